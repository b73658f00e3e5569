package import Foundation

/// The hours on a real clock, where some nights are shorter and some longer.
extension QuietHours {
    /// Whether `moment` falls into them where the clock shows the time of `zone`.
    package func contains(_ moment: Date, in zone: TimeZone) -> Bool {
        isWholeDay || stretch(around: moment, in: zone) != nil
    }

    /// When they end of which `moment` is a part; `moment` itself when it is not, and `nil` when they never do.
    ///
    /// Where the clock jumps over the end, they end with the jump; where it shows the end twice, at the second time.
    /// Where it shows the beginning twice, they begin at the first.
    package func end(after moment: Date, in zone: TimeZone) -> Date? {
        isWholeDay ? nil : end(of: moment, in: zone) ?? moment
    }

    /// When the hours end of which `moment` is a part; `nil` when it is not.
    func end(of moment: Date, in zone: TimeZone) -> Date? {
        guard var end = stretch(around: moment, in: zone)?.upperBound else { return nil }
        // The next may begin before these are over where the clock is set back.
        while let next = stretch(around: end, in: zone) { end = next.upperBound }
        return end
    }

    /// The hours of one day or night around `moment`.
    private func stretch(around moment: Date, in zone: TimeZone) -> Range<Date>? {
        let clock = WallClock(zone: zone)
        let reading = clock.reading(at: moment)
        let today = (reading / 86_400).rounded(.down)
        // Where the clock is set back over midnight, tomorrow's may have begun.
        for day in [today - 1, today, today + 1] {
            let beginning = day * 86_400 + Double(begin * 60)
            let ending = beginning + Double(length * 60)
            guard (beginning - Self.margin..<ending + Self.margin).contains(reading) else { continue }
            let (start, stop) = (clock.first(showing: beginning), clock.last(showing: ending))
            if start <= moment, moment < stop { return start..<stop }
        }
        return nil
    }

    /// No clock that shows an hour twice is set back further, in seconds.
    private static let margin = 3 * 3600.0
}
