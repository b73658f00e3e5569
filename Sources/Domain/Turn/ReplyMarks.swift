/// Takes the marks of ``ModelReplyText`` out of what a model wrote.
struct ReplyMarks {
    /// The last emoji to react with.
    private(set) var reaction: String?
    /// What the pictures show, one entry for each mark.
    private(set) var pictures: [String] = []

    private enum Mark {
        case reaction(String)
        case quote(Int)
        case picture(String)
        case nonsense
    }

    private enum Keyword {
        case react, quote, saw
    }

    /// Stands for a quotation until paragraphs are parted; no model can write it.
    private static let quoteSign: Character = "\u{E000}"
    private static let openings: Set<Character> = ["[", "［", "【", "⟦"]
    private static let closings: Set<Character> = ["]", "］", "】", "⟧"]
    private static let separators: Set<Character> = [" ", "\t", ":", "：", "=", "#", "\u{3000}"]
    private static let keywords: [String: Keyword] = [
        "react": .react, "reaction": .react, "reacted": .react,
        "表情": .react,
        "回应": .react,
        "quote": .quote, "reply": .quote,
        "引用": .quote,
        "回复": .quote,
        "saw": .saw, "seen": .saw, "picture": .saw, "image": .saw, "photo": .saw,
        "图": .saw,
        "图片": .saw,
        "看到": .saw,
    ]
    private static let longestKeyword = 8

    /// `text` without marks; quotations are kept as signs that ``quote(in:)`` reads.
    mutating func words(of text: String) -> String {
        var words = ""
        var rest = text[...]
        while let opening = rest.firstIndex(where: { Self.openings.contains($0) || $0 == Self.quoteSign }) {
            words += rest[..<opening]
            let inside = rest[rest.index(after: opening)...]
            guard let (mark, end) = Self.mark(opening: rest[opening], inside: inside) else {
                if Self.openings.contains(rest[opening]) { words.append(rest[opening]) }
                rest = inside
                continue
            }
            switch mark {
            case .reaction(let emoji): reaction = emoji
            case .quote(let number): words += "\(Self.quoteSign)\(number)\(Self.quoteSign)"
            case .picture(let description): pictures.append(description)
            case .nonsense: break
            }
            rest = rest[end...]
        }
        return (words + rest).filter { !PromptNote.isBracket($0) }
    }

    /// The last quotation of a paragraph, and the paragraph without any.
    static func quote(in paragraph: String) -> (Int?, String) {
        let pieces = paragraph.split(separator: quoteSign, omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return (nil, paragraph) }
        let numbers = pieces.enumerated().filter { $0.offset % 2 == 1 }.compactMap { Int($0.element) }
        let words = pieces.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
        return (numbers.last, words.joined().trimmed)
    }
}

// MARK: - One mark

extension ReplyMarks {
    /// The mark that begins after `opening`, and where the text goes on; `nil` when the bracket is just a bracket.
    private static func mark(opening: Character, inside: Substring) -> (Mark, Substring.Index)? {
        guard openings.contains(opening) else { return nil }
        let line = inside.prefix { !$0.isNewline }
        let end = line.firstIndex(where: closings.contains)
        let body = line[..<(end ?? line.endIndex)]
        let next = end.map { inside.index(after: $0) } ?? line.endIndex
        let trimmed = body.drop(while: separators.contains)
        let word = keyword(beginning: trimmed)
        // Remarks are ours alone, so whatever a model writes between their brackets is none of its words.
        guard let word else { return opening == PromptNote.brackets.open ? (.nonsense, next) : nil }
        let argument = String(trimmed.dropFirst(word.length).drop(while: separators.contains)).trimmed
        return (mark(word.keyword, argument), next)
    }

    private static func keyword(beginning text: Substring) -> (keyword: Keyword, length: Int)? {
        let name = text.prefix(longestKeyword + 1).prefix { $0.isLetter }.lowercased()
        // Chinese knows no blanks: 图片一只猫.
        let candidates = keywords.filter { name.hasPrefix($0.key) }
        guard let longest = candidates.max(by: { $0.key.count < $1.key.count }) else { return nil }
        let isWhole = longest.key.count == name.count
        guard isWhole || longest.key.allSatisfy({ !$0.isASCII }) else { return nil }
        return (longest.value, longest.key.count)
    }

    private static func mark(_ keyword: Keyword, _ argument: String) -> Mark {
        switch keyword {
        case .react:
            let emoji = argument.first { $0.unicodeScalars.contains { $0.properties.isEmoji && $0.value > 0xFF } }
            return emoji.map { .reaction(String($0)) } ?? .nonsense
        case .quote:
            let digits = argument.prefix { $0.isNumber }
            return Int(digits).map { .quote($0) } ?? .nonsense
        case .saw:
            return argument.isEmpty ? .nonsense : .picture(argument)
        }
    }
}
