import Domain
import Foundation

/// How well a judge judged, by language and by what it should have said.
struct JudgeEvaluation: Sendable {
    /// A conversation and what came of it.
    struct Result: Equatable, Sendable {
        /// Its language.
        let language: Language
        /// The conversation.
        let scenario: JudgeScenario
        /// What the judge made of it.
        let outcome: JudgeRun.Outcome

        /// Whether the judge said what it should; `nil` when it said nothing that counts.
        var isAsExpected: Bool? {
            guard case .verdict(let verdict) = outcome else { return nil }
            return verdict.isAgreed == scenario.isEarned
        }
    }

    /// What was counted of some conversations.
    struct Tally: Equatable, Encodable, Sendable {
        let asExpected, otherwise, noVerdict, noAnswer: Int

        /// What `results` come to.
        init(_ results: [Result]) {
            asExpected = results.count { $0.isAsExpected == true }
            otherwise = results.count { $0.isAsExpected == false }
            noVerdict = results.count { $0.outcome == .unreadable }
            noAnswer = results.count { $0.outcome == .silent }
        }
    }

    /// Who judged.
    let models: [String]
    /// The conversations in the order in which they were judged.
    let results: [Result]

    private var languages: [Language] {
        results.reduce(into: []) { if !$0.contains($1.language) { $0.append($1.language) } }
    }

    private func results(in language: Language, earned: Bool) -> [Result] {
        results.filter { $0.language == language && $0.scenario.isEarned == earned }
    }
}

// MARK: - For people

extension JudgeEvaluation {
    /// A table, and a line for each conversation that was not judged as expected.
    var text: String {
        let heading = ["", "conversations", "as expected", "otherwise", "no verdict", "no answer"]
        var rows = languages.flatMap { language in
            [(true, "to be agreed to"), (false, "to be refused")].map { isEarned, name in
                Self.row("\(language.rawValue) \(name)", results(in: language, earned: isEarned))
            }
        }
        rows.append(Self.row("all", results))
        let table = TextTable(rows: [heading] + rows, figures: [1, 2, 3, 4, 5]).text
        let faults = results.filter { $0.isAsExpected != true }.map(\.line).joined()
        return "judged by \(models.joined(separator: ", "))\n" + table + (faults.isEmpty ? "" : "\n" + faults)
    }

    private static func row(_ name: String, _ results: [Result]) -> [String] {
        let tally = Tally(results)
        let counts = [results.count, tally.asExpected, tally.otherwise, tally.noVerdict, tally.noAnswer]
        return [name] + counts.map(String.init)
    }
}

extension JudgeEvaluation.Result {
    fileprivate var line: String {
        "\(language.rawValue) “\(scenario.name)”, \(scenario.to.rawValue): should be "
            + "\(scenario.isEarned ? "agreed to" : "refused"), \(told)\n"
    }

    private var told: String {
        switch outcome {
        case .verdict(let verdict):
            "was \(verdict.isAgreed ? "agreed to" : "refused")"
                + (verdict.ground.map { " (\($0.rawValue))" } ?? "") + ": \(verdict.reason)"
        case .unreadable: "the answer was no verdict"
        case .silent: "no model answered"
        }
    }
}

// MARK: - For programs

extension JudgeEvaluation: Encodable {
    private enum CodingKeys: String, CodingKey {
        case models, total, languages, results
    }

    /// `models`, the `total`, for each of `languages` what was counted of those to `agree` to and those to `refuse`, and
    /// every one of the `results`.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(models, forKey: .models)
        try container.encode(Tally(results), forKey: .total)
        let tallies = languages.map { language in
            let (earned, unearned) = (results(in: language, earned: true), results(in: language, earned: false))
            return (language.rawValue, ["agree": Tally(earned), "refuse": Tally(unearned)])
        }
        try container.encode(Dictionary(uniqueKeysWithValues: tallies), forKey: .languages)
        try container.encode(results, forKey: .results)
    }
}

extension JudgeEvaluation.Result: Encodable {
    private enum CodingKeys: String, CodingKey {
        case language, name, to, expected, outcome, ground, reason
    }

    /// What was expected and what came: `agree` or `refuse`, `no_verdict` or `no_answer`.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(language.rawValue, forKey: .language)
        try container.encode(scenario.name, forKey: .name)
        try container.encode(scenario.to, forKey: .to)
        try container.encode(scenario.isEarned ? "agree" : "refuse", forKey: .expected)
        switch outcome {
        case .verdict(let verdict):
            try container.encode(verdict.isAgreed ? "agree" : "refuse", forKey: .outcome)
            try container.encodeIfPresent(verdict.ground, forKey: .ground)
            try container.encode(verdict.reason, forKey: .reason)
        case .unreadable: try container.encode("no_verdict", forKey: .outcome)
        case .silent: try container.encode("no_answer", forKey: .outcome)
        }
    }
}
