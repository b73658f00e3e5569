import Domain
import Foundation
import Logging
import Ports
import PresetLibrary
import ScriptedModel

/// The lives of a folder of presets, and who takes part in them.
struct LivesEvaluation: Sendable {
    /// The lives, in the order of their names.
    let lives: [Life]
    private let presets: PresetLibrary
    private let readers: [any ChatModel]
    private let judges: [any ChatModel]
    private let logger: Logger

    /// The lives beside `presets`, in which these models read and judge.
    init(presets: PresetLibrary, in folder: URL, readers: [any ChatModel], judges: [any ChatModel], logger: Logger)
        throws(LifeFault)
    {
        lives = try LifeLibrary(in: folder.appendingPathComponent("_lives")).lives
        self.presets = presets
        self.readers = readers
        self.judges = judges
        self.logger = logger
    }

    /// The lives of a folder of presets, in which the scripted model of the sandbox reads and judges; without a logger
    /// nothing is told.
    init(scriptedIn folder: URL, logger: Logger? = nil) throws {
        let presets = try PresetLibrary(directory: folder)
        let model = ScriptedModel { presets.personas }
        try self.init(
            presets: presets, in: folder, readers: [model], judges: [model],
            logger: logger ?? Logger(label: "lives") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Plays one of them.
    func report(of life: Life) async throws -> LifeReport {
        guard let persona = presets.persona(life.preset) else {
            throw LifeFault(in: life.name, "the preset \(life.preset) of this life is not there")
        }
        return try await LifeRun(
            life, with: persona, among: presets, readers: readers, judges: judges, logger: logger
        ).report()
    }
}
