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

    /// A message as told.
    package init(
        speaker: Speaker, content: MessageContent, date: Date, origin: Origin = .spoken, messageID: MessageID? = nil
    ) {
        self.speaker = speaker
        self.content = content
        self.date = date
        self.origin = origin
        self.messageID = messageID
    }
}
