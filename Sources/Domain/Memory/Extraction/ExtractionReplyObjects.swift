/// The whole JSON objects that stand in a text, whatever stands around them.
struct ExtractionReplyObjects {
    /// How deep an object may be nested; the contract needs four levels.
    private static let deepest = 16
    /// The most objects that are looked at.
    private static let most = 8

    /// The objects in order, each without line ends or controls inside its strings.
    private(set) var texts: [String] = []
    private var current: [UInt8] = []
    private var depth = 0
    private var isString = false
    private var isEscaped = false

    /// Finds them; `nil` when one is cut off or nested beyond reason.
    init?(in text: String) {
        for byte in text.utf8 {
            read(byte)
            if depth > Self.deepest || texts.count > Self.most { return nil }
        }
        if depth > 0 { return nil }
    }

    private mutating func read(_ byte: UInt8) {
        if depth == 0, byte != UInt8(ascii: "{") { return }
        // Models break lines inside strings, which JSON forbids.
        current.append(byte < 0x20 ? 0x20 : byte)
        if isString { readInString(byte) } else { readInObject(byte) }
    }

    private mutating func readInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isString = false
        }
    }

    private mutating func readInObject(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
        default: break
        }
    }

    private mutating func close() {
        depth -= 1
        guard depth == 0 else { return }
        texts.append(String(decoding: current, as: UTF8.self))
        current = []
    }
}
