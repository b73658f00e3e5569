/// A text and its entities.
struct FormattedText: Equatable, Sendable {
    var text = ""
    var entities: [MessageEntity] = []

    /// Telegram counts code points, not UTF-16 code units.
    var codePoints: Int { text.unicodeScalars.count }

    /// The text as people type it: trimmed, with the entities that Telegram finds by itself.
    init(typed text: String) {
        self.text = text
        trim()
        entities = EntityDetection.entities(in: self.text)
    }

    init(text: String = "", entities: [MessageEntity] = []) {
        self.text = text
        self.entities = entities
    }

    /// Takes away white space around the text and moves the entities along.
    mutating func trim() {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else {
            self = FormattedText()
            return
        }
        guard first != scalars.startIndex || scalars.index(after: last) != scalars.endIndex else { return }
        let shift = text.utf16.distance(from: text.startIndex, to: first)
        text = String(scalars[first...last])
        let end = text.utf16.count
        entities = entities.compactMap { entity in
            var moved = entity
            moved.offset = max(0, entity.offset - shift)
            moved.length = min(end, entity.offset + entity.length - shift) - moved.offset
            return moved.length > 0 ? moved : nil
        }
    }
}
