/// The name of a persona's folder under `presets/`, which is the persona's identity.
package struct PresetName: RawRepresentable, Hashable, Codable, Sendable {
    /// The folder's name.
    package let rawValue: String

    /// Wraps a folder name that is already known to be valid.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension PresetName: CustomStringConvertible {
    /// The folder's name.
    package var description: String { rawValue }
}
