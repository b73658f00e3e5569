/// A small number in Chinese numerals.
enum ChineseNumber {
    /// Whether a character is one of its numerals.
    static func isNumeral(_ character: Character) -> Bool {
        numerals[character] != nil || character == "十"
    }

    /// The value of 八, 十一, 三十 or 二十三, or of a few digits; `nil` where it is no number below a hundred thousand.
    static func value(_ text: some StringProtocol) -> Int? {
        if text.allSatisfy({ $0.isASCII && $0.isNumber }) { return text.count <= 5 ? Int(text) : nil }
        guard !text.isEmpty, text.allSatisfy(isNumeral) else { return nil }
        let parts = text.split(separator: "十", omittingEmptySubsequences: false).map { part in
            part.compactMap { numerals[$0] }
        }
        switch parts.count {
        case 1 where parts[0].count <= 2: return parts[0].reduce(0) { $0 * 10 + $1 }
        case 2 where parts.allSatisfy({ $0.count <= 1 }):
            return (parts[0].first ?? 1) * 10 + (parts[1].first ?? 0)
        default: return nil
        }
    }

    private static let numerals: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9,
    ]
}
