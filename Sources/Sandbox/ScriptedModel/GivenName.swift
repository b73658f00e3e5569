/// Finds the name that somebody gives in passing.
enum GivenName {
    private static let introductions = ["我叫", "叫我", "我的名字是", "my name is ", "call me ", "my name's "]
    private static let endings: Set<Character> = ["吧", "啊", "呀", "哦", "哈", "呢", "就", "好", "嘛", "了", "的"]
    private static let questions: Set<String> = ["什么", "啥", "what"]
    private static let limit = 20

    /// The name that stands after the last introduction in `text`; `nil` without one.
    static func found(in text: String) -> String? {
        let lowered = text.lowercased()
        // Lower-casing may change lengths in some scripts; then places in one text mean nothing in the other.
        guard lowered.count == text.count else { return nil }
        let after = introductions.compactMap { lowered.ranges(of: $0).last?.upperBound }.max()
        guard let after else { return nil }
        let offset = lowered.distance(from: lowered.startIndex, to: after)
        let name = text.dropFirst(offset).prefix { $0.isLetter && !endings.contains($0) }
        guard (1...limit).contains(name.count), !questions.contains(name.lowercased()) else { return nil }
        return String(name)
    }
}
