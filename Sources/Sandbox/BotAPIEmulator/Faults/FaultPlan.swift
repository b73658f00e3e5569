/// The rules in force; the first one that strikes decides.
struct FaultPlan: Sendable {
    private struct ActiveRule: Sendable {
        let rule: FaultRule
        var remaining: Int?
    }

    private var active: [ActiveRule] = []

    mutating func add(_ rule: FaultRule) {
        active.append(ActiveRule(rule: rule, remaining: rule.times))
    }

    mutating func clear() {
        active = []
    }

    /// The fault that this request meets.
    mutating func fault(
        for bot: AccountID, method: String, using random: inout some RandomNumberGenerator
    ) -> Fault? {
        guard !active.isEmpty else { return nil }
        let name = method.lowercased()
        for index in active.indices {
            let rule = active[index].rule
            guard rule.bot == nil || rule.bot == bot, rule.method == nil || rule.method == name,
                rule.probability >= 1 || Double.random(in: 0..<1, using: &random) < rule.probability
            else { continue }
            if let remaining = active[index].remaining {
                active[index].remaining = remaining - 1
                if remaining <= 1 { active.remove(at: index) }
            }
            return rule.fault
        }
        return nil
    }
}
