extension MemoryGate {
    /// Whether the text tells of the persona: what it says of a "you", or of the persona by name.
    ///
    /// What the two share may name the persona, but not say who it is.
    static func isAboutPersona(_ draft: MemoryDraft, named name: String) -> Bool {
        if draft.kind == .boundary { return false }
        let key = AcquaintanceName.key(of: name)
        if draft.kind != .shared, draft.about.contains(where: { AcquaintanceName.key(of: $0) == key }) { return true }
        let phrases = MemoryGatePhrases(draft.text)
        if draft.kind != .shared { return phrases.contains(you) || phrases.starts(with: [folded(name)]) }
        return phrases.starts(with: you) || isDescription(phrases, of: folded(name))
    }

    private static func isDescription(_ phrases: MemoryGatePhrases, of name: String) -> Bool {
        guard !name.isEmpty else { return false }
        let english = phrases.without(["is called", "is nicknamed", "is known"])
        return english.contains(being.map { "\(name) \($0)" })
            || phrases.contains(chineseBeing.map { folded(name + $0) })
    }

    private static func folded(_ name: String) -> String { MemoryGatePhrases(name).text.trimmed }

    private static let you = ["you", "your", "yours", "youre", "yourself", "你", "您"]
    private static let being = [
        "is", "was", "lives", "lived", "works", "worked", "comes", "has", "studies", "grew", "owns", "likes", "hates",
    ]
    private static let chineseBeing = ["是", "住", "来自", "今年", "出生", "毕业", "有一", "喜欢", "讨厌", "在上", "的工作", "的家"]
}
