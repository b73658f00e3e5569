import Domain

/// The sections of `RELATIONSHIP_DYNAMICS.md`: a heading `## just_met` and what stands below it, for each stage.
struct StageSections {
    private(set) var sections: [Stage: String] = [:]
    private(set) var problems: [PresetProblem] = []

    init(_ source: SourceText) {
        var stage: Stage?
        var body: [Substring] = []
        for line in source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard line.hasPrefix("## ") else {
                body.append(line)
                continue
            }
            close(stage, body, in: source)
            stage = open(line, in: source)
            body = []
        }
        close(stage, body, in: source)
        for stage in Stage.allCases where sections[stage] == nil {
            problems.append(source.problem("has no section \"## \(stage.rawValue)\""))
        }
    }

    private mutating func open(_ heading: Substring, in source: SourceText) -> Stage? {
        let name = String(heading.dropFirst(3)).trimmed
        guard let stage = Stage(rawValue: name) else {
            problems.append(source.problem("\"\(name)\" is not a stage", at: [String(heading)]))
            return nil
        }
        if sections[stage] != nil {
            problems.append(source.problem("\"\(name)\" has two sections", at: [String(heading), String(heading)]))
        }
        return stage
    }

    private mutating func close(_ stage: Stage?, _ lines: [Substring], in source: SourceText) {
        let text = lines.joined(separator: "\n").trimmed
        if let stage {
            if text.isEmpty { problems.append(source.problem("\"## \(stage.rawValue)\" is empty")) }
            sections[stage] = text
        } else if sections.isEmpty,
            let stray = lines.first(where: { !$0.hasPrefix("# ") && !String($0).trimmed.isEmpty })
        {
            problems.append(source.problem("words before the first stage are never used", at: [String(stray)]))
        }
    }
}
