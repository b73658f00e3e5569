import Domain
import Testing

@testable import mio

struct HygieneFilesTests {
    private func suites() throws -> [HygieneSuite] { try HygieneSuite.all(in: HygieneFixture.folder) }

    @Test func `both languages have more than a hundred turns in every trap`() throws {
        let suites = try suites()

        #expect(suites.map(\.language) == [.english, .chinese])
        for suite in suites {
            #expect(suite.turns >= 110)
            #expect(Set(suite.scenarios.map(\.trap)) == Set(HygieneTrap.allCases))
            #expect(suite.scenarios.filter { !(4...14).contains($0.turns) }.map(\.name) == [])
        }
    }

    @Test func `one who remembers just what is expected makes no mistake`() throws {
        for suite in try suites() {
            for scenario in suite.scenarios {
                let score = HygieneScore(scenario, Self.ideal(scenario.expect))

                #expect(score.findings == [], "\(suite.language.rawValue) “\(scenario.name)”")
            }
        }
    }

    @Test func `one who remembers every word of it makes many`() throws {
        for suite in try suites() {
            let scores = suite.scenarios.map { scenario in
                let memories = scenario.visits.joined().map { HygieneOutcome.Memory(text: $0.text) }
                return HygieneScore(scenario, HygieneOutcome(open: memories))
            }

            let total = HygieneReport([.init(language: suite.language, scores: scores)]).total
            #expect(try #require(total.junk.rate) > 0.5)
            #expect(total.forbidden >= 40)
        }
    }

    /// What is remembered when everything goes right, in as few words as can be.
    private static func ideal(_ expect: HygieneExpectations) -> HygieneOutcome {
        let people = expect.people.map { person in
            HygieneOutcome.Subject(
                names: ([person.name] + person.aliases).map { $0.ways[0] },
                relation: person.relation.first?.ways[0] ?? "")
        }
        let wanted = expect.superseded.map(\.new) + expect.remembered
        let open = wanted.map { expectation in
            HygieneOutcome.Memory(
                text: (expectation.all + expectation.any.prefix(1)).map { $0.ways[0] }.joined(separator: " "),
                subjects: subjects(of: expectation), day: expectation.day)
        }
        return HygieneOutcome(open: open, acquaintances: people)
    }

    private static func subjects(of expectation: HygieneExpectation) -> [HygieneOutcome.Subject] {
        guard let name = expectation.about.first, !expectation.isAboutAnybody else { return [] }
        return [.init(names: [name.ways[0]], relation: expectation.relation.first?.ways[0] ?? "")]
    }
}
