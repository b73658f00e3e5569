extension DeclarationCue {
    /// Whether a word stands in `text` without which nothing is declared.
    ///
    /// Every message is asked this and hardly any has one, so it is told by bytes.
    static func isPossible(_ text: String) -> Bool {
        let letters = letters(of: text)
        return letters.indices.contains { start in
            triggers[letters[start]]?.contains { letters[start...].starts(with: $0) } ?? false
        }
    }

    /// Latin letters in lower case and Chinese characters; the rest is in no trigger.
    private static func letters(of text: String) -> [UInt8] {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A: letters.append(UInt8(scalar.value))
            case 0x41...0x5A: letters.append(UInt8(scalar.value + 0x20))
            case 0xFF41...0xFF5A: letters.append(UInt8(scalar.value - 0xFEE0))
            case 0xFF21...0xFF3A: letters.append(UInt8(scalar.value - 0xFEC0))
            case 0x4E00...0x9FFF: letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default: continue
            }
        }
        return letters
    }

    /// By their first byte. Every pattern holds one of them, whatever is chosen in it.
    private static let triggers = Dictionary(grouping: words.map { Array($0.utf8) }, by: { $0.first ?? 0 })

    private static let words = """
        friend gf bf partner lover wife husband together couple official exclusive anitem withme withyou dating dateme letsdate
        letusdate steady married marry bemine breakup breaking ending endthings endthis endour endthe endit partways separateways
        callitquits over through done finished leavingyou dumping
        友 女票 男票 另一半 对象 恋 爱人 伴侣 老婆 老公 媳妇 在一起 交往 关系 情侣 结婚 订婚 嫁 娶 分手 绝交 分开 断 结束 为止 离婚 感情 之间 联系 你继续 你处 你走
        """.split(whereSeparator: \.isWhitespace)
}
