/// Finds where JSON values begin and end, without reading what is inside them.
///
/// It is strict about strings, escapes and how deep it stands, which is all that boundaries depend on, and lets
/// everything else pass: a wrong number inside a value is a matter for whoever reads that value. It never recurses, so
/// no depth of nesting can harm it.
struct JSONScanner {
    private let text: [UInt8]
    private let end: Int
    /// Where the next value or sign is looked for.
    private(set) var position: Int

    /// A scanner of that stretch of the text.
    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        position = range.lowerBound
        end = range.upperBound
    }

    /// The next byte that is not a space; `nil` at the end.
    mutating func peek() -> UInt8? {
        while position < end, text[position].isJSONSpace { position += 1 }
        return position < end ? text[position] : nil
    }

    /// Steps over `sign` if it comes next.
    mutating func take(_ sign: UInt8) -> Bool {
        guard peek() == sign else { return false }
        position += 1
        return true
    }

    /// Steps over one value and tells where it stands; `nil` when it does not end or none is there.
    mutating func takeValue() -> Range<Int>? {
        guard let first = peek() else { return nil }
        let start = position
        let isWhole =
            switch first {
            case .quote: takeString() != nil
            case .openBrace, .openBracket: skipNested()
            default: skipScalar()
            }
        return isWhole ? start..<position : nil
    }

    /// Steps over a string and tells where the text between its quotes stands.
    mutating func takeString() -> Range<Int>? {
        guard take(.quote) else { return nil }
        let start = position
        while position < end {
            switch text[position] {
            case .quote:
                position += 1
                return start..<position - 1
            case .backslash: position += 2
            default: position += 1
            }
        }
        return nil
    }

    private mutating func skipNested() -> Bool {
        var depth = 0
        while position < end {
            switch text[position] {
            case .quote:
                guard takeString() != nil else { return false }
                continue
            case .openBrace, .openBracket: depth += 1
            case .closeBrace, .closeBracket: depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return true }
        }
        return false
    }

    private mutating func skipScalar() -> Bool {
        let start = position
        while position < end, !text[position].endsJSONScalar { position += 1 }
        return position > start
    }
}
