extension JSONFields {
    /// Reads an entry as Telegram Desktop writes it, with control characters as `\x1F`, which is not JSON.
    init(exported bytes: [UInt8]) throws(ImportSkip) {
        do throws(ImportSkip) {
            self = try JSONFields(parsing: bytes)
        } catch {
            guard let mended = Self.mended(bytes) else { throw error }
            self = try JSONFields(parsing: mended)
        }
    }

    /// `bytes` with a blank for every `\x1F`; `nil` when there is none.
    private static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        var mended: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
            if isEscape, bytes[index + 1] == UInt8(ascii: "x") {
                mended.append(UInt8(ascii: " "))
                index += 4
            } else {
                mended += bytes[index..<(index + (isEscape ? 2 : 1))]
                index += isEscape ? 2 : 1
            }
        }
        return mended.count == bytes.count ? nil : mended
    }
}
