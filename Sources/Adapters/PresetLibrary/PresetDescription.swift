import Domain

/// What `preset.json` says, as far as personas have it; the rest of its fields are checked and left.
struct PresetDescription {
    let name: String
    let language: Language
    let supportsEvolving: Bool
    let fallbackLines: [FallbackOccasion: [String]]
    let sampleLines: [String]

    /// Reads the file and adds what is wrong to `problems`; `nil` when it is not JSON at all.
    init?(_ source: SourceText, problems: inout [PresetProblem]) {
        guard var fields = FieldReader(source, problems: &problems) else { return nil }
        name = fields.text("name") ?? ""
        language = Language(rawValue: fields.text("language") ?? "")
        _ = fields.text("pronouns")
        Self.checkTemperament(&fields)
        Self.checkCadence(&fields)
        supportsEvolving = Self.checkEvolution(&fields)
        _ = fields.text("voice")
        _ = fields.text("portrait")
        Self.checkNicknames(&fields)
        fallbackLines = Self.fallbackLines(&fields)
        sampleLines = Self.sampleLines(&fields)
        problems += fields.finish()
    }
}

// MARK: - Fields

extension PresetDescription {
    /// Where mood comes to rest: `valence` in `-1...1`, `energy` in `0...1`.
    private static func checkTemperament(_ fields: inout FieldReader) {
        fields.object("temperament") { temperament in
            _ = temperament.number("valence", in: -1...1)
            _ = temperament.number("energy", in: 0...1)
        }
    }

    /// Minutes between messages nobody asked for, from 36 to a week, by stage.
    private static func checkCadence(_ fields: inout FieldReader) {
        fields.object("cadence") { cadence in
            for stage in Stage.allCases { _ = cadence.number(stage.rawValue, in: 36...10_080) }
        }
    }

    /// The scores at which stages are reached, rising. Leaving out the last stages caps the relationship; leaving
    /// out the whole keeps it static.
    private static func checkEvolution(_ fields: inout FieldReader) -> Bool {
        guard fields.has("evolution") else { return false }
        fields.object("evolution") { evolution in
            var reached = 0.0
            for stage in Stage.allCases.dropFirst() where evolution.has(stage.rawValue) || stage == .goodFriends {
                let lowest = reached
                guard let score = evolution.number(stage.rawValue, in: 1...1000) else { continue }
                if score <= lowest { evolution.note("must be higher than the stage before it", at: stage.rawValue) }
                reached = score
            }
        }
        return true
    }

    /// What the persona calls the person, by stage.
    private static func checkNicknames(_ fields: inout FieldReader) {
        fields.object("nicknames") { nicknames in
            for stage in Stage.allCases { _ = nicknames.texts(stage.rawValue, least: 1) }
        }
    }

    private static func fallbackLines(_ fields: inout FieldReader) -> [FallbackOccasion: [String]] {
        var lines: [FallbackOccasion: [String]] = [:]
        fields.object("fallback_lines") { occasions in
            for occasion in FallbackOccasion.allCases {
                lines[occasion] = occasions.texts(occasion.rawValue, least: 3)
                for line in lines[occasion] ?? [] where !PhraseTemplate(line).slots.isEmpty {
                    occasions.note("has a slot that nobody fills", at: occasion.rawValue)
                }
            }
        }
        return lines
    }

    private static func sampleLines(_ fields: inout FieldReader) -> [String] {
        let lines = fields.texts("sample_lines", least: 1)
        let read = lines.compactMap(SampleLine.init(parsing:))
        if read.count < lines.count {
            fields.note("has a line that is not 'kind | words', or with a slot that nobody fills", at: "sample_lines")
        }
        for kind in SampleLine.Kind.needed where read.count(where: { $0.kind == kind }) < 2 {
            fields.note("needs at least two lines of kind '\(kind.rawValue)'", at: "sample_lines")
        }
        return lines
    }
}
