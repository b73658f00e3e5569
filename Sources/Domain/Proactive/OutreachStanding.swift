package import Foundation

/// How things stand between a persona and a person with writing first.
package struct OutreachStanding: Hashable, Sendable {
    /// When the persona may think of writing; `nil` when it waits for the person.
    package var nextAt: Date?
    /// How many times it wrote first since the person wrote last; a message of several bubbles counts once.
    package var unanswered: Int
    /// When it wrote first the last time.
    package var lastSent: Date?
    /// How many of the last talks the persona began, and how many there were; both are halved from time to time.
    package var begunByPersona: Double
    /// How many talks there were, in the same measure.
    package var talks: Double

    /// A standing of these.
    package init(
        nextAt: Date? = nil, unanswered: Int = 0, lastSent: Date? = nil, begunByPersona: Double = 0,
        talks: Double = 0
    ) {
        self.nextAt = nextAt
        self.unanswered = unanswered
        self.lastSent = lastSent
        self.begunByPersona = begunByPersona
        self.talks = talks
    }
}
