/// What a model read in a stretch of talk. Nothing of it is believed yet.
package struct Extraction: Hashable, Sendable {
    /// What it proposes to remember.
    package let memories: [MemoryDraft]
    /// Whom it found.
    package let people: [AcquaintanceDraft]
    /// The known memories that the person wants forgotten, counted from 1 as the prompt listed them.
    package let forget: [Int]
    /// How the two got on.
    package let signals: RelationshipSignals
    /// What they told each other about what they are; `nil` when nothing.
    package let declaration: DeclarationDraft?

    /// An extraction of these.
    package init(
        memories: [MemoryDraft] = [], people: [AcquaintanceDraft] = [], forget: [Int] = [],
        signals: RelationshipSignals = RelationshipSignals(), declaration: DeclarationDraft? = nil
    ) {
        self.memories = memories
        self.people = people
        self.forget = forget
        self.signals = signals
        self.declaration = declaration
    }
}
