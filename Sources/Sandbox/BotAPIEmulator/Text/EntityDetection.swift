/// Finds what Telegram marks by itself: commands, mentions and web addresses.
enum EntityDetection {
    static func entities(in text: String) -> [MessageEntity] {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }) else { return [] }
        let units = Array(text.utf16)
        var found: [MessageEntity] = []
        var start = 0
        while start < units.count {
            guard !isSpace(units[start]) else {
                start += 1
                continue
            }
            let end = units[start...].firstIndex(where: isSpace) ?? units.count
            if let entity = entity(in: units[start..<end]) { found.append(entity) }
            start = end
        }
        return found
    }

    private static func entity(in word: ArraySlice<UInt16>) -> MessageEntity? {
        switch word.first {
        case UInt16(UInt8(ascii: "/")): command(word)
        case UInt16(UInt8(ascii: "@")): mention(word)
        default: address(word)
        }
    }

    private static func command(_ word: ArraySlice<UInt16>) -> MessageEntity? {
        let rest = word.dropFirst()
        var end = rest.firstIndex { !isNameUnit($0) } ?? rest.endIndex
        guard (1...32).contains(end - rest.startIndex) else { return nil }
        if end < rest.endIndex, rest[end] == UInt16(UInt8(ascii: "@")) {
            let name = rest[(end + 1)...]
            let nameEnd = name.firstIndex { !isNameUnit($0) } ?? name.endIndex
            if nameEnd - name.startIndex >= 3 { end = nameEnd }
        }
        return MessageEntity(kind: "bot_command", offset: word.startIndex, length: end - word.startIndex)
    }

    private static func mention(_ word: ArraySlice<UInt16>) -> MessageEntity? {
        let name = word.dropFirst()
        let end = name.firstIndex { !isNameUnit($0) } ?? name.endIndex
        guard end - name.startIndex >= 3 else { return nil }
        return MessageEntity(kind: "mention", offset: word.startIndex, length: end - word.startIndex)
    }

    private static func address(_ word: ArraySlice<UInt16>) -> MessageEntity? {
        let text = String(decoding: word, as: UTF16.self)
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        var end = word.endIndex
        while end > word.startIndex, isPunctuation(word[end - 1]) { end -= 1 }
        guard end - word.startIndex > scheme.utf16.count else { return nil }
        return MessageEntity(kind: "url", offset: word.startIndex, length: end - word.startIndex)
    }

    private static func isSpace(_ unit: UInt16) -> Bool {
        unit == 0x20 || (0x09...0x0D).contains(unit) || unit == 0xA0 || unit == 0x3000
    }

    private static func isPunctuation(_ unit: UInt16) -> Bool {
        Unicode.Scalar(unit).map { ".,;:!?)\"'。，！？）".unicodeScalars.contains($0) } ?? false
    }

    private static func isNameUnit(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
