import Testing

@testable import BotAPIEmulator

struct FaultPlanTests {
    @Test
    func `the first rule that fits decides, and ends when it is used up`() {
        var random = SeededGenerator(seed: 7)
        var plan = FaultPlan()
        plan.add(FaultRule(.resetBeforeHandling, bot: 1, times: 2))
        plan.add(FaultRule(.truncatedAnswer, method: "GetMe"))

        let met = [1, 1, 1, 2].map { plan.fault(for: $0, method: "getme", using: &random) }
        let other = plan.fault(for: 2, method: "sendMessage", using: &random)
        plan.clear()

        #expect(met == [.resetBeforeHandling, .resetBeforeHandling, .truncatedAnswer, .truncatedAnswer])
        #expect(other == nil)
        #expect(plan.fault(for: 1, method: "getMe", using: &random) == nil)
    }

    @Test(arguments: [(probability: 0.0, range: 0...0), (0.05, 30...70), (0.5, 440...560), (1.0, 1_000...1_000)])
    func `a chance strikes as often as it says`(probability: Double, range: ClosedRange<Int>) {
        var random = SeededGenerator(seed: 7)
        var plan = FaultPlan()
        plan.add(FaultRule(.resetAfterHandling, probability: probability))

        let struck = (1...1_000).count { _ in plan.fault(for: 1, method: "getMe", using: &random) != nil }

        #expect(range.contains(struck))
    }

    @Test
    func `a rule that misses leaves the chance to the next`() {
        var random = SeededGenerator(seed: 7)
        var plan = FaultPlan()
        plan.add(FaultRule(.resetBeforeHandling, probability: 0, times: 1))
        plan.add(FaultRule(.conflict, times: 1))

        #expect(plan.fault(for: 1, method: "getMe", using: &random) == .conflict)
        #expect(plan.fault(for: 1, method: "getMe", using: &random) == nil)
    }
}
