import ArgumentParser
import Domain
import Foundation
import Ports
import PresetLibrary
import ScriptedModel

/// `mio evaluate hygiene`
struct EvaluateHygieneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hygiene",
        abstract: "Play talks full of traps, and tell how clean what is remembered of them is.",
        discussion: """
            Without --config the scripted model of the sandbox reads the talks. It takes everything for a memory, so the
            figures prove the gate and what is behind it, and no model's judgement. With --config the models of the role
            "memory" read them: some 120 calls of about 2,000 tokens.
            Example:
              mio evaluate hygiene
              mio evaluate hygiene --config bots.json --language zh --json
            """)

    @Option(name: .shortAndLong, help: "The file of the bots, for its models; absent, the scripted model.")
    var config: String?

    @Option(help: "The folder of the presets; absent, the one beside the file of the bots.")
    var presets: String?

    @Option(help: "Only the talks in this language: zh or en.")
    var language: String?

    @OptionGroup var log: LogOptions

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let report = try await report()
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        } catch let error as PresetError {
            throw StartProblem.presets(error, folder: presets ?? "presets").reported()
        }
    }

    private func report() async throws -> HygieneReport {
        var files = FileOptions()
        files.config = config ?? "bots.json"
        files.presets = presets
        let (library, models) = try players(files)
        let folder = files.presetFolder.appendingPathComponent("_hygiene")
        let suites = try HygieneSuite.all(in: folder).filter { language == nil || $0.language.rawValue == language }
        guard !suites.isEmpty else {
            throw StartProblem.missing("\(folder.path): no talks in \(language ?? "any language").")
        }
        var parts: [HygieneReport.Part] = []
        for suite in suites {
            guard let persona = library.persona(suite.preset) else {
                throw StartProblem.missing("\(folder.path): the preset \(suite.preset) of these talks is not there.")
            }
            let run = HygieneRun(persona: persona, personas: library, models: models, logger: log.logger())
            var scores: [HygieneScore] = []
            for scenario in suite.scenarios {
                Progress.tell("\(suite.language.rawValue): \(scenario.name)")
                scores.append(HygieneScore(scenario, try await run.outcome(of: scenario, in: suite)))
            }
            parts.append(HygieneReport.Part(language: suite.language, scores: scores))
        }
        Progress.end()
        return HygieneReport(parts)
    }

    /// The personas, and who reads: the models of the file of the bots, else the scripted one.
    private func players(_ files: FileOptions) throws -> (PresetLibrary, [any ChatModel]) {
        guard config != nil else {
            let library = try PresetLibrary(directory: files.presetFolder)
            return (library, [ScriptedModel { library.personas }])
        }
        let loaded = try LoadedSettings(files: files, tokens: .optional)
        let endpoints = loaded.settings.models[.memory] ?? loaded.settings.models[.chat] ?? []
        guard !endpoints.isEmpty else {
            throw StartProblem.missing("\(files.config): no model of the role memory or chat.")
        }
        return (loaded.presets, endpoints.map(try Assembly().model))
    }
}
