import Domain
import Foundation
import Testing

private typealias Fixtures = ConsolidationFixtures

@Suite struct ExtractionPromptLimitTests {
    private static let extraction = ExtractionPrompt(persona: Fixtures.persona(), timeZone: .gmt)

    private static func text(
        _ lines: [HistoryMessage], _ memories: [Memory] = [], _ acquaintances: [Acquaintance] = []
    ) throws -> String {
        let material = ExtractionMaterial(
            personaName: "Ada", language: .english, lines: lines, memories: memories, acquaintances: acquaintances,
            now: Fixtures.noon, timeZone: .gmt)
        return try #require(extraction.prompt(for: material).messages.first?.text)
    }

    private static func long(_ number: Int) -> HistoryMessage {
        BackgroundFixtures.heard(.text("no. \(number) " + String(repeating: "很", count: 400)), at: Double(number) - 900)
    }

    @Test func `of much talk the beginning is read, and how far is told`() throws {
        let messages = (0..<200).map(Self.long)

        let count = Self.extraction.count(of: messages)

        let text = try Self.text(Array(messages.prefix(count)))
        #expect((2..<200).contains(count))
        #expect(text.contains("no. 0 很") && text.contains("no. \(count - 1) 很"))
        #expect(TokenEstimator().tokens(in: text) < 4000)
    }

    @Test func `what went before leaves all that is to be read, and its numbers`() throws {
        let messages = (0..<200).map(Self.long)
        let count = Self.extraction.count(of: messages)

        let text = try Self.text((500..<520).map(Self.long) + messages.prefix(count))

        #expect(text.contains("\n21. ") && text.contains("\n\(20 + count). "))
        #expect(text.contains("no. 0 很") && !text.contains("no. 500 很"))
        #expect(TokenEstimator().tokens(in: text) < 4000)
    }

    @Test func `however much is known, the talk is read`() throws {
        let memories = (1...500).map { Fixtures.memory($0, String(repeating: "tea ", count: 50)) }
        let people = (1...500).map { Fixtures.acquaintance($0, String(repeating: "n", count: 90)) }
        let messages = (0..<200).map(Self.long)
        let count = Self.extraction.count(of: messages)

        let text = try Self.text(Array(messages.prefix(count)), memories, people)

        #expect(text.contains("no. \(count - 1) 很"))
        #expect(text.contains("\nM2 ") && text.contains("\nP2 "))
        #expect(TokenEstimator().tokens(in: text) < 4000)
    }

    @Test(arguments: ["word\n", "😂", "很", " "])
    func `a single message is always read, if not whole`(part: String) {
        let messages = [BackgroundFixtures.heard(.text(String(repeating: part, count: 100_000)), at: -60)]

        let count = Self.extraction.count(of: messages)

        #expect(count == 1)
    }
}
