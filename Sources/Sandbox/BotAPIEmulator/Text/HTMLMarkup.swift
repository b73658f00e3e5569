/// Reads `parse_mode=HTML` and refuses what Telegram refuses.
struct HTMLMarkup {
    private struct OpenTag {
        let name: String
        let offset: Int
        let attributes: [String: String]
    }

    private static let kinds = [
        "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
        "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
        "tg-spoiler": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
        "tg-emoji": "custom_emoji",
    ]

    private let bytes: [UInt8]
    private var position = 0
    private var builder = MarkupBuilder()
    private var open: [OpenTag] = []

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(MarkupError) -> FormattedText {
        var markup = HTMLMarkup(text)
        try markup.readAll()
        return markup.builder.result
    }

    private mutating func readAll() throws(MarkupError) {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "&"): readCharacterReference()
            case UInt8(ascii: "<") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/"):
                try readEndTag()
            case UInt8(ascii: "<"): try readStartTag()
            default:
                builder.append(bytes[position])
                position += 1
            }
        }
        if let tag = open.last {
            throw MarkupError("Can't find end tag corresponding to start tag \"\(tag.name)\"")
        }
    }
}

// MARK: - Tags

extension HTMLMarkup {
    private mutating func readStartTag() throws(MarkupError) {
        let begin = position
        position += 1
        let name = readUntil { $0 == UInt8(ascii: ">") || Self.isSpace($0) }.lowercased()
        guard position < bytes.count else { throw MarkupError("Unclosed start tag at byte offset \(begin)") }
        guard Self.kinds[name] != nil else {
            throw MarkupError("Unsupported start tag \"\(name)\" at byte offset \(begin)")
        }
        var attributes: [String: String] = [:]
        while let (key, value) = try readAttribute(of: name, begin: begin) { attributes[key] = value }
        if name == "span", attributes["class"] != "tg-spoiler" {
            throw MarkupError("Tag \"span\" must have class \"tg-spoiler\" at byte offset \(begin)")
        }
        open.append(OpenTag(name: name, offset: builder.length, attributes: attributes))
    }

    private mutating func readAttribute(of tag: String, begin: Int) throws(MarkupError) -> (String, String)? {
        skipSpace()
        guard position < bytes.count else {
            throw MarkupError("Unclosed start tag \"\(tag)\" at byte offset \(begin)")
        }
        if bytes[position] == UInt8(ascii: ">") {
            position += 1
            return nil
        }
        let name = readUntil { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || Self.isSpace($0) }
        guard !name.isEmpty else {
            throw MarkupError("Empty attribute name in the tag \"\(tag)\" at byte offset \(begin)")
        }
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (name.lowercased(), "") }
        position += 1
        skipSpace()
        guard position < bytes.count else {
            throw MarkupError("Unclosed start tag \"\(tag)\" at byte offset \(begin)")
        }
        return (name.lowercased(), try readAttributeValue(begin: begin))
    }

    private mutating func readAttributeValue(begin: Int) throws(MarkupError) -> String {
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = position
            let value = readUntil { $0 == UInt8(ascii: ">") || Self.isSpace($0) }
            guard position < bytes.count else {
                throw MarkupError("Unexpected end of name token at byte offset \(start)")
            }
            return value
        }
        position += 1
        let value = readUntil { $0 == quote }
        guard position < bytes.count else { throw MarkupError("Unclosed start tag at byte offset \(begin)") }
        position += 1
        return value.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    private mutating func readEndTag() throws(MarkupError) {
        let begin = position
        guard let tag = open.popLast() else { throw MarkupError("Unexpected end tag at byte offset \(begin)") }
        position += 2
        let name = readUntil { $0 == UInt8(ascii: ">") || Self.isSpace($0) }.lowercased()
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
            throw MarkupError("Unclosed end tag at byte offset \(begin)")
        }
        position += 1
        guard name.isEmpty || name == tag.name else {
            throw MarkupError(
                "Unmatched end tag at byte offset \(begin), expected \"</\(tag.name)>\", found \"</\(name)>\"")
        }
        mark(tag)
    }

    private mutating func mark(_ tag: OpenTag) {
        var details: [String: JSON] = [:]
        switch tag.name {
        case "a":
            let address = tag.attributes["href"] ?? builder.text(from: tag.offset)
            details["url"] = .string(address)
        case "tg-emoji": details["custom_emoji_id"] = .string(tag.attributes["emoji-id"] ?? "")
        case "pre": details["language"] = tag.attributes["language"].map(JSON.string)
        default: break
        }
        builder.mark(Self.kinds[tag.name] ?? tag.name, from: tag.offset, details: details)
    }
}

// MARK: - Characters

extension HTMLMarkup {
    private mutating func readCharacterReference() {
        let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        let name = String(decoding: bytes[(position + 1)..<(end ?? position + 1)], as: UTF8.self)
        guard let end, let scalar = Self.scalar(named: name) else {
            builder.append(bytes[position])
            position += 1
            return
        }
        builder.append(scalar)
        position = end + 1
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHexadecimal = name.dropFirst().hasPrefix("x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
        }
    }

    private mutating func readUntil(_ isEnd: (UInt8) -> Bool) -> String {
        let end = bytes[position...].firstIndex(where: isEnd) ?? bytes.count
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
