/// A language that presets are written in, named by its folder under `presets/_common/`.
package struct Language: RawRepresentable, Hashable, Codable, Sendable {
    /// The IETF tag: `zh`, `en`.
    package let rawValue: String

    /// Wraps a language tag.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Chinese, written simplified.
    package static let chinese = Language(rawValue: "zh")
    /// English.
    package static let english = Language(rawValue: "en")
}
