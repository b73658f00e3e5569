/// The classes of code points that vocabularies treat alike.
enum CodePointClass: Hashable, Sendable {
    case latin
    case han
    case kana
    case hangul
    case digit
    case punctuation
    case emoji
    case otherLetter
    case newline
    /// Spaces and controls, which merge into the next token.
    case space

    /// The class of one code point.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A: self = .latin
        case 0x0A: self = .newline
        case ..<0x21, 0x7F..<0xA1, 0x3000: self = .space
        case 0x30...0x39: self = .digit
        case ..<0x7F: self = .punctuation
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: self = .han
        case 0x3001...0x303F: self = .punctuation
        case 0x3040...0x30FF, 0x31F0...0x31FF: self = .kana
        case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F: self = .hangul
        case 0x1F000...0x1FFFF, 0x2600...0x27BF, 0x200D, 0xFE0F: self = .emoji
        default: self.init(byPropertiesOf: scalar)
        }
    }

    private init(byPropertiesOf scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .decimalNumber: self = .digit
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: self = .space
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            self = scalar.value < 0x250 ? .latin : .otherLetter
        case .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber, .otherNumber: self = .otherLetter
        default: self = .punctuation
        }
    }
}
