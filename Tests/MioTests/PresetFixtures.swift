import Domain
import Foundation

/// Personas that lint has nothing against but for what a test changes, and the project's own presets.
enum PresetFixtures {
    /// The project's presets.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("presets")

    /// What a stage's section says: long enough, and the same nowhere else.
    static func section(_ stage: Stage, of name: String) -> String {
        "- At \(stage.rawValue) \(name) says " + String(repeating: "word ", count: 70) + stage.rawValue
    }

    /// Enough prepared lines, none of which says anything.
    static let fallbackLines = (0..<12).map { "line \($0)" }

    /// A line of each kind.
    static let sampleLines = [
        "greeting | hello", "answer | yes", "feeling | oh", "picture | no picture", "link | no link",
        "name | well, {name}", "talk | so",
    ]

    /// A grown-up woman who speaks English, has all parts and says nothing wrong.
    static func persona(
        _ name: String = "ada", language: Language = .english, traits: Traits = PresetFixtures.traits(),
        character: String? = nil, behavior: String? = nil, sections: [Stage: String] = [:],
        fallbackLines: [String] = PresetFixtures.fallbackLines, sampleLines: [String] = PresetFixtures.sampleLines,
        guidelines: String = "Be kind."
    ) -> Persona {
        let usual = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, section($0, of: name)) })
        return Persona(
            preset: PresetName(rawValue: name), displayName: name, language: language, traits: traits,
            character: character ?? "- \(name), 30, she.", behavior: behavior ?? "- \(name) talks little.",
            dynamics: usual.merging(sections) { $1 }, fallbackLines: [.confused: fallbackLines],
            sampleLines: sampleLines,
            common: CommonTexts(guidelines: guidelines, identity: "Be you.", phrases: [:]), version: "1")
    }

    /// What `preset.json` tells of her.
    static func traits(
        pronouns: String = "she", portrait: String = "A woman of thirty.", cadence: [Stage: Double] = [:],
        nicknames: [Stage: [String]] = [:]
    ) -> Traits {
        Traits(pronouns: pronouns, portrait: portrait, cadence: cadence, nicknames: nicknames)
    }
}
