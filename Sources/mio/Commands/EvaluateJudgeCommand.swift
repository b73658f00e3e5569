import ArgumentParser
import Domain
import Foundation
import Ports
import PresetLibrary
import ScriptedModel

/// `mio evaluate judge`
struct EvaluateJudgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Put conversations before the judge of relationships, and tell how often it says what it should.",
        discussion: """
            Plays presets/_judge/LANGUAGE.json. Without --config the scripted model of the sandbox judges, by a few
            words; so the figures prove the way to a judge, and no judgement. With --config the models of the role
            "judge" do, or those of "chat": a call of some 1,500 tokens for each conversation.
            Example:
              mio evaluate judge
              mio evaluate judge --config bots.json --language zh --json
            """)

    @Option(name: .shortAndLong, help: "The file of the bots, for its models; absent, the scripted model.")
    var config: String?

    @Option(help: "The folder of the presets; absent, the one beside the file of the bots.")
    var presets: String?

    @Option(help: "Only the conversations in this language: zh or en.")
    var language: String?

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let evaluation = try await evaluation()
            print(json ? try evaluation.printableJSON() : evaluation.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        } catch let error as PresetError {
            throw StartProblem.presets(error, folder: presets ?? "presets").reported()
        } catch let fault as HygieneFault {
            FileHandle.standardError.write(Data("\(fault)\n".utf8))
            throw ExitCode(65)
        }
    }

    private func evaluation() async throws -> JudgeEvaluation {
        var files = FileOptions()
        files.config = config ?? "bots.json"
        files.presets = presets
        let (library, models) = try players(files)
        let folder = files.presetFolder.appendingPathComponent("_judge")
        let suites = try JudgeSuite.all(in: folder).filter { language == nil || $0.language.rawValue == language }
        guard !suites.isEmpty else {
            throw StartProblem.missing("\(folder.path): no conversations in \(language ?? "any language").")
        }
        var results: [JudgeEvaluation.Result] = []
        for suite in suites {
            guard let persona = library.persona(suite.preset) else {
                throw StartProblem.missing("\(folder.path): the preset \(suite.preset) of these talks is not there.")
            }
            let run = JudgeRun(persona: persona, models: models)
            for scenario in suite.scenarios {
                Progress.tell("\(suite.language.rawValue): \(scenario.name)")
                results.append(
                    JudgeEvaluation.Result(
                        language: suite.language, scenario: scenario, outcome: await run.outcome(of: scenario)))
            }
        }
        Progress.end()
        return JudgeEvaluation(models: models.map(\.name), results: results)
    }

    /// The personas, and who judges: the models of the file of the bots, else the scripted one.
    private func players(_ files: FileOptions) throws -> (PresetLibrary, [any ChatModel]) {
        guard config != nil else {
            let library = try PresetLibrary(directory: files.presetFolder)
            return (library, [ScriptedModel { library.personas }])
        }
        let loaded = try LoadedSettings(files: files, tokens: .optional)
        let models = loaded.settings.models
        let endpoints = [models[.judge], models[.chat]].compactMap { $0 }.first { !$0.isEmpty } ?? []
        guard !endpoints.isEmpty else {
            throw StartProblem.missing("\(files.config): no model of the role judge or chat.")
        }
        return (loaded.presets, endpoints.map(try Assembly().model))
    }
}
