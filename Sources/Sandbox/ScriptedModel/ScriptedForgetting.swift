/// Finds what somebody asks to forget among what is known.
enum ScriptedForgetting {
    /// The memory that shares most words with what was said, or with the line before; none where nothing does.
    static func keys(for text: String, after previous: String, among known: [ReadingMaterial.Known]) -> [String] {
        guard request.isFound(in: text) else { return [] }
        return [text, previous].lazy.compactMap { nearest(to: $0, among: known) }.prefix(1).map(\.key)
    }

    private static func nearest(to text: String, among known: [ReadingMaterial.Known]) -> ReadingMaterial.Known? {
        let best = known.max { ScriptedWords.overlap($0.text, text) < ScriptedWords.overlap($1.text, text) }
        return best.flatMap { ScriptedWords.overlap($0.text, text) > 0 ? $0 : nil }
    }

    private static let request = Pattern(
        #"(?i)\bforget (?:that|about|what|it|i|everything|my)\b|忘了(?:它|吧|这|那|我)|忘掉|别记|不要记|当我没说|删掉"#)
}
