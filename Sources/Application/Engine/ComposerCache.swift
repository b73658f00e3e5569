import Domain
import Synchronization

/// The prompt composers in use: making one reads all instructions.
final class ComposerCache: Sendable {
    private struct Key: Hashable {
        let preset: PresetName
        let stage: Stage
    }

    private let composers = Mutex<[Key: (version: String, estimator: TokenEstimator, composer: PromptComposer)]>([:])

    /// The composer for a persona as its files stand now, and a model as far as it is known.
    func composer(for persona: Persona, stage: Stage, estimator: TokenEstimator) -> PromptComposer {
        composers.withLock { composers in
            let key = Key(preset: persona.preset, stage: stage)
            if let kept = composers[key], kept.version == persona.version, kept.estimator == estimator {
                return kept.composer
            }
            let composer = PromptComposer(persona: persona, stage: stage, estimator: estimator)
            composers[key] = (persona.version, estimator, composer)
            return composer
        }
    }
}
