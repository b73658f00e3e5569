import Foundation

/// What of a message are its author's own words.
enum MemoryGateWords {
    /// From this width on, quotation marks hold what somebody else said and not only a name or a word.
    private static let longQuotation = 12
    /// Hardly anybody types more than this: it was copied from a page, and nothing of it is remembered.
    static let longestOwn = 1_500

    /// The words of `message` without long quotations, and those; `nil` when nothing in it is its author's own, or it is
    /// longer than `limit` characters.
    static func own(
        of message: HistoryMessage, within limit: Int = longestOwn
    ) -> (words: String, quotations: [String])? {
        guard message.speaker != .persona, message.origin == .spoken, !message.remarks.isForwarded,
            let words = spoken(in: message.content), words.count <= limit
        else { return nil }
        let parts = parts(of: words)
        // Whose words they are stands at their beginning.
        let phrases = MemoryGatePhrases(String(parts.own.prefix(longestBeginning)))
        let isAttributed = !parts.quotations.isEmpty && parts.own.width <= attribution && !phrases.contains(firstPerson)
        guard parts.own.contains(where: { $0.isLetter || $0.isNumber }), !isAttributed, !phrases.starts(with: copied)
        else { return nil }
        return (parts.own, parts.quotations)
    }

    /// Whether words deny what was asked.
    static func isDenial(_ words: String) -> Bool {
        let phrases = MemoryGatePhrases(words).without(MemoryGatePhrases.seemingDenials)
        return phrases.starts(with: ["no", "nope", "nah", "not", "never", "不", "没", "并不", "都不", "才不"])
    }

    /// Whether words confirm what was asked.
    static func isAffirmation(_ words: String) -> Bool { MemoryGatePhrases(words).starts(with: affirmations) }

    /// Whether words ask something.
    static func isQuestion(_ words: String) -> Bool {
        words.contains { "?？".contains($0) } || words.trimmed.hasSuffix("吗") || words.trimmed.hasSuffix("呢")
    }

    /// Words up to this width beside a quotation say no more than whose it is.
    private static let attribution = 24
    private static let longestBeginning = 60
    private static let firstPerson = ["i", "im", "my", "our", "我"]
    private static let affirmations = [
        "yes", "yeah", "yep", "yup", "sure", "right", "exactly", "correct", "of course", "i do", "i am", "true", "ok",
        "对",
        "是", "嗯", "好", "没错", "当然", "有", "会", "可以", "行", "哈哈对", "就是",
    ]
    private static let copied = [
        "lyrics", "the lyrics", "from the article", "the article says", "copied", "quote", "forwarded", "breaking",
        "歌词", "转发", "转载", "网上说", "网上看到", "文章说", "文章里说", "新闻说", "书上说", "书里说", "转自", "据报道",
    ]

    private static func spoken(in content: MessageContent) -> String? {
        switch content {
        case .text(let text): text
        case .attachment(.sticker, _), .attachment(.dice, _), .attachment(.contact, _), .attachment(.poll, _): nil
        case .attachment(_, let caption): caption
        case .reaction: nil
        }
    }
}

// MARK: - Quotations

extension MemoryGateWords {
    private static func parts(of text: String) -> (own: String, quotations: [String]) {
        let lines = text.split(whereSeparator: \.isNewline)
        var quotations = lines.filter { $0.trimmed.hasPrefix(">") || $0.contains("♪") }.map(String.init)
        var own = lines.filter { !quotations.contains(String($0)) }.joined(separator: "\n")
        for (open, close) in [("“", "”"), ("「", "」"), ("『", "』"), ("\"", "\"")] as [(Character, Character)] {
            take(from: &own, between: open, and: close, into: &quotations)
        }
        return (own, quotations)
    }

    private static func take(
        from text: inout String, between open: Character, and close: Character, into quotations: inout [String]
    ) {
        var rest = text[...]
        var kept = ""
        while let start = rest.firstIndex(of: open), let end = rest[start...].dropFirst().firstIndex(of: close) {
            let quotation = String(rest[rest.index(after: start)..<end])
            kept += rest[..<start]
            if quotation.width >= longQuotation { quotations.append(quotation) } else { kept += quotation }
            rest = rest[rest.index(after: end)...]
        }
        text = kept + rest
    }
}
