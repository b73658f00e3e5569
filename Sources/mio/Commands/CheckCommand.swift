import ArgumentParser
import HTTPTransport
import PresetLibrary

/// `mio check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with the files, the tokens and the models before a start would.",
        discussion: """
            Exits with 0 when everything is fine, with 1 when something is wrong.
            Example:
              mio check --offline --json
            """)

    @OptionGroup var files: FileOptions

    @Flag(help: "Check the files alone; ask neither Telegram nor the models.")
    var offline = false

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        let load = load()
        let assembly = try Assembly()
        let check = Check(load: load, file: files.source.fileName, probes: probes(for: load, assembly))
        let report = await check.report()
        await assembly.shutDown()
        print(json ? try report.printableJSON() : report.text, terminator: "")
        if report.exitCode != 0 { throw ExitCode(report.exitCode) }
    }

    private func probes(for load: SettingsLoad, _ assembly: Assembly) -> LiveProbes? {
        guard !offline, case .success(let settings) = load.result else { return nil }
        return LiveProbes(assembly: assembly, telegram: settings.telegram)
    }

    private func load() -> SettingsLoad {
        do throws(PresetError) {
            let presets = try PresetLibrary(directory: files.presetFolder)
            return Settings.load(from: files.source, presets: PresetCatalog(presets.personas))
        } catch {
            return Settings.load(from: files.source, presets: nil).adding(error.problems.map(SettingsProblem.init))
        }
    }
}
