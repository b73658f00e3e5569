/// What `preset.json` tells of a persona beside its names and lines.
package struct Traits: Hashable, Sendable {
    /// The pronouns others use for the persona.
    package var pronouns: String
    /// One sentence that the bot's profile shows.
    package var introduction: String
    /// What its voice is like.
    package var voice: String
    /// What it looks like.
    package var portrait: String
    /// Where its mood comes to rest.
    package var temperament: Temperament
    /// Minutes between messages nobody asked for, by stage.
    package var cadence: [Stage: Double]
    /// What it may call the person, by stage.
    package var nicknames: [Stage: [String]]
    /// The scores at which its relationships reach stages, in `1...1000`, rising with the stage. A stage without one is
    /// beyond what it lets happen; empty where its relationships do not evolve.
    package var thresholds: [Stage: Double]
    /// Reasons for which it never writes first: what it has none of, and does not invent.
    package var excludedReasons: Set<OutreachReason.Kind>
    /// The closest stage it lets a relationship reach.
    package var highestStage: Stage { thresholds.keys.max() ?? .partners }

    /// Traits as told; a blank and even-tempered persona where nothing is said.
    package init(
        pronouns: String = "", introduction: String = "", voice: String = "", portrait: String = "",
        temperament: Temperament = Temperament(), cadence: [Stage: Double] = [:],
        nicknames: [Stage: [String]] = [:], thresholds: [Stage: Double] = [:],
        excludedReasons: Set<OutreachReason.Kind> = []
    ) {
        self.pronouns = pronouns
        self.introduction = introduction
        self.voice = voice
        self.portrait = portrait
        self.temperament = temperament
        self.cadence = cadence
        self.nicknames = nicknames
        self.thresholds = thresholds
        self.excludedReasons = excludedReasons
    }
}
