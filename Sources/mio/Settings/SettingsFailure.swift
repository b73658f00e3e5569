/// Why the operator's files are no settings: every problem found, in the order of the files.
struct SettingsFailure: Error, Hashable, Sendable {
    /// The problems; never empty.
    let problems: [SettingsProblem]
}

extension SettingsFailure: CustomStringConvertible {
    /// A line for each problem.
    var description: String { problems.map(\.description).joined(separator: "\n") }
}
