package import Foundation

/// When a person may be written to; it belongs to the human and holds for all personas.
package struct ContactPreferences: Hashable, Sendable {
    /// What was said of quiet hours.
    package enum Quiet: Hashable, Sendable {
        /// Nothing: the night is left alone, as anybody would.
        case unset
        /// There are none; the night is as good as the day.
        case off
        /// These.
        case hours(QuietHours)
    }

    /// Where they live; `nil` when nobody knows, and the operator's guess holds.
    package var timeZone: TimeZone?
    /// Their quiet hours.
    package var quiet: Quiet
    /// Until when nobody may write first; `nil` when anybody may. `Date.distantFuture` is until they say otherwise.
    package var pausedUntil: Date?

    /// Preferences of these; none where nothing is said.
    package init(timeZone: TimeZone? = nil, quiet: Quiet = .unset, pausedUntil: Date? = nil) {
        self.timeZone = timeZone
        self.quiet = quiet
        self.pausedUntil = pausedUntil
    }
}
