import Domain
import Engine
import Foundation
import Ports
import PresetLibrary
import SQLiteStorage

/// What an operator does in a sandbox, with commands beside the running worker.
struct OperatorCommands: Sendable {
    /// The personas.
    let presets: PresetLibrary
    /// The worker's database.
    let database: String
    /// Human time.
    let time: MovableTime

    /// Why a command is refused, for people.
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// Sets how a persona and a person stand, as `mio relationship set` does; a `stage` of `nil` keeps the present one.
    func set(_ key: PersonKey, to mode: RelationshipMode, at stage: Stage?) async throws {
        guard let persona = presets.persona(key.preset) else {
            throw Refusal(description: "there is no preset \(key.preset)")
        }
        guard mode == .static || persona.supportsEvolving else {
            throw Refusal(description: "relationships with \(key.preset) do not evolve")
        }
        guard stage ?? .justMet <= persona.traits.highestStage else {
            throw Refusal(description: "\(key.preset) goes no further than \(persona.traits.highestStage.rawValue)")
        }
        // Whoever is set leaves the experiment.
        let evolution = RelationshipEvolution(rules: EvolutionRules(of: persona, arm: nil, among: []))
        let now = time.now()
        let store = try SQLiteStore(sharingAt: database)
        let step = try await store.adjust(key, at: now) { evolution.set($0, mode: mode, stage: stage, at: now) }
        try await store.close()
        guard step != nil else { throw Refusal(description: "the two have not met") }
    }
}
