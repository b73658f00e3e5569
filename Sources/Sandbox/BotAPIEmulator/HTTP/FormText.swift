/// Reads queries and `application/x-www-form-urlencoded` bodies.
enum FormText {
    static func values(_ text: Substring) -> [String: JSON] {
        var values: [String: JSON] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            values[decoded(parts[0], plusIsSpace: true)] = .string(
                parts.count > 1 ? decoded(parts[1], plusIsSpace: true) : "")
        }
        return values
    }

    /// Undoes percent signs; what is no proper escape stays as it is.
    static func decoded(_ text: Substring, plusIsSpace: Bool = false) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return String(text) }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%"), position + 2 < bytes.count, let high = digit(bytes[position + 1]),
                let low = digit(bytes[position + 2])
            {
                plain.append(high << 4 | low)
                position += 3
                continue
            }
            plain.append(plusIsSpace && byte == UInt8(ascii: "+") ? 0x20 : byte)
            position += 1
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
