/// Words that tell a time or ask for one.
enum TimeWords {
    /// Whether `text` asks when something was or will be.
    static func asksWhen(_ text: String) -> Bool {
        TextRun.runs(of: text).contains { run in
            switch run {
            case .word(let word): word == "when"
            case .characters(let characters): mentions(questions, in: characters)
            }
        }
    }

    /// Whether `text` tells a time.
    static func tellsTime(_ text: String) -> Bool {
        TextRun.runs(of: text).contains { run in
            switch run {
            case .word(let word): english.contains(word) || isYear(word)
            case .characters(let characters): mentions(chinese, in: characters)
            }
        }
    }

    private static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && Int(word).map { (1900..<2100).contains($0) } ?? false
    }

    private static func mentions(_ words: [[Unicode.Scalar]], in characters: [Unicode.Scalar]) -> Bool {
        characters.indices.contains { start in words.contains { characters[start...].starts(with: $0) } }
    }

    private static let questions = ["什么时候", "哪天", "哪一天", "几号", "几月", "日期", "多久", "何时"]
        .map { Array($0.unicodeScalars) }

    private static let chinese = [
        "昨天", "今天", "明天", "前天", "后天", "上周", "下周", "周末", "星期", "去年", "今年", "明年", "月", "号", "刚才", "早上",
        "晚上",
    ].map { Array($0.unicodeScalars) }

    private static let english = Set(
        """
        yesterday today tomorrow tonight recently ago since last next morning week weekend month year monday tuesday
        wednesday thursday friday saturday sunday january february march april june july august september october
        november december
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
