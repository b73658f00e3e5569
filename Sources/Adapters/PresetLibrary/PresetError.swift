/// Why no presets were loaded.
package struct PresetError: Error, Hashable {
    /// Everything that is wrong, by file and line; never empty.
    package let problems: [PresetProblem]
}

extension PresetError: CustomStringConvertible {
    /// One problem a line.
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
