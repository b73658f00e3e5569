package import Foundation

/// One thing that a persona remembers of a person, or of somebody in the person's life.
package struct Memory: Hashable, Sendable {
    /// Why a memory no longer holds.
    package enum Closing: String, Codable, Sendable {
        /// Something newer took its place.
        case superseded
        /// The person said that it was wrong.
        case corrected
        /// It became part of another one.
        case merged
        /// It was a trifle that nobody needed.
        case faded
    }

    /// When and why a memory came to an end.
    package struct End: Hashable, Sendable {
        /// When.
        package let date: Date
        /// Why.
        package let reason: Closing

        /// An end of these.
        package init(date: Date, reason: Closing) {
            self.date = date
            self.reason = reason
        }
    }

    /// Its number.
    package let id: MemoryID
    /// What sort of thing.
    package let kind: MemoryKind
    /// One sentence in the third person, in the persona's language.
    package let text: String
    /// What it tells, where there is a word for it.
    package let attribute: MemoryAttribute?
    /// Whom it is about; nobody for the person, several where it tells of what people have with each other.
    package let acquaintances: [AcquaintanceID]
    /// How much it matters, in `0...1`.
    package let importance: Double
    /// How sure it is, in `0...1`.
    package let certainty: Double
    /// A few of the person's own words it comes from.
    package let quote: String
    /// When the person said so, the last time.
    package let said: Date
    /// The day on which it happened, began to hold or is to happen; `nil` when nobody knows.
    package let day: CalendarDay?
    /// Its end; `nil` while it holds.
    package let end: End?
    /// How often it has stood in a prompt.
    package let recallCount: Int
    /// When it stood in one last.
    package let lastRecall: Date?

    /// A memory of these; one that holds and was never recalled where nothing is said.
    package init(
        id: MemoryID, kind: MemoryKind, text: String, attribute: MemoryAttribute? = nil,
        acquaintances: [AcquaintanceID] = [], importance: Double = 0.5, certainty: Double = 1, quote: String = "",
        said: Date, day: CalendarDay? = nil, end: End? = nil, recallCount: Int = 0,
        lastRecall: Date? = nil
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.attribute = attribute
        self.acquaintances = acquaintances
        self.importance = importance
        self.certainty = certainty
        self.quote = quote
        self.said = said
        self.day = day
        self.end = end
        self.recallCount = recallCount
        self.lastRecall = lastRecall
    }

    /// Whether it holds.
    package var isOpen: Bool { end == nil }
}
