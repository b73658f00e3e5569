import Domain
import Engine
import Foundation
import HTTPTransport
import Logging
import Ports
import PresetLibrary

/// Puts the operator's edits in force while the program runs, and reports those that are wrong.
struct LiveReload: Sendable {
    /// What was in force at the start.
    let start: LoadedSettings
    /// Makes configurations of settings.
    let configuration: @Sendable (Settings) throws(HTTPError) -> WorkerConfiguration
    /// The clocks.
    let timekeeper: Timekeeper
    /// Where edits are told.
    let logger: Logger

    /// Watches until the task is cancelled; what is put in force goes to `feed`. `request` makes it read at once.
    func run(into feed: AsyncStream<WorkerConfiguration>.Continuation, request: ReloadRequest) async {
        var watcher = SettingsWatcher(
            source: start.source, presets: start.presetFolder.path, clock: timekeeper.clock)
        var live = LiveSettings(start.settings)
        // What was edited between the first reading and the first look would go unnoticed.
        var change = FileChange.settled
        while true {
            let (load, presets) = read()
            act(on: live.consider(load.result, after: change), presets, feed)
            do {
                change = try await watcher.nextChange(naming: load.namedFiles) { request.take() }
            } catch {
                // Waiting fails only when the task is cancelled, which is the end.
                return
            }
        }
    }

    /// Reads all files again; the presets are `nil` when something is wrong with them.
    private func read() -> (SettingsLoad, PresetCollection?) {
        do throws(PresetError) {
            let presets = try start.presets.reread()
            let catalog = PresetCatalog(presets.personas.values)
            return (Settings.load(from: start.source, presets: catalog, tokens: start.tokens), presets)
        } catch {
            let load = Settings.load(from: start.source, presets: nil, tokens: start.tokens)
            return (load.adding(error.problems.map(SettingsProblem.init)), nil)
        }
    }

    private func act(
        on outcome: LiveSettings.Outcome, _ presets: PresetCollection?,
        _ feed: AsyncStream<WorkerConfiguration>.Continuation
    ) {
        switch outcome {
        case .unchanged:
            adopt(presets)
        case .waiting, .stillWrong:
            break
        case .apply(let settings, let changes):
            adopt(presets)
            put(settings, changes, into: feed)
        case .rejected(let problems):
            for problem in problems {
                logger.error(
                    "An edit is wrong and changes nothing",
                    metadata: ["place": "\(problem.place)", "problem": "\(problem.explanation)"])
            }
        }
    }

    private func adopt(_ presets: PresetCollection?) {
        guard let presets else { return }
        let changed = start.presets.adopt(presets)
        if !changed.isEmpty {
            let names = changed.map(\.rawValue).sorted().joined(separator: ", ")
            logger.notice("Presets were read again", metadata: ["changed": "\(names)"])
        }
    }

    private func put(
        _ settings: Settings, _ changes: SettingsChanges, into feed: AsyncStream<WorkerConfiguration>.Continuation
    ) {
        do throws(HTTPError) {
            feed.yield(try configuration(settings))
            logger.notice(
                "Settings were read again",
                metadata: [
                    "added": "\(changes.added.count)", "removed": "\(changes.removed.count)",
                    "changed": "\(changes.changed.count)",
                ])
        } catch {
            logger.error("Telegram cannot be reached this way", metadata: ["error": "\(error)"])
        }
    }
}

extension SettingsProblem {
    /// A preset's problem among those of the settings.
    init(_ problem: PresetProblem) {
        self.init(
            file: "presets/\(problem.file)", position: TextPosition(line: problem.line ?? 1, column: 1), path: "",
            message: problem.reason)
    }
}
