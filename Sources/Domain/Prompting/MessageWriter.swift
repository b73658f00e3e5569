import Foundation

/// Writes single messages as a prompt shows them.
struct MessageWriter {
    /// The pause after which a message carries its time.
    static let silence: TimeInterval = 3 * 3600

    /// A message as it is shown.
    struct Line {
        /// Its words and our remarks.
        var text: String
        /// Whether words of it are missing.
        var isShortened = false
    }

    let phrases: Phrasebook
    let clock: LocalClock
    let estimator: TokenEstimator
    let isGroup: Bool

    /// The message without its time, cut to `limit` tokens; `attached` is the number of its picture among those that
    /// the model gets to see.
    func line(_ message: HistoryMessage, limit: Int, attached: Int? = nil) -> Line {
        guard case .person(let name) = message.speaker else { return own(message.content, limit) }
        var said = spoken(message, limit: limit, attached: attached)
        if isGroup { said.text = attributed(said.text, to: name) }
        return said
    }

    /// What stands before a person's message that came after a pause; empty without one.
    ///
    /// `previous` is when a person last wrote. Nothing known of that counts as a pause.
    func stamp(_ date: Date, after previous: Date?) -> String {
        guard Self.isAfterSilence(date, since: previous) else { return "" }
        return PromptNote.marked(phrases.filled(.timestamp, ["time": clock.moment(date)])) + "\n"
    }

    /// Whether a message came after a pause, `previous` being when a person last wrote.
    static func isAfterSilence(_ date: Date, since previous: Date?) -> Bool {
        previous.map { date.timeIntervalSince($0) > silence } ?? true
    }

    /// Says that whole messages are missing, by how many characters they have.
    func omission(characters: Int) -> String {
        PromptNote.marked(phrases.filled(.truncated, ["n": String(characters)]))
    }
}

// MARK: - Content

extension MessageWriter {
    /// A person's message with the remarks that belong to it.
    private func spoken(_ message: HistoryMessage, limit: Int, attached: Int?) -> Line {
        let remarks = message.remarks
        var line = content(message, limit: limit, attached: attached)
        var before = ""
        if remarks.isForwarded { before += PromptNote.marked(phrases.filled(.forwarded)) + " " }
        if let quoted = remarks.quoted {
            let beginning = PromptNote.oneLine(Self.beginning(of: quoted, Self.quotationLimit))
            let phrase = remarks.quotesPersona ? CommonTexts.Phrase.quotedOwn : .quoted
            before += PromptNote.marked(phrases.filled(phrase, ["text": beginning])) + " "
        }
        line.text = before + line.text
        if message.content.hasLink { line.text += " " + PromptNote.marked(phrases.filled(.link)) }
        if remarks.isEdited { line.text += " " + PromptNote.marked(phrases.filled(.edited)) }
        return line
    }

    private func content(_ message: HistoryMessage, limit: Int, attached: Int?) -> Line {
        switch message.content {
        case .text(let text):
            let opens = !message.remarks.isForwarded && CommandLine(text)?.opensChat == true
            return opens ? Line(text: PromptNote.marked(phrases.filled(.opened))) : cut(text, limit)
        case .reaction(let emoji):
            return Line(text: PromptNote.marked(phrases.filled(.reacted, ["emoji": emoji])))
        case .attachment(let attachment, let caption):
            let (remark, words) = remark(on: attachment, caption: caption, message.remarks.picture, attached)
            return captioned(PromptNote.marked(remark), with: words, limit: limit)
        }
    }

    /// What stands for an attachment, and its words that are not told by that.
    private func remark(
        on attachment: MessageContent.Attachment, caption: String?, _ picture: String?, _ attached: Int?
    ) -> (remark: String, words: String?) {
        let isSign = attachment == .sticker || attachment == .dice
        let sign = PromptNote.defused(Self.beginning(of: caption ?? "…", Self.signLimit))
        let noun = isSign ? phrases.filled(attachment.phrase, ["emoji": sign]) : phrases.filled(attachment.phrase)
        if let attached {
            let below = phrases.filled(.attached, ["n": String(attached)])
            return isSign ? (noun + " · " + below, nil) : (below, caption)
        }
        guard let picture else { return (noun, isSign ? nil : caption) }
        let shown = PromptNote.oneLine(Self.beginning(of: picture, Self.pictureLimit))
        let seen = isSign ? noun : phrases.filled(.picture)
        // It was looked at, but nothing was noted.
        let told = shown.isEmpty ? seen : phrases.filled(.described, ["attachment": seen, "description": shown])
        return (told, isSign ? nil : caption)
    }

    private func captioned(_ attachment: String, with caption: String?, limit: Int) -> Line {
        guard let caption, !caption.isEmpty else { return Line(text: attachment) }
        let words = cut(caption, limit)
        return Line(
            text: phrases.filled(.captioned, ["attachment": attachment, "caption": words.text]),
            isShortened: words.isShortened)
    }

    /// In a group every line is somebody's, so the further lines of a message are indented.
    private func attributed(_ text: String, to name: String) -> String {
        phrases.filled(.groupMessage, ["name": SpeakerName(name).text, "text": PromptNote.indented(text)])
    }

    /// Counted in code points, for a character may be made of thousands.
    private static func beginning(of text: String, _ limit: Int) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
    }

    /// The most code points of a sticker's emoji.
    private static let signLimit = 20
    /// The most code points of a message that is quoted.
    private static let quotationLimit = 80
    /// The most code points of what a picture shows.
    private static let pictureLimit = 400
}

// MARK: - Length

extension MessageWriter {
    private func cut(_ text: String, _ limit: Int) -> Line {
        let beginning = estimator.beginning(of: text, tokens: limit)
        let words = PromptNote.defused(beginning).trimmed
        guard beginning.endIndex < text.endIndex else { return Line(text: words) }
        let missing = text.unicodeScalars.count - beginning.unicodeScalars.count
        return Line(text: words + "… " + omission(characters: missing), isShortened: true)
    }

    /// The persona's own words are cut without a remark, which it might take up as its manner.
    private func own(_ content: MessageContent, _ limit: Int) -> Line {
        if case .reaction(let emoji) = content { return Line(text: ModelReplyText.mark(reaction: emoji)) }
        let text = content.words ?? ""
        let beginning = estimator.beginning(of: text, tokens: limit)
        guard beginning.endIndex < text.endIndex else { return Line(text: text) }
        return Line(text: beginning + "…", isShortened: true)
    }
}

extension MessageContent.Attachment {
    /// The phrase that stands for it.
    fileprivate var phrase: CommonTexts.Phrase {
        switch self {
        case .photo: .photo
        case .sticker: .sticker
        case .voice: .voice
        case .videoNote: .videoNote
        case .video: .video
        case .animation: .animation
        case .audio: .audio
        case .document: .document
        case .location: .location
        case .contact: .contact
        case .poll: .poll
        case .dice: .dice
        case .other: .other
        }
    }
}
