package import Foundation

/// What decides whether a persona may write first now.
package struct OutreachSituation: Hashable, Sendable {
    /// How things stand with writing first.
    package let standing: OutreachStanding
    /// Minutes between messages nobody asked for, as the persona has it at this stage.
    package let cadence: Double
    /// The persona's mood, decayed to the present; `nil` when it is that of its temperament.
    package let mood: Mood?
    /// Where the persona's mood comes to rest.
    package let temperament: Temperament
    /// When the person may be written to.
    package let preferences: ContactPreferences
    /// Where they live, or the operator's guess.
    package let timeZone: TimeZone
    /// When any persona last wrote first to this person, newest first; two days of them are enough.
    package let outreach: [Date]
    /// When anything was last said between the person and any persona.
    package let lastMessage: Date?
    /// Whether the bot can write to the person at all.
    package let isReachable: Bool

    /// A situation of these.
    package init(
        standing: OutreachStanding, cadence: Double, mood: Mood? = nil,
        temperament: Temperament = Temperament(),
        preferences: ContactPreferences = ContactPreferences(), timeZone: TimeZone,
        outreach: [Date] = [],
        lastMessage: Date? = nil, isReachable: Bool = true
    ) {
        self.standing = standing
        self.cadence = cadence
        self.mood = mood
        self.temperament = temperament
        self.preferences = preferences
        self.timeZone = timeZone
        self.outreach = outreach
        self.lastMessage = lastMessage
        self.isReachable = isReachable
    }
}
