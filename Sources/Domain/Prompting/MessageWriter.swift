import Foundation

/// Writes single messages as a prompt shows them.
struct MessageWriter {
    /// The pause after which a message carries its time.
    static let silence: TimeInterval = 3 * 3600

    let phrases: Phrasebook
    let clock: LocalClock
    let estimator: TokenEstimator
    let isGroup: Bool

    /// The message without its time, cut to `limit` tokens.
    func line(_ message: HistoryMessage, limit: Int) -> String {
        guard case .person(let name) = message.speaker else { return shortened(message.content.words ?? "", limit) }
        let said = spoken(message.content, limit: limit)
        return isGroup ? attributed(said, to: name) : said
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
    private func spoken(_ content: MessageContent, limit: Int) -> String {
        switch content {
        case .text(let text):
            Self.opens(text) ? PromptNote.marked(phrases.filled(.opened)) : cut(text, limit)
        case .attachment(.sticker, let emoji):
            PromptNote.marked(phrases.filled(.sticker, ["emoji": cut(emoji ?? "…", Self.emojiLimit)]))
        case .attachment(let attachment, let caption):
            captioned(PromptNote.marked(phrases.filled(attachment.phrase)), with: caption, limit: limit)
        }
    }

    private func captioned(_ attachment: String, with caption: String?, limit: Int) -> String {
        guard let caption, !caption.isEmpty else { return attachment }
        return phrases.filled(.captioned, ["attachment": attachment, "caption": cut(caption, limit)])
    }

    /// In a group every line is somebody's, so the further lines of a message are indented.
    private func attributed(_ text: String, to name: String) -> String {
        let lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
        return phrases.filled(
            .groupMessage, ["name": SpeakerName(name).text, "text": lines.joined(separator: "\n    ")])
    }

    private static let emojiLimit = 40

    /// Whether a text is the command that opens a chat.
    private static func opens(_ text: String) -> Bool {
        text == "/start" || text.hasPrefix("/start ") || text.hasPrefix("/start@")
    }
}

// MARK: - Length

extension MessageWriter {
    private func cut(_ text: String, _ limit: Int) -> String {
        let beginning = estimator.beginning(of: text, tokens: limit)
        let words = PromptNote.defused(beginning).trimmed
        guard beginning.endIndex < text.endIndex else { return words }
        let missing = text.unicodeScalars.count - beginning.unicodeScalars.count
        return words + "… " + omission(characters: missing)
    }

    /// The persona's own words are cut without a remark, which it might take up as its manner.
    private func shortened(_ text: String, _ limit: Int) -> String {
        let beginning = estimator.beginning(of: text, tokens: limit)
        return beginning.endIndex < text.endIndex ? beginning + "…" : text
    }
}

extension MessageContent.Attachment {
    /// The phrase that stands for it.
    fileprivate var phrase: CommonTexts.Phrase {
        switch self {
        case .photo: .photo
        case .sticker: .sticker
        case .voice: .voice
        case .video, .videoNote, .animation: .video
        case .audio: .audio
        case .document: .document
        case .location, .contact, .poll, .dice, .other: .other
        }
    }
}
