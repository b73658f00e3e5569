import Domain
import Foundation
import TestSupport
import Testing

struct PromptingBudgetTests {
    private typealias Fixtures = PromptingFixtures
    private static let estimator = TokenEstimator()
    /// As many instructions as are allowed.
    private static let instructions = String(repeating: "话", count: 3100)

    @Test(arguments: 1...30)
    func `a prompt is never over its budget`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let composer = Fixtures.composer(guidelines: Self.instructions)
        let history = Self.messages(Int.random(in: 0...150, using: &random), using: &random)
        let new = Self.messages(Int.random(in: 1...60, using: &random), using: &random)
        let isGroup = Bool.random(using: &random)

        let composed = composer.compose(
            try Fixtures.situation(
                history, hasOlder: Bool.random(using: &random), new: new, at: 9000, lateness: .seconds(9000),
                isGroup: isGroup))

        #expect(Self.estimator.tokens(in: composed.prompt) <= 5000, "seed \(seed)")
        #expect(composed.tokens <= 5000, "seed \(seed)")
        #expect(composed.prompt.messages.last?.role == .user)
    }

    @Test func `fifty long messages at once leave the newest whole and say what is missing`() throws {
        let new =
            (0..<50).map { Fixtures.heard("\($0) " + String(repeating: "word ", count: 300), at: Double($0) / 60) }
            + [Fixtures.heard("that was all", at: 1)]

        let composed = Fixtures.composer(guidelines: Self.instructions).compose(try Fixtures.situation(new: new, at: 1))

        let text = try #require(composed.prompt.messages.last?.text)
        #expect(text.hasSuffix("that was all"))
        #expect(text.split(separator: "\n")[1].hasSuffix(" missing⟧"))
        #expect(composed.tokens <= 5000)
    }

    @Test func `one long message among short ones is cut only as far as it must`() throws {
        let long = String(repeating: "很", count: 800)
        let new = (0..<20).map { Fixtures.heard("short \($0)") } + [Fixtures.heard(long)]

        let composed = Fixtures.composer(guidelines: Self.instructions).compose(try Fixtures.situation(new: new))

        #expect(composed.prompt.messages.last?.text.contains(long) == true)
    }

    @Test func `instructions beyond all measure still leave room for the person`() throws {
        let composer = Fixtures.composer(guidelines: String(repeating: "话", count: 20_000))

        let composed = composer.compose(try Fixtures.situation(new: [Fixtures.heard("are you there?")]))

        #expect(composed.prompt.messages.last?.text.hasSuffix("are you there?") == true)
    }

    @Test func `a short history is shown whole`() throws {
        let history = (0..<30).map { Fixtures.heard("message \($0)", at: Double($0) - 100) }

        let composed = Fixtures.composer().compose(try Fixtures.situation(history, new: [Fixtures.heard("now")]))

        #expect(composed.cuts.messages == 0)
        #expect(composed.prompt.messages.first?.text.contains("message 0\n") == true)
    }

    private static func messages(
        _ count: Int, using random: inout SplitMix
    ) -> [HistoryMessage] {
        (0..<count).map { index in
            let length = Int.random(in: 0..<100, using: &random) < 95 ? 60 : 5000
            let letter = ["很", "word ", "👍🏽", "1", "\n", "п"].randomElement(using: &random) ?? ""
            let text = String(repeating: letter, count: Int.random(in: 1...length, using: &random))
            let minutes = Double(index) * Double.random(in: 0.1...200, using: &random)
            return Bool.random(using: &random)
                ? Fixtures.heard(text, at: minutes, from: letter + "Bo") : Fixtures.said(text, at: minutes)
        }
    }
}
