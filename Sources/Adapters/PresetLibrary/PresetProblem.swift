/// One thing that is wrong with a preset.
package struct PresetProblem: Hashable, Sendable {
    /// The file below the presets' folder: `keke/preset.json`.
    package let file: String
    /// The line, counted from one; `nil` when the whole file is meant.
    package let line: Int?
    /// What is wrong, for the operator.
    package let reason: String
}

extension PresetProblem: CustomStringConvertible {
    /// File, line and reason, as compilers write them.
    package var description: String {
        [file, line.map(String.init), " " + reason].compactMap { $0 }.joined(separator: ":")
    }
}
