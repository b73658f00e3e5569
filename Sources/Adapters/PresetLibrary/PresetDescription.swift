import Domain

/// What `preset.json` says.
struct PresetDescription {
    let name: String
    let language: Language
    let traits: Traits
    let fallbackLines: [FallbackOccasion: [String]]
    let sampleLines: [String]

    /// Reads the file and adds what is wrong to `problems`; `nil` when it is not JSON at all.
    init?(_ source: SourceText, problems: inout [PresetProblem]) {
        guard var fields = FieldReader(source, problems: &problems) else { return nil }
        name = fields.text("name") ?? ""
        language = Language(rawValue: fields.text("language") ?? "")
        traits = Traits(
            pronouns: fields.text("pronouns") ?? "", introduction: Self.introduction(&fields),
            voice: fields.text("voice") ?? "", portrait: fields.text("portrait") ?? "",
            temperament: Self.temperament(&fields), cadence: Self.cadence(&fields),
            nicknames: Self.nicknames(&fields), thresholds: Self.evolution(&fields),
            excludedReasons: Self.excludedReasons(&fields))
        fallbackLines = Self.fallbackLines(&fields)
        sampleLines = Self.sampleLines(&fields)
        problems += fields.finish()
    }
}

// MARK: - Fields

extension PresetDescription {
    /// The most characters of an introduction: Telegram takes 512 for a bot's description, which says more than that.
    private static let introductionLimit = 300

    private static func introduction(_ fields: inout FieldReader) -> String {
        let text = fields.text("introduction") ?? ""
        if text.count > introductionLimit {
            fields.note("must have at most \(introductionLimit) characters", at: "introduction")
        }
        return text
    }

    /// Where mood comes to rest: `valence` in `-1...1`, `energy` in `0...1`.
    private static func temperament(_ fields: inout FieldReader) -> Temperament {
        var valence, energy: Double?
        fields.object("temperament") { temperament in
            valence = temperament.number("valence", in: -1...1)
            energy = temperament.number("energy", in: 0...1)
        }
        return Temperament(valence: valence ?? 0, energy: energy ?? 0.5)
    }

    /// Minutes between messages nobody asked for, from 36 to a week, by stage.
    private static func cadence(_ fields: inout FieldReader) -> [Stage: Double] {
        var minutes: [Stage: Double] = [:]
        fields.object("cadence") { cadence in
            for stage in Stage.allCases { minutes[stage] = cadence.number(stage.rawValue, in: 36...10_080) }
        }
        return minutes
    }

    /// The scores at which stages are reached, rising. Leaving out the last stages caps the relationship; leaving
    /// out the whole keeps it static.
    private static func evolution(_ fields: inout FieldReader) -> [Stage: Double] {
        guard fields.has("evolution") else { return [:] }
        var thresholds: [Stage: Double] = [:]
        fields.object("evolution") { evolution in
            var reached = 0.0
            for stage in Stage.allCases.dropFirst() where evolution.has(stage.rawValue) || stage == .goodFriends {
                let lowest = reached
                guard let score = evolution.number(stage.rawValue, in: 1...1000) else { continue }
                if score <= lowest { evolution.note("must be higher than the stage before it", at: stage.rawValue) }
                reached = score
                thresholds[stage] = score
            }
        }
        return thresholds
    }

    /// What the persona calls the person, by stage.
    private static func nicknames(_ fields: inout FieldReader) -> [Stage: [String]] {
        var names: [Stage: [String]] = [:]
        fields.object("nicknames") { nicknames in
            for stage in Stage.allCases { names[stage] = nicknames.texts(stage.rawValue, least: 1) }
        }
        return names
    }

    /// Reasons for which the persona never writes first; none where nothing is said.
    private static func excludedReasons(_ fields: inout FieldReader) -> Set<OutreachReason.Kind> {
        var kinds: Set<OutreachReason.Kind> = []
        fields.object("outreach", isOptional: true) { outreach in
            for word in outreach.texts("never", least: 1) {
                guard let kind = OutreachReason.Kind(rawValue: word) else {
                    let known = OutreachReason.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    outreach.note("has '\(word)', which is none of \(known)", at: "never")
                    continue
                }
                kinds.insert(kind)
            }
        }
        return kinds
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
