import Domain

/// How every scenario went, by language and by trap.
struct HygieneReport: Equatable, Sendable {
    /// A suite and its scores.
    struct Part: Equatable, Sendable {
        /// The language.
        let language: Language
        /// One for each scenario, in order.
        let scores: [HygieneScore]

        /// Everything together.
        var total: HygieneTally { HygieneReport.sum(scores) }

        /// The sum of each trap that was played, in the order of ``HygieneTrap``.
        var traps: [(trap: HygieneTrap, tally: HygieneTally)] {
            HygieneTrap.allCases.compactMap { trap in
                let scores = scores.filter { $0.trap == trap }
                return scores.isEmpty ? nil : (trap, HygieneReport.sum(scores))
            }
        }
    }

    /// The languages in order.
    let parts: [Part]

    /// A report of these.
    init(_ parts: [Part]) {
        self.parts = parts
    }

    /// A report of scores with their languages; the languages stand in the order in which they come first.
    init(_ scores: [(Language, HygieneScore)]) {
        let languages = scores.reduce(into: [Language]()) { if !$0.contains($1.0) { $0.append($1.0) } }
        parts = languages.map { language in
            Part(language: language, scores: scores.filter { $0.0 == language }.map(\.1))
        }
    }

    /// Everything together.
    var total: HygieneTally { Self.sum(parts.flatMap(\.scores)) }

    private static func sum(_ scores: [HygieneScore]) -> HygieneTally {
        scores.reduce(HygieneTally()) { $0 + $1.tally }
    }
}

// MARK: - For programs

extension HygieneReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case total, languages
    }

    /// `total`, and for each of `languages` its `total`, its `traps` by name and the `findings` by scenario.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(total, forKey: .total)
        try container.encode(
            Dictionary(uniqueKeysWithValues: parts.map { ($0.language.rawValue, $0) }), forKey: .languages)
    }
}

extension HygieneReport.Part: Encodable {
    private enum CodingKeys: String, CodingKey {
        case total, traps, findings
    }

    /// `total`, `traps` and `findings`.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(total, forKey: .total)
        try container.encode(
            Dictionary(uniqueKeysWithValues: traps.map { ($0.trap.rawValue, $0.tally) }), forKey: .traps)
        let wrong = scores.filter { !$0.findings.isEmpty }.map { ($0.scenario, $0.findings) }
        try container.encode(Dictionary(uniqueKeysWithValues: wrong), forKey: .findings)
    }
}
