// MARK: - Strings

extension JSONReader {
    /// The string that begins with the next byte, a quotation mark.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        take()
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                take()
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += String(try escaped()).utf8
            case 0..<0x20:
                throw unexpected("the string to end, or an escape such as \\n")
            default:
                text.append(byte)
                take()
            }
        }
        throw JSONSyntaxError(position: start, message: "this string has no closing quotation mark")
    }

    private mutating func escaped() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = position
        take()
        if let plain = next.flatMap({ Self.plainEscapes[$0] }) {
            take()
            return plain
        }
        guard take("u") else { throw unexpected("an escape such as \\n, \\\" or \\u0041 after the backslash") }
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, next == UInt8(ascii: "\\"), afterNext == UInt8(ascii: "u") else {
            throw halfCharacter(at: start)
        }
        take()
        take()
        let second = try fourHexDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw halfCharacter(at: start) }
        return scalar
    }

    private static let plainEscapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw unexpected("four hexadecimal digits after \\u")
            }
            value = value << 4 + UInt32(digit)
            take()
        }
        return value
    }

    private func halfCharacter(at start: TextPosition) -> JSONSyntaxError {
        JSONSyntaxError(position: start, message: "half of a surrogate pair; write both halves or the character itself")
    }
}

// MARK: - Numbers

extension JSONReader {
    /// The number that begins with the next byte, as it is written.
    mutating func number() throws(JSONSyntaxError) -> String {
        var text = ""
        if take("-") { text = "-" }
        let hasZero = next == UInt8(ascii: "0")
        let start = position
        let whole = try digits("a digit")
        guard !hasZero || whole == "0" else {
            throw JSONSyntaxError(position: start, message: "a number has no leading zero; remove it")
        }
        text += whole
        if take(".") { text += "." + (try digits("a digit after the point")) }
        guard take("e") || take("E") else { return text }
        text += take("-") ? "e-" : "e"
        // A plus means nothing; a second sign is no digit.
        if !text.hasSuffix("-") { _ = take("+") }
        return text + (try digits("a digit in the exponent"))
    }

    private mutating func digits(_ expected: String) throws(JSONSyntaxError) -> String {
        var text = ""
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            text.unicodeScalars.append(Unicode.Scalar(byte))
            take()
        }
        guard !text.isEmpty else { throw unexpected(expected) }
        return text
    }
}
