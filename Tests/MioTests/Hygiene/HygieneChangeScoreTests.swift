import Testing

@testable import mio

struct HygieneChangeScoreTests {
    private static let moved = #"{"superseded": [{"old": ["Berlin"], "new": ["Lisbon"]}]}"#

    @Test(arguments: [["Lives in Lisbon"], ["Moved from Berlin to Lisbon"]])
    func `the new took the place of the old`(texts: [String]) throws {
        let score = try HygieneFixture.score(
            Self.moved, open: texts.map { .init(text: $0) }, closed: [.init(text: "Lives in Berlin")])

        #expect(score.findings == [])
        #expect(score.tally.superseded.rate == 1)
        #expect(score.tally.junk.count == 0)
    }

    @Test(arguments: [["Lives in Lisbon", "Lives in Berlin"], ["Lives in Berlin"], []])
    func `the old still stands, or the new does not`(texts: [String]) throws {
        let score = try HygieneFixture.score(Self.moved, open: texts.map { .init(text: $0) })

        #expect(score.findings.contains { $0.kind == .notSuperseded })
        #expect(score.tally.superseded.rate == 0)
    }

    @Test func `what was may be told as what was`() throws {
        let score = try HygieneFixture.score(
            #"""
            {"superseded": [{"old": ["Berlin"], "new": ["Lisbon"]}], "allowed": [{"all": ["Berlin", "used to"]}]}
            """#, open: [.init(text: "Lives in Lisbon"), .init(text: "Used to live in Berlin")])

        #expect(score.findings == [])
    }

    @Test func `two of one name are two people`() throws {
        let expect = #"""
            {"people": [{"name": "Emma", "relation": ["colleague"]}, {"name": "Emma", "relation": ["cousin"]}]}
            """#

        let apart = try HygieneFixture.score(
            expect,
            acquaintances: [
                .init(names: ["Emma"], relation: "cousin"), .init(names: ["Emma"], relation: "a colleague"),
            ])
        let mixed = try HygieneFixture.score(expect, acquaintances: [.init(names: ["Emma"], relation: "colleague")])

        #expect(apart.tally.people.rate == 1)
        #expect(mixed.tally.people.rate == 0.5)
    }

    @Test func `a name and a title are one person`() throws {
        let expect = #"{"people": [{"name": "Karen", "aliases": ["Kay"], "relation": ["boss"]}]}"#

        let one = try HygieneFixture.score(expect, acquaintances: [.init(names: ["Karen", "kay"], relation: "boss")])
        let two = try HygieneFixture.score(
            expect, acquaintances: [.init(names: ["Karen", "Kay"], relation: "boss"), .init(names: ["Boss"])])
        let short = try HygieneFixture.score(
            expect, acquaintances: [.init(names: ["Karen", "Kayla"], relation: "boss")])

        #expect(one.findings == [])
        #expect(two.findings == [HygieneFinding(kind: .double, detail: "Boss")])
        #expect(short.findings.map(\.kind) == [.unknownPerson, .double])
    }
}
