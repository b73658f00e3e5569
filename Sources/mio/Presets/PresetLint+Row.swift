import Domain

extension PresetLint {
    /// The sizes of one preset, in estimated tokens.
    struct Row: Encodable, Equatable, Sendable {
        let preset: String
        let language: String
        /// `PERSONA.md`.
        let character: Int
        /// `BEHAVIOR.md`.
        let behavior: Int
        /// The sections of `RELATIONSHIP_DYNAMICS.md`, by the stage's name.
        let stages: [String: Int]
        /// What all personas of the language share.
        let common: Int
        /// The persona's own, with its longest stage.
        let own: Int
        /// Everything, with the longest stage.
        let whole: Int

        /// The sizes of `persona`.
        init(_ persona: Persona) {
            let prompts = Stage.allCases.map { stage in
                (stage: stage.rawValue, parts: PromptComposer(persona: persona, stage: stage).instructionParts)
            }
            // Parts but the stage are the same at every stage.
            let parts = prompts.first?.parts ?? []
            let stages = prompts.map { ($0.stage, Self.tokens(of: .stage, in: $0.parts)) }
            preset = persona.preset.rawValue
            language = persona.language.rawValue
            character = Self.tokens(of: .character, in: parts)
            behavior = Self.tokens(of: .behavior, in: parts)
            self.stages = Dictionary(uniqueKeysWithValues: stages)
            common = Self.tokens(of: .guidelines, in: parts) + Self.tokens(of: .identity, in: parts)
            own = character + behavior + (stages.map(\.1).max() ?? 0)
            whole = own + common
        }

        /// The longest stage.
        var longestStage: Int { stages.values.max() ?? 0 }

        private static func tokens(of name: ComposedPrompt.PartName, in parts: [ComposedPrompt.Part]) -> Int {
            parts.filter { $0.name == name }.reduce(0) { $0 + $1.tokens }
        }
    }
}
