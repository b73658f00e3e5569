import ArgumentParser
import Foundation
import PresetLibrary

/// `mio presets`
struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets", abstract: "Look after the personas.", subcommands: [PresetsLintCommand.self])
}

/// `mio presets lint`
struct PresetsLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Say what each persona costs in tokens, and what is wrong with it.",
        discussion: """
            Exits with 0 when everything is fine, with 1 when something is over budget or said twice.
            Example:
              mio presets lint --presets presets --json
            """)

    @Option(help: "The folder of the presets.")
    var presets = "presets"

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let library: PresetLibrary
        let folder = URL(fileURLWithPath: presets)
        do throws(PresetError) {
            library = try PresetLibrary(directory: folder)
        } catch {
            throw StartProblem.presets(error, folder: folder.path).reported()
        }
        let lint = PresetLint(library.personas)
        print(json ? try lint.printableJSON() : lint.text, terminator: "")
        if !lint.problems.isEmpty { throw ExitCode.failure }
    }
}
