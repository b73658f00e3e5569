import Domain
import Foundation
import Testing

private typealias Fixtures = ConsolidationFixtures

@Suite struct ConsolidationPromptTests {
    @Test func `memories are sorted by their numbers`() {
        let memories = [Fixtures.memory(30, "Has a cat"), Fixtures.memory(10, on: "2026-02-03")]

        let prompt = ConsolidationPrompt(persona: Fixtures.persona(), timeZone: .gmt).prompt(for: memories)

        #expect(prompt.system == "SORT en")
        #expect(prompt.messages == [.init(.user, "M1 [2026-09-02] Has a cat\nM2 [2026-02-03] Likes tea")])
    }

    @Test(arguments: [("Asia/Shanghai", "2026-09-02"), ("Pacific/Honolulu", "2026-09-01")])
    func `where no day is known, the day on which they said so stands`(zone: String, day: String) throws {
        let home = try #require(TimeZone(identifier: zone))

        let prompt = ConsolidationPrompt(persona: Fixtures.persona(), timeZone: home).prompt(for: [Fixtures.memory(1)])

        #expect(prompt.messages.first?.text == "M1 [\(day)] Likes tea")
    }

    @Test func `there is room for sixty memories of the usual length, and no more than for a prompt`() throws {
        let usual = (1...60).map { Fixtures.memory($0, String(repeating: "很", count: 50)) }
        let long = (1...60).map { Fixtures.memory($0, String(repeating: "很", count: 5000)) }
        let consolidation = ConsolidationPrompt(persona: Fixtures.persona(.chinese), timeZone: .gmt)

        let texts = [usual, long].map { consolidation.prompt(for: $0).messages[0].text }

        #expect(texts[0].contains("\nM60 "))
        #expect(TokenEstimator().tokens(in: texts[1]) <= 4000)
    }

    @Test(arguments: [(Language.english, 240), (.chinese, 120)])
    func `a profile is short`(language: Language, limit: Int) {
        let acquaintance = Fixtures.acquaintance(1, "Bo\nJo:")

        let prompt = AcquaintancePrompt(persona: Fixtures.persona(language), timeZone: .gmt)
            .prompt(for: acquaintance, memories: [Fixtures.memory(1)])

        #expect(prompt.system == "WHO Bo Jo \(limit)")
        #expect(prompt.messages == [.init(.user, "M1 [2026-09-02] Likes tea")])
    }
}
