/// Growing pauses between tries.
package struct Backoff: Sendable {
    private let first: Duration
    private let longest: Duration
    private var next: Duration

    /// Pauses from `first` on, each twice the one before, at most `longest`.
    package init(from first: Duration, to longest: Duration) {
        self.first = first
        self.longest = longest
        next = first
    }

    /// The next pause, shortened by up to a quarter so that many do not come back at once.
    package mutating func pause(using chance: Chance) -> Duration {
        defer { next = min(next * 2, longest) }
        return next * chance.number(in: 0.75..<1)
    }

    /// Begins anew after a success.
    package mutating func reset() {
        next = first
    }
}
