/// A parameter of a call, as one of the kinds that JSON and forms have in common.
package enum ParameterValue: Hashable, Sendable {
    /// A whole number.
    case integer(Int64)
    /// Words.
    case string(String)
    /// Yes or no.
    case boolean(Bool)
    /// Several values in order.
    case list([ParameterValue])
    /// Named values in order.
    case object([Parameter])
    /// A file to upload; only as a parameter of its own, and the call is then sent as a form.
    case file(Upload)
}

extension ParameterValue {
    /// The value as JSON text.
    var json: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The value as a form field: words bare, everything else as JSON text.
    var formText: String {
        if case .string(let words) = self { words } else { json }
    }

    /// Appends the value as JSON text. A file has none and becomes `null`.
    func write(to text: inout [UInt8]) {
        switch self {
        case .integer(let number): text.append(contentsOf: String(number).utf8)
        case .string(let words): Self.write(words, to: &text)
        case .boolean(let isTrue): text.append(contentsOf: (isTrue ? "true" : "false").utf8)
        case .list(let values):
            text.append(.openBracket)
            for (index, value) in values.enumerated() {
                if index > 0 { text.append(.comma) }
                value.write(to: &text)
            }
            text.append(.closeBracket)
        case .object(let members): Self.write(members, to: &text)
        case .file: text.append(contentsOf: "null".utf8)
        }
    }

    /// Appends an object of those members.
    private static func write(_ members: [Parameter], to text: inout [UInt8]) {
        text.append(.openBrace)
        for (index, member) in members.enumerated() {
            if index > 0 { text.append(.comma) }
            write(member.name, to: &text)
            text.append(.colon)
            member.value.write(to: &text)
        }
        text.append(.closeBrace)
    }

    /// Appends words between quotes.
    private static func write(_ words: String, to text: inout [UInt8]) {
        text.append(.quote)
        for byte in words.utf8 {
            switch byte {
            case .quote, .backslash: text.append(contentsOf: [.backslash, byte])
            case 0x00..<0x20:
                let digits = String(byte, radix: 16)
                text.append(contentsOf: "\\u\(digits.count == 1 ? "000" : "00")\(digits)".utf8)
            default: text.append(byte)
            }
        }
        text.append(.quote)
    }
}
