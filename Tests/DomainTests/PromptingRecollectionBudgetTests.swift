import Domain
import Foundation
import Testing

/// How much room what is remembered may take, and that it moves nothing else.
struct PromptingRecollectionBudgetTests {
    private typealias Fixtures = PromptingRecollectionFixtures

    /// Memories of about forty tokens each.
    private static func memories(_ count: Int64, from first: Int64 = 1) -> [Memory] {
        (first..<(first + count)).map { number in
            Fixtures.memory(number, "Number \(number) " + String(repeating: "and so they went on ", count: 7))
        }
    }

    private static func history(_ count: Int) -> [HistoryMessage] {
        (0..<count).map { index in
            let minutes = Double(index - count)
            let words = "\(index) " + String(repeating: "很", count: 60)
            return index.isMultiple(of: 2)
                ? PromptingFixtures.heard(words, at: minutes) : PromptingFixtures.said(words, at: minutes)
        }
    }

    @Test func `what comes to mind has five hundred tokens, the most fitting first`() throws {
        let recollection = Recollection(lines: Self.memories(60).map { Fixtures.line($0) })

        let composed = Fixtures.composer().compose(Fixtures.situation(recollection: recollection))

        let tokens = try #require(composed.tokens(of: .recollection))
        #expect((400...500).contains(tokens))
        #expect(composed.recalled.compactMap(\.memory?.rawValue) == Array(1...Int64(composed.recalled.count)))
        #expect(composed.newest.contains("Number 1 "))
        #expect(!composed.newest.contains("Number 60 "))
    }

    @Test func `what is always in mind has three hundred tokens, the newest of it in the order of telling`() throws {
        let composed = Fixtures.composer().compose(Fixtures.situation(essentials: Self.memories(16)))

        let tokens = try #require(composed.tokens(of: .essentials))
        let lines = composed.newest.split(separator: "\n").filter { $0.hasPrefix("⟦remembered Number") }
        let numbers = lines.compactMap { $0.split(separator: " ").dropFirst(2).first }.compactMap { Int($0) }
        #expect((200...300).contains(tokens))
        #expect(numbers == Array((17 - numbers.count)...16))
        #expect(numbers.count < 16)
    }

    @Test func `what the person does not want is in mind before anything else, however old it is`() {
        let boundary = Fixtures.memory(1, "Never mention the war", .boundary)

        let composed = Fixtures.composer().compose(
            Fixtures.situation(essentials: [boundary] + Self.memories(15, from: 2)))

        #expect(composed.newest.hasPrefix("⟦boundary Never mention the war⟧\n⟦remembered Number"))
        #expect(composed.newest.contains("Number 16 "))
    }

    @Test func `one memory cannot take all the room, and the rest of it is marked as missing`() throws {
        let long = Fixtures.memory(1, String(repeating: "很长的话", count: 500))
        let recollection = Recollection(lines: [Fixtures.line(long), Fixtures.line(Fixtures.memory(2, "Has a cat"))])

        let composed = Fixtures.composer().compose(Fixtures.situation(recollection: recollection))

        #expect(composed.newest.contains("…⟧\n⟦remembered Has a cat⟧\n"))
        #expect(try #require(composed.recalled.first?.tokens) < 150)
    }

    @Test(arguments: [0, 6, 40, 200], [true, false])
    func `the whole stays within its budget, whatever is remembered`(count: Int, hasOlder: Bool) {
        let figures = (1...4).map { number in
            Fixtures.figure(number, "Name \(number)", profile: String(repeating: "known well ", count: 100))
        }
        let recollection = Recollection(figures: figures, lines: Self.memories(60).map { Fixtures.line($0) })
        let situation = Fixtures.situation(
            Self.history(count), hasOlder: hasOlder, new: String(repeating: "新", count: 900),
            essentials: Self.memories(16, from: 100), recollection: recollection)

        let composed = Fixtures.composer().compose(situation)

        #expect(composed.tokens <= 5000)
        #expect(TokenEstimator().tokens(in: composed.prompt) <= 5000)
    }

    @Test(arguments: [(10, false), (100, false), (200, true)])
    func `the prompt stays the same up to the last message, whatever comes to mind`(
        count: Int, hasOlder: Bool
    ) {
        let history = Self.history(count)
        let essentials = hasOlder ? Self.memories(3, from: 100) : []
        let recollections = [
            Recollection(), Recollection(lines: Self.memories(1).map { Fixtures.line($0) }),
            Recollection(
                figures: [Fixtures.figure(1, "Xiaohong", relation: "sister")],
                lines: Self.memories(60).map { Fixtures.line($0) }),
        ]

        let prompts = recollections.map { recollection in
            Fixtures.composer().compose(
                Fixtures.situation(history, hasOlder: hasOlder, essentials: essentials, recollection: recollection)
            ).prompt
        }

        #expect(Set(prompts.map(\.system)).count == 1)
        #expect(Set(prompts.map { $0.messages.dropLast().map(\.text) }).count == 1)
        #expect(Set(prompts.map { $0.messages.last?.text }).count == 3)
    }

    @Test func `the history's beginning is told as it stands in the prompt`() throws {
        let situation = Fixtures.situation(Self.history(200), hasOlder: true, essentials: Self.memories(2))
        let composer = Fixtures.composer()

        let visible = try #require(composer.visibleSince(in: situation))
        let shown = composer.compose(situation).cuts.messages

        #expect(visible == situation.history[shown].date)
        #expect(composer.visibleSince(in: Fixtures.situation(Self.history(4))) == nil)
    }
}
