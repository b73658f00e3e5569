package import Domain

extension EvolutionRules {
    /// The rules of a relationship with `persona`: the thresholds of its arm where that still exists and sets any, else
    /// the persona's.
    ///
    /// No arm opens a stage that the persona does not let happen.
    package init(of persona: Persona, arm: ArmName?, among experiments: [Experiment]) {
        let own = persona.traits.thresholds
        let set = arm.flatMap { experiments.thresholds(of: $0) }?.filter { own[$0.key] != nil } ?? own
        self.init(thresholds: set, temperament: persona.traits.temperament)
    }
}
