/// Why a persona writes first.
package struct OutreachReason: Hashable, Sendable {
    /// What sort of reason, the best first.
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// A dated plan of the person's that has come or passed.
        case plan
        /// Something one of them promised.
        case promise
        /// What they were talking about was left open.
        case thread
        /// Something of theirs that the hour recalls.
        case memory
        /// The persona's mood.
        case mood
        /// Nothing but missing them.
        case missing
    }

    /// What sort.
    package let kind: Kind
    /// What it is about, in the person's language; empty for mood and missing.
    package let topic: String
    /// The memories that it comes from.
    package let sources: [MemoryID]
    /// The day of a plan.
    package let day: CalendarDay?

    /// A reason of these.
    package init(_ kind: Kind, topic: String = "", sources: [MemoryID] = [], day: CalendarDay? = nil) {
        self.kind = kind
        self.topic = topic
        self.sources = sources
        self.day = day
    }
}

/// A reason that was there and not taken.
package struct SkippedReason: Hashable, Sendable {
    /// Why not.
    package enum Cause: String, Codable, CaseIterable, Sendable {
        /// A better one was there.
        case weaker
        /// Somebody spoke of it within a week.
        case recent
        /// The two are not close enough for it.
        case stage
        /// The persona has no such thing.
        case persona
    }

    /// What it was.
    package let reason: OutreachReason
    /// Why it was not taken.
    package let cause: Cause

    /// A reason that was passed over.
    package init(_ reason: OutreachReason, because cause: Cause) {
        self.reason = reason
        self.cause = cause
    }
}
