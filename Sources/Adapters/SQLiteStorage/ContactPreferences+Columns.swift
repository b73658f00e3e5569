import Domain
import Foundation
import GRDB

extension ContactPreferences {
    /// The columns that a row must have, of a person.
    static let columns = "time_zone, quiet, paused_until"

    /// The preferences of a row with ``columns``; what makes no sense there was never said.
    init(_ row: Row) {
        let zone: String? = row["time_zone"]
        let pause: Int64? = row["paused_until"]
        self.init(
            timeZone: zone.flatMap { TimeZone(identifier: $0) }, quiet: Quiet(column: row["quiet"]),
            pausedUntil: pause.map { Date(milliseconds: $0) })
    }
}

extension ContactPreferences.Quiet {
    private static let offColumn = "off"

    /// The column `quiet`.
    var column: String? {
        switch self {
        case .unset: nil
        case .off: Self.offColumn
        case .hours(let hours): Self.clock(hours.begin) + "-" + Self.clock(hours.end)
        }
    }

    /// The hours of the column `quiet`.
    fileprivate init(column: String?) {
        let times = (column ?? "").split(separator: "-", omittingEmptySubsequences: false).compactMap(Self.minutes)
        if column == Self.offColumn {
            self = .off
        } else {
            self = times.count == 2 ? .hours(QuietHours(begin: times[0], end: times[1])) : .unset
        }
    }

    private static func clock(_ minutes: Int) -> String {
        [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    }

    private static func minutes(_ clock: Substring) -> Int? {
        guard clock.count == 4, let hour = Int(clock.prefix(2)), let minute = Int(clock.suffix(2)) else { return nil }
        return (0..<24).contains(hour) && (0..<60).contains(minute) ? hour * 60 + minute : nil
    }
}
