/// The settings in force, and what to do with the next ones.
struct LiveSettings: Equatable, Sendable {
    /// What to do after the files were read again.
    enum Outcome: Equatable, Sendable {
        /// Nothing: the settings are those in force.
        case unchanged
        /// Nothing yet: the files are wrong, but may still be in the making.
        case waiting
        /// Nothing: the files are still as wrong as was told.
        case stillWrong
        /// Put these in force.
        case apply(Settings, SettingsChanges)
        /// Tell the operator; the settings in force stay.
        case rejected([SettingsProblem])
    }

    /// The settings in force.
    private(set) var current: Settings
    private var suspected: [SettingsProblem] = []
    private var reported: [SettingsProblem] = []

    /// Starts with the settings that the program started with.
    init(_ current: Settings) {
        self.current = current
    }

    /// Decides what to do with the settings that were read after `change`. The same problems are rejected once, unless
    /// the operator asked.
    mutating func consider(_ result: Result<Settings, SettingsFailure>, after change: FileChange) -> Outcome {
        switch result {
        case .success(let settings): accept(settings)
        case .failure(let failure): reject(failure.problems, after: change)
        }
    }

    private mutating func accept(_ settings: Settings) -> Outcome {
        suspected = []
        reported = []
        let changes = SettingsChanges(from: current, to: settings)
        current = settings
        return changes.isEmpty ? .unchanged : .apply(settings, changes)
    }

    private mutating func reject(_ problems: [SettingsProblem], after change: FileChange) -> Outcome {
        // Problems that outlive a second look are no half-written file, even where something else keeps changing.
        let isCertain = change != .fresh || problems == suspected
        suspected = problems
        guard isCertain else { return .waiting }
        guard problems != reported || change == .asked else { return .stillWrong }
        reported = problems
        return .rejected(problems)
    }
}
