package import Domain
package import Foundation

/// Whose memory of whom: what one persona knows of one account's human.
package struct PersonKey: Hashable, Sendable {
    /// The account that asks.
    package let user: UserID
    /// The persona.
    package let preset: PresetName

    /// What `preset` knows of the human behind `user`.
    package init(user: UserID, preset: PresetName) {
        self.user = user
        self.preset = preset
    }
}

/// One thing that is remembered of a person.
package struct Remembered: Hashable, Sendable {
    /// What sort of thing.
    package enum Kind: Hashable, Sendable {
        /// An answer to a question.
        case profile(PersonProfile.Field)
        /// Something that was told, and the day on which it happened or is to happen, if there is one; perhaps it holds
        /// no longer.
        case memory(MemoryKind, CalendarDay?, isOver: Bool)
        /// Somebody in the person's life, by name.
        case acquaintance(name: String)
        /// What happened in a stretch of time that begins on a day.
        case summary(Summary.Span, CalendarDay)
    }

    /// Names it for ``PersonStore/delete(_:of:)``; at most 40 bytes.
    package let id: String
    /// What sort of thing.
    package let kind: Kind
    /// What is remembered.
    package let text: String

    /// Something remembered.
    package init(id: String, kind: Kind, text: String) {
        self.id = id
        self.kind = kind
        self.text = text
    }
}

/// Everything that is kept of a person and one persona.
package struct PersonalRecord: Hashable, Sendable {
    /// Everything that happened to the relationship.
    package let chronicle: RelationshipChronicle
    /// What the person said about themselves.
    package let profile: PersonProfile
    /// What is or was remembered.
    package let memories: [Memory]
    /// Who is in the person's life.
    package let acquaintances: [Acquaintance]
    /// What happened on earlier days and weeks.
    package let summaries: [Summary]
    /// Every message that is kept, oldest first.
    package let messages: [HistoryMessage]

    /// A record of these.
    package init(
        chronicle: RelationshipChronicle, profile: PersonProfile, memories: [Memory] = [],
        acquaintances: [Acquaintance] = [], summaries: [Summary], messages: [HistoryMessage]
    ) {
        self.chronicle = chronicle
        self.profile = profile
        self.memories = memories
        self.acquaintances = acquaintances
        self.summaries = summaries
        self.messages = messages
    }
}

/// What a person may see, correct and take away of what is kept of them.
package protocol PersonStore: Sendable {
    /// What is remembered, the newest first within each kind; nothing of somebody unknown.
    func remembered(of key: PersonKey) async throws(StoreError) -> [Remembered]

    /// Deletes one thing that is remembered, wherever it left a trace; `false` when it is not there any more.
    func delete(_ id: String, of key: PersonKey, at now: Date) async throws(StoreError) -> Bool

    /// Everything that is kept; `nil` of somebody unknown.
    func record(of key: PersonKey) async throws(StoreError) -> PersonalRecord?

    /// Deletes everything of the person that this persona knows, or that any knows. What is under way for them no longer commits; what waits is answered as if by a stranger. `request`, by
    /// which it was asked for, is done.
    func forget(
        _ key: PersonKey, everywhere: Bool, consuming request: InboxSequence, at now: Date
    ) async throws(StoreError)

    /// Where the questions stand, and what is known so far; `nil` before the first turn.
    func onboarding(of key: PersonKey) async throws(StoreError) -> (state: Onboarding, profile: PersonProfile)?

    /// Keeps an answer; `false`, and nothing changed, when the questions no longer stand at `step.from`.
    func advance(_ step: OnboardingStep, of key: PersonKey) async throws(StoreError) -> Bool
}
