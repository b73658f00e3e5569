import ArgumentParser
import Foundation

/// `mio presets`
struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets", abstract: "Look after the personas.",
        subcommands: [PresetsLintCommand.self, PresetsNewCommand.self])
}

/// `mio presets lint`
struct PresetsLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Say what each persona costs in tokens, and what is wrong with it.",
        discussion: """
            Exits with 0 when everything is fine, with 1 when something is over budget, missing, said twice or in
            contradiction with itself. The table shows the longest stage; --json has all four.
            Example:
              mio presets lint --presets presets --json
            """)

    @Option(help: "The folder of the presets.")
    var presets = "presets"

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let lint: PresetLint
        do throws(StartProblem) {
            lint = try PresetLint(folder: URL(fileURLWithPath: presets))
        } catch {
            throw error.reported()
        }
        print(json ? try lint.printableJSON() : lint.text, terminator: "")
        if !lint.problems.isEmpty { throw ExitCode.failure }
    }
}

/// `mio presets new`
struct PresetsNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a persona from the template.",
        discussion: """
            Copies _template/LANGUAGE to a new folder beside the other presets. Its texts say what belongs in them and
            are there to be rewritten. Exits with 1, and leaves nothing behind, when the folder cannot be made.
            Example:
              mio presets new ada --language en
            """)

    @Argument(help: "The folder's name: 1 to 32 of a-z, 0-9, - and _, and no _ at the beginning.")
    var name: String

    @Option(help: "The language the persona speaks: zh or en.")
    var language = "zh"

    @Option(help: "The folder of the presets.")
    var presets = "presets"

    func run() throws {
        do throws(PresetTemplateError) {
            let preset = try NewPreset(name: name)
            _ = try PresetTemplate(presets: URL(fileURLWithPath: presets)).make(preset, language: language)
            print(preset.nextSteps(presets: presets))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            throw ExitCode.failure
        }
    }
}
