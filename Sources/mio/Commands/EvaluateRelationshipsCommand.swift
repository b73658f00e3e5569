import ArgumentParser
import Domain
import Foundation
import Logging
import Ports
import PresetLibrary

/// `mio evaluate relationships`
struct EvaluateRelationshipsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relationships",
        abstract: "Play eight lives over months, and tell how close two come in each.",
        discussion: """
            Plays presets/_lives through the real storage, scoring and cooling, on a clock that is moved. Without --config
            the scripted model of the sandbox reads and judges, by a few words. With --config the models of the roles
            "memory" and "judge" do: some 1,700 calls of about 2,000 tokens for all eight lives.
            Example:
              mio evaluate relationships
              mio evaluate relationships --life warm
              mio evaluate relationships --config bots.json --life shy --json
            """)

    @Option(help: "Only the life of this name.")
    var life: String?

    @Option(name: .shortAndLong, help: "The file of the bots, for its models; absent, the scripted model.")
    var config: String?

    @Option(help: "The folder of the presets; absent, the one beside the file of the bots.")
    var presets: String?

    @OptionGroup var log: LogOptions

    @Flag(help: "As docs/relationships.md has it.")
    var markdown = false

    @Flag(help: "As JSON.")
    var json = false

    func validate() throws {
        guard !markdown || !json else { throw ValidationError("--markdown or --json, not both") }
    }

    func run() async throws {
        do {
            let report = try await report()
            print(json ? try report.printableJSON() : markdown ? report.markdown : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        } catch let error as PresetError {
            throw StartProblem.presets(error, folder: presets ?? "presets").reported()
        } catch let fault as LifeFault {
            FileHandle.standardError.write(Data("\(fault)\n".utf8))
            throw ExitCode(65)
        }
    }

    private func report() async throws -> LivesReport {
        var files = FileOptions()
        files.config = config ?? "bots.json"
        files.presets = presets
        let evaluation = try evaluation(files)
        let lives = evaluation.lives.filter { life == nil || $0.name == life }
        guard !lives.isEmpty else {
            let names = evaluation.lives.map(\.name).joined(separator: ", ")
            throw StartProblem.missing("There is no life \(life ?? "at all"); there are: \(names).")
        }
        var reports: [LifeReport] = []
        for life in lives {
            Progress.tell(life.name)
            reports.append(try await evaluation.report(of: life))
        }
        Progress.end()
        return LivesReport(lives: reports)
    }

    /// The lives, and who reads and judges in them: the models of the file of the bots, else the scripted one.
    private func evaluation(_ files: FileOptions) throws -> LivesEvaluation {
        let folder = files.presetFolder
        // A step of a stage is in the report, so it need not be told as it happens.
        var logger = log.logger()
        logger.logLevel = max(logger.logLevel, .notice)
        guard config != nil else { return try LivesEvaluation(scriptedIn: folder, logger: logger) }
        let loaded = try LoadedSettings(files: files, tokens: .optional)
        let assembly = try Assembly()
        func models(_ role: ModelRole) throws -> [any ChatModel] {
            let models = loaded.settings.models
            let endpoints = [models[role], models[.chat]].compactMap { $0 }.first { !$0.isEmpty } ?? []
            guard !endpoints.isEmpty else {
                throw StartProblem.missing("\(files.config): no model of the role \(role.rawValue) or chat.")
            }
            return endpoints.map(assembly.model)
        }
        return try LivesEvaluation(
            presets: loaded.presets, in: folder, readers: models(.memory), judges: models(.judge), logger: logger)
    }
}
