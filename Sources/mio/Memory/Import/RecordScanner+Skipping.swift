extension RecordScanner {
    /// What may stand between values.
    static let blanks: [UInt8] = [0x20, 0x0A, 0x0D, 0x09]

    /// Steps over a string; past the end when it has none.
    mutating func skipString() {
        position += 1
        while position < end {
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        position = end + 1
    }

    /// Steps over an object or an array; past the end when it has none.
    mutating func skipNested() {
        var depth = 0
        while position < end {
            switch text[position] {
            case UInt8(ascii: "\""):
                skipString()
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return }
        }
        position = end + 1
    }

    /// Steps over a number or a word.
    mutating func skipScalar() {
        while position < end, !Self.blanks.contains(text[position]), !Self.ends.contains(text[position]) {
            position += 1
        }
    }

    /// What ends a number or a word, beside a blank.
    private static let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")]
}
