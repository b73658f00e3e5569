package import Domain
package import Foundation

/// A text that has no vector of a model yet.
package struct Unembedded: Hashable, Sendable {
    /// What the text is of.
    package enum Place: Hashable, Sendable {
        /// A memory.
        case memory(MemoryID)
        /// A private message, by its number.
        case message(Int64)
    }

    /// What it is of.
    package let place: Place
    /// The text: a message's with who speaks, and the two turns before it.
    package let text: String

    /// A text of a place.
    package init(place: Place, text: String) {
        self.place = place
        self.text = text
    }
}

/// A text and its vector.
package struct EmbeddedText: Hashable, Sendable {
    /// The text, and what it is of.
    package let text: Unembedded
    /// Its vector.
    package let vector: TextVector

    /// A text with its vector.
    package init(_ text: Unembedded, vector: TextVector) {
        self.text = text
        self.vector = vector
    }
}

/// Texts of a relationship that have no vector yet.
package struct UnembeddedTexts: Sendable {
    /// The person, for the ledger.
    package let person: PersonID
    /// A bot that speaks for the persona, for the ledger.
    package let bot: BotID
    /// The texts.
    package let texts: [Unembedded]

    /// Texts of these.
    package init(person: PersonID, bot: BotID, texts: [Unembedded]) {
        self.person = person
        self.bot = bot
        self.texts = texts
    }
}

/// Keeps vectors, each with the model that made it.
package protocol VectorStore: Sendable {
    /// Texts of a relationship without a vector of `model`, memories first, then the newest messages; at most
    /// `limit`. `nil` when the relationship is gone.
    func unembedded(
        of relationship: RelationshipID, by model: String, limit: Int
    ) async throws(StoreError) -> UnembeddedTexts?

    /// Keeps vectors of texts that are still the same, in the place of those of other models.
    func keep(_ vectors: [EmbeddedText], of relationship: RelationshipID) async throws(StoreError)

    /// Makes a job due at `now` for each relationship in which anything lacks a vector of `model`.
    func scheduleEmbedding(by model: String, at now: Date) async throws(StoreError)
}
