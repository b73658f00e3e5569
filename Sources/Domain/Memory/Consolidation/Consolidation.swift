package import Foundation

/// What becomes of memories that were looked through: some are told as one, some fade.
package struct Consolidation: Hashable, Sendable {
    /// Memories that become one.
    package struct Merge: Hashable, Sendable {
        /// Those that end as merged, in their order.
        package let sources: [MemoryID]
        /// The one sentence.
        package let text: String
        /// Of what sort it is.
        package let kind: MemoryKind
        /// What it tells, where all that told something told the same.
        package let attribute: MemoryAttribute?
        /// Whom it is about: whom every source is about.
        package let acquaintances: [AcquaintanceID]
        /// How much it matters, in `0...1`; never less than a source did.
        package let importance: Double
        /// How sure it is, in `0...1`: as sure as its least sure source.
        package let certainty: Double
        /// The person's words behind the newest source that has any.
        package let quote: String
        /// When the person said the newest of it.
        package let said: Date
        /// The day that all dated sources have in common; `nil` where they differ, and the text tells them.
        package let day: CalendarDay?
        /// How often the source recalled most has stood in a prompt.
        package let recallCount: Int
        /// When one of the sources stood in one last.
        package let lastRecall: Date?

        /// A merge of these.
        package init(
            sources: [MemoryID], text: String, kind: MemoryKind = .fact, attribute: MemoryAttribute? = nil,
            acquaintances: [AcquaintanceID] = [], importance: Double = 0.5, certainty: Double = 1, quote: String = "",
            said: Date, day: CalendarDay? = nil, recallCount: Int = 0, lastRecall: Date? = nil
        ) {
            self.sources = sources
            self.text = text
            self.kind = kind
            self.attribute = attribute
            self.acquaintances = acquaintances
            self.importance = importance
            self.certainty = certainty
            self.quote = quote
            self.said = said
            self.day = day
            self.recallCount = recallCount
            self.lastRecall = lastRecall
        }
    }

    /// Why nothing of a reply is done.
    package enum Refusal: String, Error, Sendable {
        /// More than a quarter of what is remembered would be lost.
        case loss
    }

    /// What becomes one.
    package let merges: [Merge]
    /// What fades.
    package let faded: [MemoryID]
    /// How many of the proposed merges were refused, by reason.
    package let refusals: [MergeRefusal: Int]

    /// A consolidation of these.
    package init(merges: [Merge] = [], faded: [MemoryID] = [], refusals: [MergeRefusal: Int] = [:]) {
        self.merges = merges
        self.faded = faded
        self.refusals = refusals
    }
}
