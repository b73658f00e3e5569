import Domain
import Foundation
import Ports

extension UnreadTalk {
    /// A stretch of it as scoring takes it, by what a model read, if one did; `nil` where the person said nothing, and for
    /// imports: what was said elsewhere long ago brings two no closer now.
    func scored(_ stretch: [NumberedMessage], as extraction: Extraction? = nil) -> ScoredTalk? {
        guard source == nil else { return nil }
        return ScoredTalk(
            extraction, of: (context + stretch).map(\.message), after: context.count, evidence: evidence)
    }

    /// What a stretch of it makes of the relationship with `persona`.
    func progress(
        by scored: ScoredTalk, with persona: Persona, at now: Date, _ configuration: WorkerConfiguration
    ) -> RelationshipProgress {
        let rules = EvolutionRules(of: persona, arm: relationship.arm, among: configuration.experiments)
        return RelationshipProgress(
            RelationshipEvolution(rules: rules).scored(
                relationship.standing, by: scored, messages: relationship.messages, at: now,
                in: configuration.timeZone))
    }
}
