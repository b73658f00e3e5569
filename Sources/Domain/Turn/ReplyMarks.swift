/// Takes the marks of ``ModelReplyText`` out of what a model wrote.
struct ReplyMarks {
    /// The last emoji to react with.
    private(set) var reaction: String?
    /// The number of the last message to quote.
    private(set) var quote: Int?
    /// What the pictures show, one entry for each mark.
    private(set) var pictures: [String] = []
    /// Whether a mark says that nothing is to be said.
    private(set) var passes = false

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    private enum Keyword {
        case react, quote, saw, pass
    }

    private static let openings: Set<Unicode.Scalar> = ["[", "［", "【", "⟦"]
    private static let closings: Set<Unicode.Scalar> = ["]", "］", "】", "⟧"]
    /// Brackets that people write too: they hold a mark only when they hold nothing else.
    private static let plainOpenings: Set<Unicode.Scalar> = ["(", "（", "「", "『", "{", "<"]
    private static let plainClosings: Set<Unicode.Scalar> = [")", "）", "」", "』", "}", ">"]
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
        "pass": .pass, "silence": .pass,
        "沉默": .pass,
        "跳过": .pass,
    ]
    private static let longestKeyword = 9
    /// The longest emoji that is taken for one, in code points; families have eleven.
    private static let longestEmoji = 16

    /// Takes in what another paragraph's marks say.
    mutating func add(_ other: ReplyMarks) {
        reaction = other.reaction ?? reaction
        pictures += other.pictures
        passes = passes || other.passes
    }

    /// `reply` without what it says of pictures, which may take several paragraphs.
    mutating func withoutPictures(_ reply: String) -> String {
        var text = Self.plain(reply)
        while let next = picturesTaken(from: text) { text = next }
        return Self.string(text)
    }

    /// `paragraph` without marks; lines that held nothing else are blank.
    ///
    /// What stands around a mark may be another one, so it is read until nothing more is found.
    mutating func words(of paragraph: String) -> String {
        var text = Self.plain(paragraph)
        while let next = pass(over: text) { text = next }
        let lines = Self.string(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var words: [String] = []
        for line in lines.map(\.trimmed) {
            words.append(takeWhole(Array(line.unicodeScalars)[...], isBracketed: false) ? "" : line)
        }
        return words.joined(separator: "\n")
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

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var string = ""
        string.unicodeScalars.append(contentsOf: scalars)
        return string
    }

    /// The text without what it says of pictures; `nil` when it says nothing.
    private mutating func picturesTaken(from text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var words: [Unicode.Scalar] = []
        var rest = text[...]
        while let opening = rest.firstIndex(where: Self.openings.contains) {
            words += rest[..<opening]
            rest = rest[opening...]
            if Self.keyword(inside: rest) == .saw, takeMark(beginning: &rest) != nil { continue }
            words.append(rest.removeFirst())
        }
        words += rest
        return words.count < text.count ? words : nil
    }

    /// The text without the marks that show at once; `nil` when there are none.
    private mutating func pass(over text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var words: [Unicode.Scalar] = []
        var rest = text[...]
        while let opening = rest.firstIndex(where: { Self.openings.contains($0) || Self.plainOpenings.contains($0) }) {
            words += rest[..<opening]
            rest = rest[opening...]
            if let left = takeMark(beginning: &rest) {
                words += left
            } else {
                words.append(rest.removeFirst())
            }
        }
        words += rest
        // Remarks are ours alone, and so are their brackets.
        words.removeAll { $0 == "⟦" || $0 == "⟧" }
        return words.count < text.count ? words : nil
    }

    /// What stands between the bracket that `text` begins with and the one that closes it, and where the text goes on.
    ///
    /// A bracket that is never closed holds the rest of its line. What a picture shows may have several: then it is all
    /// up to the next mark.
    private static func body(of text: Scalars) -> (Scalars, isClosed: Bool, end: Int) {
        let isPicture = keyword(inside: text) == .saw
        let inside = isPicture ? text.dropFirst() : text.dropFirst().prefix { !Character($0).isNewline }
        var depth = 0
        for index in inside.indices {
            if openings.contains(inside[index]) { depth += 1 }
            guard closings.contains(inside[index]) else { continue }
            if depth == 0 { return (inside[..<index], true, index + 1) }
            depth -= 1
        }
        let own = isPicture ? inside[..<(firstMark(in: inside) ?? inside.endIndex)] : inside
        guard let first = own.firstIndex(where: closings.contains) else { return (own, false, own.endIndex) }
        return (own[..<first], true, first + 1)
    }

    /// Where the next mark begins.
    private static func firstMark(in text: Scalars) -> Int? {
        text.indices.first { openings.contains(text[$0]) && keyword(inside: text[$0...]) != nil }
    }

    /// The keyword behind the bracket that `text` begins with; `nil` when there is none.
    private static func keyword(inside text: Scalars) -> Keyword? {
        keyword(beginning: text.dropFirst().drop(while: separators.contains))?.keyword
    }
}

