package import Foundation

/// What a persona may find a reason in to write first.
package struct OutreachMaterial: Sendable {
    /// The stage the two are at.
    package let stage: Stage
    /// What the persona remembers of the person and may come back to; open memories only.
    package let memories: [Memory]
    /// The latest messages, oldest first.
    package let history: [HistoryMessage]
    /// The persona's mood, decayed to the present.
    package let mood: Mood?
    /// Where that comes to rest.
    package let temperament: Temperament
    /// What any persona wrote first about to this person within a week.
    package let recentTopics: [String]
    /// Reasons the persona never has.
    package let excluded: Set<OutreachReason.Kind>
    /// The present moment.
    package let now: Date
    /// Where the person lives.
    package let timeZone: TimeZone
    /// What the person does not want to hear of.
    let unwelcome: [OutreachTopic]

    /// Material of these.
    package init(
        stage: Stage, memories: [Memory], history: [HistoryMessage], mood: Mood? = nil,
        temperament: Temperament = Temperament(), recentTopics: [String] = [],
        excluded: Set<OutreachReason.Kind> = [], now: Date, timeZone: TimeZone
    ) {
        self.stage = stage
        self.memories = memories
        self.history = history
        self.mood = mood
        self.temperament = temperament
        self.recentTopics = recentTopics
        self.excluded = excluded
        self.now = now
        self.timeZone = timeZone
        unwelcome = memories.filter { $0.kind == .boundary && $0.isOpen }.map { OutreachTopic(boundary: $0.text) }
    }
}
