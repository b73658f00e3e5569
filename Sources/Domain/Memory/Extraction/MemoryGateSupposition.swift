/// Whether a clause says what would be so, or what is so only if something else is.
enum MemoryGateSupposition {
    /// Whether the clause `phrases` of `sentence` supposes; `before` tells it of the clause before.
    static func holds(in phrases: MemoryGatePhrases, of sentence: MemoryGatePhrases, after before: Bool) -> Bool {
        if phrases.contains(breaks) || phrases.starts(with: ["就是"]) { return false }
        if before { return true }
        let clause = phrases.without(seeming)
        if clause.contains(chinese) || clause.contains(["if i", "if we"]) { return true }
        return clause.contains(["if"]) && sentence.contains(unlikely)
    }

    /// What says how things really are.
    private static let breaks = [
        "because", "cause", "but", "anyway", "though", "actually", "反正", "其实", "因为", "毕竟", "不过", "但是", "可是",
    ]
    private static let chinese = ["如果", "要是", "假如", "假使", "倘若", "万一", "的话"]
    /// What supposes nothing of the one who says it.
    private static let seeming = [
        "even if", "wonder if", "ask if", "asked if", "know if", "see if", "sure if", "if i remember", "if im honest",
        "if i may", "if i recall", "如果没记错", "要是没记错", "如果我没记错", "说的话", "我的话",
    ]
    private static let unlikely = ["would", "id", "wed", "could", "might", "were", "didnt"]
}
