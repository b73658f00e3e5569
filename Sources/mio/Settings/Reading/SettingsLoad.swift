/// The outcome of reading the operator's files.
struct SettingsLoad: Sendable {
    /// The settings, or everything that is wrong with them.
    let result: Result<Settings, SettingsFailure>
    /// The files that values name with `file:`, whether they exist or not. A change in one is a change of settings.
    let namedFiles: Set<String>

    /// The load as it is with problems found elsewhere, as in presets.
    func adding(_ problems: [SettingsProblem]) -> SettingsLoad {
        guard !problems.isEmpty else { return self }
        let found: [SettingsProblem]
        switch result {
        case .success: found = problems
        case .failure(let failure): found = failure.problems + problems
        }
        return SettingsLoad(result: .failure(SettingsFailure(problems: found)), namedFiles: namedFiles)
    }
}
