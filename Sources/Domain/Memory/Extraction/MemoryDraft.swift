/// Something a model proposes to remember. Nothing of it is believed yet.
package struct MemoryDraft: Hashable, Sendable {
    /// Of what sort it would be.
    package let kind: MemoryKind
    /// Whom it is about, as the model names them; empty for the person.
    package let about: [String]
    /// What it tells, where there is a word for it.
    package let attribute: MemoryAttribute?
    /// One sentence.
    package let text: String
    /// How much it matters, in `0...1`.
    package let importance: Double
    /// How sure it is, in `0...1`.
    package let certainty: Double
    /// The lines of the transcript it comes from, counted from 1.
    package let sources: [Int]
    /// The day on which it happened, began to hold or is to happen.
    package let day: CalendarDay?
    /// The known memories whose place it takes, counted from 1 as the prompt listed them.
    package let replaces: [Int]
    /// Whether the person said that what it replaces was wrong, and not only that it has changed.
    package let isCorrection: Bool

    /// A draft of these.
    package init(
        kind: MemoryKind = .fact, about: [String] = [], attribute: MemoryAttribute? = nil, text: String,
        importance: Double = 0.5, certainty: Double = 1, sources: [Int] = [], day: CalendarDay? = nil,
        replaces: [Int] = [], isCorrection: Bool = false
    ) {
        self.kind = kind
        self.about = about
        self.attribute = attribute
        self.text = text
        self.importance = importance
        self.certainty = certainty
        self.sources = sources
        self.day = day
        self.replaces = replaces
        self.isCorrection = isCorrection
    }
}
