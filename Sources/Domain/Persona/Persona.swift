/// One persona as its preset folder describes it.
package struct Persona: Hashable, Sendable {
    /// The folder's name.
    package let preset: PresetName
    /// The name the persona goes by.
    package let displayName: String
    /// The language it speaks and its texts are in.
    package let language: Language
    /// What `preset.json` tells beside names and lines.
    package let traits: Traits
    /// `PERSONA.md`: who it is.
    package let character: String
    /// `BEHAVIOR.md`: what it does that others do not.
    package let behavior: String
    /// `RELATIONSHIP_DYNAMICS.md`: one section a stage.
    package let dynamics: [Stage: String]
    /// Prepared lines in character, none of them empty.
    package let fallbackLines: [FallbackOccasion: [String]]
    /// Lines the scripted model speaks for it.
    package let sampleLines: [String]
    /// Whether it can take part in an evolving relationship.
    package var supportsEvolving: Bool { !traits.thresholds.isEmpty }
    /// What all personas of its language share.
    package let common: CommonTexts
    /// A short digest of all these texts: which version of them made an answer.
    package let version: String

    /// A persona of these parts.
    package init(
        preset: PresetName, displayName: String, language: Language, traits: Traits = Traits(), character: String,
        behavior: String, dynamics: [Stage: String], fallbackLines: [FallbackOccasion: [String]],
        sampleLines: [String], common: CommonTexts, version: String
    ) {
        self.preset = preset
        self.displayName = displayName
        self.language = language
        self.traits = traits
        self.character = character
        self.behavior = behavior
        self.dynamics = dynamics
        self.fallbackLines = fallbackLines
        self.sampleLines = sampleLines
        self.common = common
        self.version = version
    }
}
