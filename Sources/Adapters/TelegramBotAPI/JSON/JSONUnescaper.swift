/// Reads the inside of a JSON string that has escapes in it.
struct JSONUnescaper {
    private var rest: ArraySlice<UInt8>
    private var words: [UInt8] = []

    /// The words of a string's inside. Half a surrogate pair becomes U+FFFD; `nil` when an escape is broken.
    static func words(of inside: ArraySlice<UInt8>) -> String? {
        var unescaper = JSONUnescaper(rest: inside)
        unescaper.words.reserveCapacity(inside.count)
        while let byte = unescaper.rest.popFirst() {
            guard byte == .backslash else {
                unescaper.words.append(byte)
                continue
            }
            guard unescaper.resolveEscape() else { return nil }
        }
        return String(decoding: unescaper.words, as: UTF8.self)
    }

    private init(rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    /// Resolves the escape whose backslash was just read.
    private mutating func resolveEscape() -> Bool {
        guard let sign = rest.popFirst() else { return false }
        switch sign {
        case .quote, .backslash, UInt8(ascii: "/"): words.append(sign)
        case UInt8(ascii: "n"): words.append(0x0A)
        case UInt8(ascii: "t"): words.append(0x09)
        case UInt8(ascii: "r"): words.append(0x0D)
        case UInt8(ascii: "b"): words.append(0x08)
        case UInt8(ascii: "f"): words.append(0x0C)
        case UInt8(ascii: "u"): return resolveUnit()
        default: return false
        }
        return true
    }

    private mutating func resolveUnit() -> Bool {
        guard let unit = Self.unit(rest) else { return false }
        rest = rest.dropFirst(4)
        if UTF16.isLeadSurrogate(unit), let trail = trailSurrogate() {
            rest = rest.dropFirst(6)
            append(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
        } else {
            append(UInt32(unit))
        }
        return true
    }

    private func trailSurrogate() -> UInt16? {
        guard rest.starts(with: [.backslash, UInt8(ascii: "u")]), let unit = Self.unit(rest.dropFirst(2)),
            UTF16.isTrailSurrogate(unit)
        else { return nil }
        return unit
    }

    private mutating func append(_ scalar: UInt32) {
        words.append(contentsOf: (Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }

    /// The number that four hexadecimal digits write.
    private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
        guard bytes.count >= 4 else { return nil }
        var unit: UInt16 = 0
        for byte in bytes.prefix(4) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return unit
    }
}
