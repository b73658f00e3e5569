/// Reads `parse_mode=MarkdownV2` and refuses what Telegram refuses.
struct MarkdownV2Markup {
    private enum Kind: String {
        case bold = "Bold"
        case italic = "Italic"
        case underline = "Underline"
        case strikethrough = "Strikethrough"
        case spoiler = "Spoiler"
        case code = "Code"
        case pre = "Pre"
        case preWithLanguage = "PreCode"
        case link = "TextUrl"
        case customEmoji = "CustomEmoji"

        var mark: String {
            switch self {
            case .bold: "*"
            case .italic: "_"
            case .underline: "__"
            case .strikethrough: "~"
            case .spoiler: "||"
            case .code: "`"
            case .pre, .preWithLanguage: "```"
            case .link, .customEmoji: "]"
            }
        }

        var entity: String {
            switch self {
            case .preWithLanguage: "pre"
            case .link: "text_link"
            case .customEmoji: "custom_emoji"
            default: rawValue.lowercased()
            }
        }

        var isVerbatim: Bool { self == .code || self == .pre || self == .preWithLanguage }
    }

    private struct OpenEntity {
        let kind: Kind
        let offset: Int
        let begin: Int
        var language = ""
    }

    private static let reserved = Set("_*[]()~`>#+-=|{}.!".utf8)

    private let bytes: [UInt8]
    private var position = 0
    private var builder = MarkupBuilder()
    private var open: [OpenEntity] = []
    private var quoteOffset: Int?
    private var isAtLineStart = true

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(MarkupError) -> FormattedText {
        var markup = MarkdownV2Markup(text)
        while markup.position < markup.bytes.count { try markup.readNext() }
        if let entity = markup.open.last {
            throw MarkupError("Can't find end of \(entity.kind.rawValue) entity at byte offset \(entity.begin)")
        }
        markup.endQuote()
        return markup.builder.result
    }
}

// MARK: - Reading

extension MarkdownV2Markup {
    private mutating func readNext() throws(MarkupError) {
        let byte = bytes[position]
        if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, (1...126).contains(bytes[position + 1]) {
            position += 1
            appendByte()
        } else if let entity = open.last, endsHere(entity.kind) {
            open.removeLast()
            try close(entity)
        } else if open.last?.kind.isVerbatim == true {
            appendByte()
        } else if byte == UInt8(ascii: ">"), isAtLineStart {
            quoteOffset = quoteOffset ?? builder.length
            isAtLineStart = false
            position += 1
        } else if Self.reserved.contains(byte) {
            try begin()
        } else {
            appendByte()
        }
    }

    private mutating func appendByte() {
        let byte = bytes[position]
        if byte == 0x0A, position + 1 >= bytes.count || bytes[position + 1] != UInt8(ascii: ">") { endQuote() }
        builder.append(byte)
        isAtLineStart = byte == 0x0A
        position += 1
    }

    private func endsHere(_ kind: Kind) -> Bool {
        guard starts(with: kind.mark) else { return false }
        // "__" underlines, so it cannot end what a single "_" began.
        return kind != .italic || !starts(with: "__")
    }

    private mutating func begin() throws(MarkupError) {
        isAtLineStart = false
        let kinds: [(String, Kind)] = [
            ("*", .bold), ("__", .underline), ("_", .italic), ("~", .strikethrough), ("||", .spoiler),
            ("```", .pre), ("`", .code), ("![", .customEmoji), ("[", .link),
        ]
        guard let (mark, kind) = kinds.first(where: { starts(with: $0.0) }) else {
            let character = Character(Unicode.Scalar(bytes[position]))
            throw MarkupError("Character '\(character)' is reserved and must be escaped with the preceding '\\'")
        }
        let start = position
        position += mark.utf8.count
        let language = kind == .pre ? readLanguage() : ""
        open.append(
            OpenEntity(
                kind: language.isEmpty ? kind : .preWithLanguage, offset: builder.length, begin: start,
                language: language))
    }

    private mutating func readLanguage() -> String {
        let end = bytes[position...].firstIndex { $0 == UInt8(ascii: "`") || $0 == 0x20 || $0 == 0x0A } ?? bytes.count
        guard end > position, end < bytes.count, bytes[end] != UInt8(ascii: "`") else {
            if position < bytes.count, bytes[position] == 0x0A { position += 1 }
            return ""
        }
        defer { position = bytes[end] == 0x0A ? end + 1 : end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    private mutating func close(_ entity: OpenEntity) throws(MarkupError) {
        position += entity.kind.mark.utf8.count
        var details: [String: JSON] = [:]
        switch entity.kind {
        case .link: details["url"] = .string(try readAddress() ?? builder.text(from: entity.offset))
        case .customEmoji:
            let address = try readAddress() ?? ""
            details["custom_emoji_id"] = .string(String(address.split(separator: "=").last ?? ""))
        case .preWithLanguage: details["language"] = .string(entity.language)
        default: break
        }
        builder.mark(entity.kind.entity, from: entity.offset, details: details)
    }

    private mutating func readAddress() throws(MarkupError) -> String? {
        guard starts(with: "(") else { return nil }
        let begin = position
        position += 1
        var address: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
            address.append(bytes[position])
            position += 1
        }
        guard position < bytes.count else { throw MarkupError("Can't find end of a URL at byte offset \(begin)") }
        position += 1
        return String(decoding: address, as: UTF8.self)
    }

    private mutating func endQuote() {
        guard let offset = quoteOffset else { return }
        builder.mark("blockquote", from: offset)
        quoteOffset = nil
    }

    private func starts(with mark: String) -> Bool {
        bytes[position...].starts(with: mark.utf8)
    }
}
