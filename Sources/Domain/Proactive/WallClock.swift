import Foundation

/// The clock on a wall, which loses an hour one night and shows another twice.
///
/// What it shows is told in seconds, counted from 1970 as if it had never been set.
struct WallClock {
    /// Where it hangs.
    let zone: TimeZone

    /// What it shows at `moment`.
    func reading(at moment: Date) -> Double {
        moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    }

    /// The first moment at which it shows `reading` or, where it jumps over that, what comes next.
    func first(showing reading: Double) -> Date {
        guard let change = change(around: reading) else {
            return moment(reading, offset(near: reading))
        }
        let before = moment(reading, change.before)
        return before < change.date ? before : max(change.date, moment(reading, change.after))
    }

    /// The last moment up to which it shows less than `reading`: where it shows that twice, the second.
    func last(showing reading: Double) -> Date {
        guard let change = change(around: reading) else {
            return moment(reading, offset(near: reading))
        }
        let after = moment(reading, change.after)
        return after > change.date ? after : min(change.date, moment(reading, change.before))
    }
}

// MARK: - When it is set

extension WallClock {
    /// A moment at which it is set, and how far it is ahead of Greenwich before and after.
    private struct Change {
        let date: Date
        let before, after: Int
    }

    /// No clock is further ahead of Greenwich than 14 hours or further behind than 12: the moments at which one can show
    /// `reading` lie between these.
    private func range(of reading: Double) -> (Double, Double) {
        (reading - 15 * 3600, reading + 13 * 3600)
    }

    /// The change among the moments that can show `reading`; no zone has two within so short a time.
    private func change(around reading: Double) -> Change? {
        var (low, high) = range(of: reading)
        let (before, after) = (offset(at: low), offset(at: high))
        guard before != after else { return nil }
        // Clocks are set on whole minutes.
        (low, high) = ((low / 60).rounded(.down), (high / 60).rounded(.up))
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if offset(at: middle * 60) == before { low = middle } else { high = middle }
        }
        return Change(date: Date(timeIntervalSince1970: high * 60), before: before, after: after)
    }

    private func offset(near reading: Double) -> Int { offset(at: range(of: reading).0) }

    private func offset(at seconds: Double) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    }

    private func moment(_ reading: Double, _ offset: Int) -> Date {
        Date(timeIntervalSince1970: reading - Double(offset))
    }
}
