import Domain
import Foundation
import TestSupport
import Testing

struct PromptingStabilityTests {
    private typealias Fixtures = PromptingFixtures

    /// A conversation of many turns as a worker lives it: it reads no more than the newest `reach` messages.
    private static func prompts(turns: Int, reach: Int, seed: UInt64) throws -> [ChatPrompt] {
        var random = SplitMix(seed: seed)
        let composer = Fixtures.composer(guidelines: String(repeating: "话", count: 2500))
        var history: [HistoryMessage] = []
        var minutes = 0.0
        return try (0..<turns).map { turn in
            minutes += Double.random(in: 0...400, using: &random)
            let new = (0...Int.random(in: 0...2, using: &random)).map {
                Fixtures.heard("message \(turn).\($0) " + String(repeating: "哈", count: 20), at: minutes + Double($0))
            }
            let shown = Array(history.suffix(reach))
            let composed = composer.compose(
                try Fixtures.situation(shown, hasOlder: shown.count >= reach, new: new, at: minutes + 3))
            history += new + [Fixtures.said("reply \(turn) " + String(repeating: "嗯", count: 15), at: minutes + 4)]
            return composed.prompt
        }
    }

    /// The messages up to the persona's last reply.
    private static func past(_ prompt: ChatPrompt) -> ArraySlice<ChatPrompt.Message> {
        let end = prompt.messages.lastIndex { $0.role == .assistant }.map { $0 + 1 } ?? 0
        return prompt.messages[..<end]
    }

    @Test(arguments: [(reach: 150, least: 0.85), (60, 0.7), (1000, 0.85)], [1, 2, 3] as [UInt64])
    func `most turns repeat the prompt before them up to its last reply`(
        variant: (reach: Int, least: Double), seed: UInt64
    ) throws {
        let prompts = try Self.prompts(turns: 400, reach: variant.reach, seed: seed)

        let repeated = zip(prompts, prompts.dropFirst()).count { before, after in
            after.system == before.system && after.messages.starts(with: Self.past(before))
        }

        let share = Double(repeated) / Double(prompts.count - 1)
        #expect(share > variant.least, "seed \(seed): \(share)")
    }

    @Test func `a history that moved on still fills at least a third of its room`() throws {
        let prompts = try Self.prompts(turns: 300, reach: 1000, seed: 7)

        let sizes = prompts.dropFirst(150).map { TokenEstimator().tokens(in: $0) }

        #expect(try #require(sizes.min()) > 2700)
        #expect(try #require(sizes.max()) <= 5000)
    }

    @Test func `a history that was cut begins with a person`() throws {
        let prompts = try Self.prompts(turns: 200, reach: 60, seed: 5)

        #expect(prompts.dropFirst().allSatisfy { $0.messages.first?.role == .user })
    }

    @Test func `with room for nothing the history is left out`() throws {
        let composer = Fixtures.composer(limits: PromptLimits(prompt: 200))
        let history = (0..<20).map { Fixtures.heard(String(repeating: "很", count: 400), at: Double($0) - 50) }

        let composed = composer.compose(try Fixtures.situation(history, new: [Fixtures.heard("hi")]))

        #expect(composed.cuts.messages == 20)
        #expect(composed.prompt.messages.count == 1)
    }
}
