import Domain

/// What the presets cost in tokens, and what is wrong with them beyond their form.
struct PresetLint: Encodable, Sendable {
    /// The most tokens of a persona's own instructions, one stage included.
    static let ownBudget = 1500
    /// The most tokens of all instructions together.
    static let wholeBudget = 2500
    /// The fewest tokens of a stage's section.
    static let leastStage = 60
    /// The fewest prepared lines.
    static let leastFallbackLines = 12
    /// How many characters of a sentence two presets may have in common.
    static let longestSharedSentence = 12

    /// The presets in the order of their names.
    let rows: [Row]
    /// One sentence for each thing that should be otherwise.
    let problems: [String]

    /// Looks at `personas`.
    init(_ personas: [Persona]) {
        let personas = personas.sorted { $0.preset.rawValue < $1.preset.rawValue }
        let rows = personas.map(Row.init)
        let ownProblems = zip(personas, rows).flatMap { persona, row in
            Self.problems(of: persona, row).map { "\(row.preset): \($0)" }
        }
        self.rows = rows
        problems = ownProblems + Self.sharedSentences(among: personas)
    }
}

// MARK: - One preset

extension PresetLint {
    private static func problems(of persona: Persona, _ row: Row) -> [String] {
        overspending(in: row) + missingParts(of: persona, row) + repeatedLines(in: persona)
            + PresetContradictions.all(in: persona)
    }

    private static func overspending(in row: Row) -> [String] {
        var problems: [String] = []
        if row.own > ownBudget {
            problems.append("its own texts take \(row.own) tokens; at most \(ownBudget)")
        }
        if row.whole > wholeBudget {
            problems.append("all instructions take \(row.whole) tokens; at most \(wholeBudget)")
        }
        return problems
    }

    private static func missingParts(of persona: Persona, _ row: Row) -> [String] {
        var problems: [String] = []
        let lines = persona.fallbackLines.values.reduce(0) { $0 + Set($1).count }
        if lines < leastFallbackLines {
            problems.append("has \(lines) prepared lines; at least \(leastFallbackLines)")
        }
        let kinds = Set(persona.sampleLines.compactMap(SampleLine.init(parsing:)).map(\.kind))
        // Without the others the preset is not even read.
        for kind in SampleLine.Kind.allCases where !SampleLine.Kind.needed.contains(kind) && !kinds.contains(kind) {
            problems.append("has no sample line of kind '\(kind.rawValue)', so one of kind 'talk' stands in for it")
        }
        for stage in Stage.allCases {
            let tokens = row.stages[stage.rawValue] ?? 0
            if tokens < leastStage {
                problems.append("the section \(stage.rawValue) takes \(tokens) tokens; at least \(leastStage)")
            }
        }
        return problems
    }

    private static func repeatedLines(in persona: Persona) -> [String] {
        repeated(in: persona.dynamics.values.flatMap { Set($0.split(separator: "\n")) }).map { line in
            "two stages share the line “\(line)”"
        }
    }
}

// MARK: - All together

extension PresetLint {
    private static func sharedSentences(among personas: [Persona]) -> [String] {
        let sentences = personas.map(longSentences)
        return repeated(in: sentences.flatMap { $0 }).map { sentence in
            let names = zip(personas, sentences).filter { $1.contains(sentence) }.map(\.0.preset.rawValue)
            return "\(names.joined(separator: ", ")): share the sentence “\(sentence)”"
        }
    }

    private static func longSentences(of persona: Persona) -> Set<String> {
        let texts = [persona.character, persona.behavior] + persona.dynamics.values
        let sentences = texts.flatMap { $0.split { $0.isNewline || ".。；".contains($0) } }.map(\.trimmed)
        return Set(sentences.filter { $0.count > longestSharedSentence })
    }

    private static func repeated<Text: Hashable & Comparable>(in texts: [Text]) -> [Text] {
        Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }
}
