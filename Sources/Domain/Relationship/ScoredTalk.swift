/// A stretch of talk as scoring takes it.
package struct ScoredTalk: Hashable, Sendable {
    /// What a model read, and the person's own words carry.
    package let signals: RelationshipSignals
    /// What can be told without a model.
    package let facts: TalkFacts
    /// How often words like the evidence of a signal were evidence before, of late.
    package let repetitions: [RelationshipSignals.Kind: Int]
    /// What they told each other about what they are; `nil` when nothing.
    package let declaration: Declaration?

    /// A stretch of these.
    package init(
        signals: RelationshipSignals, facts: TalkFacts, repetitions: [RelationshipSignals.Kind: Int] = [:],
        declaration: Declaration? = nil
    ) {
        self.signals = signals
        self.facts = facts
        self.repetitions = repetitions
        self.declaration = declaration
    }
}

extension ScoredTalk {
    /// What holds of what a model read in `lines`, of which the first `context` were read before; `nil` when the person
    /// said nothing in the others.
    ///
    /// `extraction` is what the model answered, untouched, and `nil` when none read it; `evidence` are the words that
    /// earlier signals rest on.
    package init?(
        _ extraction: Extraction?, of lines: [HistoryMessage], after context: Int,
        evidence: [RelationshipSignals.Kind: [String]] = [:]
    ) {
        let stretch = Array(lines.dropFirst(max(0, context)))
        guard let facts = TalkFacts(of: stretch) else { return nil }
        let signals = (extraction?.signals ?? RelationshipSignals()).grounded(in: stretch)
        self.init(
            signals: signals, facts: facts, repetitions: signals.repetitions(in: evidence),
            declaration: extraction?.declaration?.confirmed(in: lines, after: context))
    }
}
