/// Takes the marks of ``ModelReplyText`` out of a paragraph that a model wrote.
struct ReplyMarks {
    /// The last emoji to react with.
    private(set) var reaction: String?
    /// The number of the last message to quote.
    private(set) var quote: Int?
    /// What the pictures show, one entry for each mark.
    private(set) var pictures: [String] = []

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    private enum Keyword {
        case react, quote, saw
    }

    private static let openings: Set<Unicode.Scalar> = ["[", "［", "【", "⟦"]
    private static let closings: Set<Unicode.Scalar> = ["]", "］", "】", "⟧"]
    private static let separators: Set<Unicode.Scalar> = [" ", "\t", ":", "：", "=", "#", "\u{3000}"]
    private static let keywords: [String: Keyword] = [
        "react": .react, "reacts": .react, "reacted": .react, "reaction": .react, "reactions": .react,
        "表情": .react,
        "回应": .react,
        "反应": .react,
        "quote": .quote, "reply": .quote,
        "引用": .quote,
        "回复": .quote,
        "saw": .saw, "seen": .saw, "picture": .saw, "image": .saw, "photo": .saw,
        "图": .saw,
        "图片": .saw,
        "看到": .saw,
        "看见": .saw,
    ]
    private static let longestKeyword = 9
    /// The longest emoji that is taken for one, in code points; families have eleven.
    private static let longestEmoji = 16

    /// Takes in what another paragraph's marks say.
    mutating func add(_ other: ReplyMarks) {
        reaction = other.reaction ?? reaction
        pictures += other.pictures
    }

    /// `paragraph` without marks; lines that held nothing else are blank.
    ///
    /// What stands around a mark may be another one, so it is read until nothing more is found.
    mutating func words(of paragraph: String) -> String {
        var text = Self.plain(paragraph)
        while let next = pass(over: text) { text = next }
        var string = ""
        string.unicodeScalars.append(contentsOf: text)
        return string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmed)
            .joined(separator: "\n")
    }
}

// MARK: - Reading

extension ReplyMarks {
    /// The code points, without marks piled on brackets, which would hide them.
    private static func plain(_ paragraph: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in paragraph.unicodeScalars {
            let isOnBracket = scalars.last.map { openings.contains($0) || closings.contains($0) } ?? false
            guard !(isOnBracket && isModifier(scalar)), scalar.properties.generalCategory != .privateUse else {
                continue
            }
            scalars.append(scalar)
        }
        return scalars
    }

    private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// The text without the marks that show at once; `nil` when there are none.
    private mutating func pass(over text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var words: [Unicode.Scalar] = []
        var rest = text[...]
        while let opening = rest.firstIndex(where: Self.openings.contains) {
            words += rest[..<opening]
            let (body, isClosed, end) = Self.body(after: opening, in: rest)
            if let left = take(body, isClosed: isClosed) {
                words += left
                rest = rest[end...]
            } else if rest[opening] == "⟦" {
                rest = rest[end...]
            } else {
                words.append(rest[opening])
                rest = rest[rest.index(after: opening)...]
            }
        }
        words += rest
        // Remarks are ours alone, and so are their brackets.
        words.removeAll { $0 == "⟦" || $0 == "⟧" }
        return words.count < text.count ? words : nil
    }

    /// What stands between a bracket and the one that closes it, and where the text goes on; a bracket that is never
    /// closed holds the rest of its line.
    private static func body(after opening: Int, in text: Scalars) -> (Scalars, isClosed: Bool, end: Int) {
        let inside = text[(opening + 1)...].prefix { !Character($0).isNewline }
        var depth = 0
        for index in inside.indices {
            if openings.contains(inside[index]) { depth += 1 }
            guard closings.contains(inside[index]) else { continue }
            if depth == 0 { return (inside[..<index], true, index + 1) }
            depth -= 1
        }
        guard let first = inside.firstIndex(where: closings.contains) else { return (inside, false, inside.endIndex) }
        return (inside[..<first], true, first + 1)
    }
}

// MARK: - One mark

extension ReplyMarks {
    /// Notes what `body` says if it is a mark, and answers what of it are words after all; `nil` when it is none.
    ///
    /// Where a reaction or a quotation is never closed, what comes after the emoji or the number was meant to be read.
    private mutating func take(_ body: Scalars, isClosed: Bool) -> Scalars? {
        let words = body.drop(while: Self.separators.contains)
        guard let (keyword, length) = Self.keyword(beginning: words) else { return nil }
        let rest = words.dropFirst(length).drop(while: Self.separators.contains)
        var argument = ""
        argument.unicodeScalars.append(contentsOf: rest)
        switch keyword {
        case .react:
            guard let place = argument.firstIndex(where: \.isShownAsEmoji) else { break }
            reaction = Self.bounded(argument[place])
            return isClosed ? [] : Array(argument[argument.index(after: place)...].unicodeScalars)[...]
        case .quote:
            let number = rest.drop(while: Self.openings.contains)
            let digits = number.prefix { ("0"..."9").contains($0) }
            guard let value = Int(digits.map(String.init).joined()) else { break }
            quote = value
            return isClosed ? [] : number.dropFirst(digits.count)
        case .saw:
            let picture = argument.trimmed
            if !picture.isEmpty { pictures.append(picture) }
        }
        return []
    }

    private static func keyword(beginning text: Scalars) -> (keyword: Keyword, length: Int)? {
        var name = ""
        name.unicodeScalars.append(contentsOf: text.prefix(longestKeyword + 1).prefix { $0.properties.isAlphabetic })
        let lowered = name.lowercased()
        // Chinese knows no blanks between a word and the next.
        let candidates = keywords.filter { keyword, _ in
            lowered == keyword
                || (lowered.hasPrefix(keyword) && keyword.count > 1 && keyword.allSatisfy { !$0.isASCII })
        }
        guard let longest = candidates.max(by: { $0.key.count < $1.key.count }) else { return nil }
        return (longest.value, longest.key.unicodeScalars.count)
    }

    /// An emoji may be piled up without end.
    private static func bounded(_ emoji: Character) -> String {
        String(String.UnicodeScalarView(emoji.unicodeScalars.prefix(longestEmoji)))
    }
}

extension Character {
    /// Whether it may be an emoji; digits and letters are not meant.
    fileprivate var isShownAsEmoji: Bool {
        unicodeScalars.contains { $0.properties.isEmoji && $0.value > 0xFF }
    }
}
