/// What decides how a relationship with one persona evolves.
package struct EvolutionRules: Hashable, Sendable {
    /// The scores at which stages are reached, in `1...1000`, rising with the stage. A stage without one is never
    /// reached; ``Stage/justMet`` needs none.
    package let thresholds: [Stage: Double]
    /// Where the persona's mood comes to rest.
    package let temperament: Temperament

    /// Rules of these; a relationship without thresholds never changes its stage.
    package init(thresholds: [Stage: Double], temperament: Temperament = Temperament()) {
        self.thresholds = thresholds
        self.temperament = temperament
    }

    /// The score at which `stage` is reached; that of the closest stage below that has one where it has none.
    package func threshold(of stage: Stage) -> Double {
        thresholds.filter { $0.key <= stage }.values.max() ?? 0
    }

    /// The stage after `stage`; `nil` when the persona goes no further.
    package func next(after stage: Stage) -> Stage? {
        Stage.allCases.first { $0 > stage }.flatMap { thresholds[$0] == nil ? nil : $0 }
    }
}
