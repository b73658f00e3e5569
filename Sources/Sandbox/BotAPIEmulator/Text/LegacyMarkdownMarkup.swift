/// Reads `parse_mode=Markdown`, the older dialect: nothing nests, only its four signs matter.
enum LegacyMarkdownMarkup {
    static func parse(_ text: String) throws(MarkupError) -> FormattedText {
        let bytes = Array(text.utf8)
        var builder = MarkupBuilder()
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count, isSign(bytes[position + 1]) {
                builder.append(bytes[position + 1])
                position += 2
            } else if isSign(bytes[position]) {
                position = try readEntity(in: bytes, at: position, into: &builder)
            } else {
                builder.append(bytes[position])
                position += 1
            }
        }
        return builder.result
    }

    private static func readEntity(
        in bytes: [UInt8], at begin: Int, into builder: inout MarkupBuilder
    ) throws(MarkupError) -> Int {
        let isBlock = bytes[begin...].starts(with: "```".utf8)
        let mark = isBlock ? Array("```".utf8) : [bytes[begin] == UInt8(ascii: "[") ? UInt8(ascii: "]") : bytes[begin]]
        let start = begin + mark.count
        var end = start
        while end < bytes.count, !bytes[end...].starts(with: mark) { end += 1 }
        guard end < bytes.count else {
            throw MarkupError("Can't find end of the entity starting at byte offset \(begin)")
        }
        let offset = builder.length
        for byte in bytes[start..<end] { builder.append(byte) }
        var next = end + mark.count
        switch bytes[begin] {
        case UInt8(ascii: "*"): builder.mark("bold", from: offset)
        case UInt8(ascii: "_"): builder.mark("italic", from: offset)
        case UInt8(ascii: "`"): builder.mark(isBlock ? "pre" : "code", from: offset)
        default:
            guard next < bytes.count, bytes[next] == UInt8(ascii: "("),
                let close = bytes[next...].firstIndex(of: UInt8(ascii: ")"))
            else { return next }
            let address = String(decoding: bytes[(next + 1)..<close], as: UTF8.self)
            builder.mark("text_link", from: offset, details: ["url": .string(address)])
            next = close + 1
        }
        return next
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "[")
    }
}
