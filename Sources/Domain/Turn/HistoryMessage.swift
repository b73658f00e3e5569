package import Foundation

/// A message that is part of a conversation's history: received and taken in, or delivered.
package struct HistoryMessage: Hashable, Sendable {
    /// Who speaks.
    package enum Speaker: Hashable, Sendable {
        /// A person, by display name.
        case person(name: String)
        /// The persona.
        case persona
    }

    /// How a line of the persona came to be.
    package enum Origin: String, Codable, Sendable {
        /// Somebody's own words, or the model's.
        case spoken
        /// An in-character line from the preset, because no model answered.
        case fallback
        /// The model's words that nobody asked for.
        case proactive
    }

    /// Who speaks.
    package let speaker: Speaker
    /// What was said.
    package let content: MessageContent
    /// When it was written or delivered.
    package let date: Date
    /// How it came to be.
    package let origin: Origin
    /// Its id in the chat.
    package let messageID: MessageID?
    /// Who wrote it, as an account; `nil` for the persona and where nobody told.
    package let sender: UserID?
    /// What is known of it beside its words.
    package let remarks: MessageRemarks

    /// A message as told.
    package init(
        speaker: Speaker, content: MessageContent, date: Date, origin: Origin = .spoken, messageID: MessageID? = nil,
        sender: UserID? = nil, remarks: MessageRemarks = MessageRemarks()
    ) {
        self.speaker = speaker
        self.content = content
        self.date = date
        self.origin = origin
        self.messageID = messageID
        self.sender = sender
        self.remarks = remarks
    }

    /// The same message, of whose picture somebody has told what it shows.
    package func showing(_ picture: String?) -> HistoryMessage {
        guard let picture else { return self }
        var remarks = remarks
        remarks.picture = picture
        return HistoryMessage(
            speaker: speaker, content: content, date: date, origin: origin, messageID: messageID, sender: sender,
            remarks: remarks)
    }

    /// What it can be found by: its words, and what its picture shows; `nil` when there are none.
    package var searchedWords: String? {
        if case .reaction = content { return nil }
        let words = [content.words, remarks.picture].compactMap { $0 }.joined(separator: "\n")
        return words.isEmpty ? nil : words
    }
}
