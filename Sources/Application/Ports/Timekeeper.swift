package import Foundation

/// The two clocks of the program.
///
/// `now()` is human time: ages, schedules, what a persona calls "today". A sandbox can move it.
/// `clock` and `uptime()` are real time: deadlines, retries, pauses between bubbles.
package struct Timekeeper: Sendable {
    /// Human time.
    package let now: @Sendable () -> Date
    /// Real time, to wait on.
    package let clock: any Clock<Duration>
    /// Real time, to measure with: how long ago this timekeeper was made.
    package let uptime: @Sendable () -> Duration

    /// Clocks of the caller's choice.
    package init(now: @escaping @Sendable () -> Date, clock: some Clock<Duration>) {
        let start = clock.now
        self.now = now
        self.clock = clock
        self.uptime = { start.duration(to: clock.now) }
    }

    /// The machine's clocks.
    package static let system = Timekeeper(now: { Date() }, clock: ContinuousClock())
}
