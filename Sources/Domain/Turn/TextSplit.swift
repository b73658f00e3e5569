/// Cuts text into pieces that Telegram accepts, at the best places there are.
package enum TextSplit {
    /// The most code points Telegram takes in one message.
    package static let telegramLimit = 4096

    /// `text` in pieces of at most `limit` code points, cut after a line, else a sentence, else a word, else a
    /// character; never within a character. Pieces are trimmed and not empty.
    package static func pieces(of text: String, limit: Int = telegramLimit) -> [String] {
        var pieces: [String] = []
        var rest = Substring(text.trimmed)
        while rest.unicodeScalars.count > limit {
            let cut = bestCut(in: rest, limit: limit)
            let piece = rest[..<cut].trimmed
            if !piece.isEmpty { pieces.append(piece) }
            rest = Substring(rest[cut...].trimmed)
        }
        if !rest.isEmpty { pieces.append(String(rest)) }
        return pieces
    }

    private static func bestCut(in text: Substring, limit: Int) -> Substring.Index {
        var line, sentence, word: Substring.Index?
        var end = text.startIndex
        var count = 0
        for index in text.indices {
            let character = text[index]
            count += character.unicodeScalars.count
            guard count <= limit else { break }
            end = text.index(after: index)
            if character.isNewline { line = end }
            if ".!?…。！？".contains(character) { sentence = end }
            if character.isWhitespace { word = end }
        }
        guard end > text.startIndex else { return scalarCut(in: text, limit: limit) }
        // A cut in the first half would leave a stub of a message.
        let half = text.index(text.startIndex, offsetBy: text.distance(from: text.startIndex, to: end) / 2)
        return [line, sentence, word].compactMap { $0 }.first { $0 > half } ?? end
    }

    /// A single character of thousands of code points exists only in abuse; it is cut anyhow.
    private static func scalarCut(in text: Substring, limit: Int) -> Substring.Index {
        text.unicodeScalars.index(text.startIndex, offsetBy: limit)
    }
}
