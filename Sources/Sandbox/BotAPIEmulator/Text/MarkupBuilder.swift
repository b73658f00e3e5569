/// Collects plain text and entities while markup is read.
struct MarkupBuilder {
    private var bytes: [UInt8] = []
    private(set) var entities: [MessageEntity] = []
    /// UTF-16 code units so far.
    private(set) var length = 0

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        // Only the first byte of a code point counts; four-byte ones take a surrogate pair.
        if byte & 0xC0 != 0x80 { length += byte >= 0xF0 ? 2 : 1 }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in String(scalar).utf8 { append(byte) }
    }

    /// Adds an entity from `offset` up to here; an empty one is left out.
    mutating func mark(_ kind: String, from offset: Int, details: [String: JSON] = [:]) {
        guard length > offset else { return }
        entities.append(MessageEntity(kind: kind, offset: offset, length: length - offset, details: details))
    }

    /// The text between two points of `bytes`, as an address that the text itself gives.
    func text(from offset: Int) -> String {
        let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
        return String(decoding: units[offset...], as: UTF16.self)
    }

    var result: FormattedText {
        FormattedText(
            text: String(decoding: bytes, as: UTF8.self),
            entities: entities.sorted { ($0.offset, -$0.length) < ($1.offset, -$1.length) })
    }
}
