import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct LivesTests {
    private struct Lives: Decodable {
        struct Life: Decodable {
            struct Step: Decodable {
                let day: Int
                let from, to, cause: String
            }

            let name: String
            let days, messages, readings: Int
            let steps: [Step]
            let scores: [Double]
        }

        let lives: [Life]
    }

    private static func arguments(_ others: String...) -> [String] {
        ["evaluate", "relationships", "--presets", MemoryFolder.presets.path] + others
    }

    @Test func `a life is played by the program without any settings`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let report: Lives = try await home.answer(of: Self.arguments("--life", "shy"))

            let life = try #require(report.lives.first)
            #expect(report.lives.map(\.name) == ["shy"])
            #expect(life.scores.count == life.days)
            #expect(life.steps.map(\.to) == ["good_friends"])
            #expect(life.readings > 0 && life.readings < life.messages)
        }
    }

    @Test func `a life that nobody wrote is told, with those that there are`() async throws {
        try await MemoryFolder.use(isFresh: true) { home in
            let refusal = try await home.refusal(of: Self.arguments("--life", "wizard"))

            #expect(refusal.status == 66)
            #expect(refusal.text.contains("There is no life wizard; there are: break-up, ghost, "), "\(refusal.text)")
        }
    }
}