// MARK: - One mark

extension ReplyMarks {
    /// Takes the mark or the remark of ours that `text` begins with, and answers what of it are words after all; `nil`
    /// when there is none, and `text` stays as it is.
    private mutating func takeMark(beginning text: inout Scalars) -> Scalars? {
        guard let opening = text.first else { return nil }
        if Self.plainOpenings.contains(opening) {
            let body = text.dropFirst().prefix {
                !Character($0).isNewline && !Self.plainClosings.contains($0) && !Self.closings.contains($0)
            }
            guard takeWhole(body, isBracketed: true) else { return nil }
            text = text[body.endIndex...]
            if let closing = text.first, !Character(closing).isNewline { text.removeFirst() }
            return []
        }
        let (body, isClosed, end) = Self.body(of: text)
        let left = take(body, isClosed: isClosed)
        guard left != nil || opening == "⟦" else { return nil }
        text = text[end...]
        return left ?? []
    }

    /// Notes what `body` says if it is nothing but a keyword with an emoji or a number; whether it is.
    ///
    /// Brackets make a mark of a keyword that needs neither; without them people say "pass" too.
    private mutating func takeWhole(_ body: Scalars, isBracketed: Bool) -> Bool {
        let words = body.drop { Self.separators.contains($0) || Self.isModifier($0) }
        guard let (keyword, length) = Self.keyword(beginning: words) else { return false }
        let argument = Self.string(words.dropFirst(length).drop(while: Self.separators.contains)).trimmed
        guard let first = argument.first else {
            // Who writes of a silence puts it in brackets too.
            let isPass = isBracketed && Self.string(words.prefix(length)).lowercased() == "pass"
            passes = passes || isPass
            return isPass
        }
        switch keyword {
        case .react where argument.allSatisfy({ $0.isShownAsEmoji || $0.isWhitespace }):
            reaction = Self.bounded(first)
        case .quote where argument.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) }):
            quote = Int(argument) ?? quote
        case .react, .quote, .saw, .pass:
            return false
        }
        return true
    }

    /// Notes what `body` says if it is a mark, and answers what of it are words after all; `nil` when it is none.
    ///
    /// Where a reaction or a quotation is never closed, what comes after the emoji or the number was meant to be read.
    private mutating func take(_ body: Scalars, isClosed: Bool) -> Scalars? {
        let words = body.drop(while: Self.separators.contains)
        guard let (keyword, length) = Self.keyword(beginning: words) else { return nil }
        let rest = words.dropFirst(length).drop(while: Self.separators.contains)
        let argument = Self.string(rest)
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
            let picture = argument.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
            if !picture.isEmpty { pictures.append(picture.joined(separator: " ")) }
        case .pass:
            // 沉默了一会儿 and "skipping" are words.
            guard words.dropFirst(length).first?.properties.isAlphabetic != true else { return nil }
            passes = true
            return isClosed ? [] : rest
        }
        return []
    }

    private static func keyword(beginning text: Scalars) -> (keyword: Keyword, length: Int)? {
        let lowered = string(text.prefix(longestKeyword + 1).prefix { $0.properties.isAlphabetic }).lowercased()
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
