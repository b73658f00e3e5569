import Domain

/// What the presets cost in tokens, and what is wrong with them beyond their form.
struct PresetLint: Encodable, Sendable {
    /// The most tokens of a persona's own instructions, one stage included.
    static let ownBudget = 1500
    /// The most tokens of all instructions together.
    static let wholeBudget = 2500
    /// The fewest prepared lines.
    static let leastFallbackLines = 12

    /// The sizes of one preset, in estimated tokens.
    struct Row: Encodable, Equatable, Sendable {
        let preset: String
        let language: String
        let character: Int
        let behavior: Int
        /// The longest stage.
        let stage: Int
        /// What all personas of the language share.
        let common: Int

        /// The persona's own.
        var own: Int { character + behavior + stage }
        /// Everything.
        var whole: Int { own + common }
    }

    /// The presets in the order of their names.
    let rows: [Row]
    /// One sentence for each thing that should be otherwise.
    let problems: [String]

    /// Looks at `personas`.
    init(_ personas: [Persona]) {
        let personas = personas.sorted { $0.preset.rawValue < $1.preset.rawValue }
        rows = personas.map(Self.row)
        problems =
            zip(personas, rows).flatMap { Self.problems(of: $0, $1) } + Self.sharedSentences(among: personas)
    }
}

// MARK: - Looking

extension PresetLint {
    private static func row(_ persona: Persona) -> Row {
        let stages = Stage.allCases.map { PromptComposer(persona: persona, stage: $0).instructionParts }
        // Parts but the stage are the same at every stage.
        func largest(_ name: ComposedPrompt.PartName) -> Int {
            stages.joined().filter { $0.name == name }.map(\.tokens).max() ?? 0
        }
        return Row(
            preset: persona.preset.rawValue, language: persona.language.rawValue, character: largest(.character),
            behavior: largest(.behavior), stage: largest(.stage), common: largest(.guidelines) + largest(.identity))
    }

    private static func problems(of persona: Persona, _ row: Row) -> [String] {
        var problems: [String] = []
        if row.own > ownBudget {
            problems.append("\(row.preset): its own texts take \(row.own) tokens; at most \(ownBudget)")
        }
        if row.whole > wholeBudget {
            problems.append("\(row.preset): all instructions take \(row.whole) tokens; at most \(wholeBudget)")
        }
        let lines = persona.fallbackLines.values.reduce(0) { $0 + Set($1).count }
        if lines < leastFallbackLines {
            problems.append("\(row.preset): has \(lines) prepared lines; at least \(leastFallbackLines)")
        }
        for line in repeated(in: persona.dynamics.values.flatMap { Set($0.split(separator: "\n")) }) {
            problems.append("\(row.preset): two stages share the line “\(line)”")
        }
        return problems
    }

    private static func sharedSentences(among personas: [Persona]) -> [String] {
        let sentences = personas.map { persona in
            Set(
                ([persona.character, persona.behavior] + persona.dynamics.values)
                    .flatMap { $0.split { $0.isNewline || ".。；".contains($0) } }.map(\.trimmed).filter { $0.count > 12 }
            )
        }
        return repeated(in: sentences.flatMap { $0 }).map { sentence in
            let names = zip(personas, sentences).filter { $1.contains(sentence) }.map(\.0.preset.rawValue)
            return "\(names.joined(separator: ", ")): share the sentence “\(sentence)”"
        }
    }

    private static func repeated<Text: Hashable & Comparable>(in texts: [Text]) -> [Text] {
        Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }
}

// MARK: - For people

extension PresetLint {
    /// A table, and the problems below it.
    var text: String {
        let head = ["preset", "language", "character", "behavior", "stage", "own", "common", "whole"]
        let body = rows.map { row in
            [row.preset, row.language]
                + [row.character, row.behavior, row.stage, row.own, row.common, row.whole].map(String.init)
        }
        let widths = head.indices.map { column in ([head] + body).map { $0[column].count }.max() ?? 0 }
        let table = ([head] + body).map { cells in
            zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ").trimmed
        }
        let verdict = problems.isEmpty ? ["", "Every preset is within its budget."] : [""] + problems
        return (table + verdict).joined(separator: "\n") + "\n"
    }
}
