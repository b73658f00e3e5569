extension Character {
    /// The same in its usual width and with a straight apostrophe: `Ａ` is `A`, `’` is `'`.
    var plainForm: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) } ?? self
        case 0x3000: return " "
        case 0x2018, 0x2019, 0x02BC: return "'"
        default: return self
        }
    }

    /// Whether it belongs to a script that is written without blanks.
    var isUnspaced: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        switch CodePointClass(scalar) {
        case .han, .kana: return true
        default: return scalar == "〇"
        }
    }

    /// Whether it can stand inside a word that blanks part from others.
    var isOfWord: Bool { (isLetter || isNumber) && !isUnspaced }
}

extension StringProtocol {
    /// The text in ``Character/plainForm``.
    var plainForms: String { String(map(\.plainForm)) }
}
