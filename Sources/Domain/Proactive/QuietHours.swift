/// The hours in which a person does not want to be written to, by the clock on their wall.
package struct QuietHours: Hashable, Sendable {
    /// When they begin, in minutes after midnight, in `0..<1440`.
    package let begin: Int
    /// When they end, in minutes after midnight, in `0..<1440`. Hours that end where they begin are the whole day; those
    /// that end earlier go over midnight.
    package let end: Int

    /// Hours of these; minutes beyond a day are brought into it.
    package init(begin: Int, end: Int) {
        self.begin = ((begin % 1440) + 1440) % 1440
        self.end = ((end % 1440) + 1440) % 1440
    }

    /// The hours that anybody leaves alone who knows nothing better: 23:00 to 8:00.
    package static let night = QuietHours(begin: 23 * 60, end: 8 * 60)

    /// Whether they are the whole day.
    package var isWholeDay: Bool { begin == end }

    /// How many minutes they last, on a day that has 24 hours.
    package var length: Int { isWholeDay ? 1440 : (end - begin + 1440) % 1440 }

    /// Hours that hold these and `other`, as few as one stretch can be.
    package func joined(with other: QuietHours) -> QuietHours {
        guard !isWholeDay, !other.isWholeDay else { return isWholeDay ? self : other }
        let stretches = [
            self, other, QuietHours(begin: begin, end: other.end),
            QuietHours(begin: other.begin, end: end),
        ]
        let joining = stretches.filter { !$0.isWholeDay && $0.holds(self) && $0.holds(other) }
        return joining.min { $0.length < $1.length } ?? QuietHours(begin: 0, end: 0)
    }

    /// Whether some minute is in both.
    package func overlaps(_ other: QuietHours) -> Bool {
        (other.begin - begin + 1440) % 1440 < length
            || (begin - other.begin + 1440) % 1440 < other.length
    }

    private func holds(_ other: QuietHours) -> Bool {
        (other.begin - begin + 1440) % 1440 + other.length <= length
    }
}

extension QuietHours: CustomStringConvertible {
    /// `23:00-08:00`.
    package var description: String { "\(Self.clock(begin))-\(Self.clock(end))" }

    private static func clock(_ minutes: Int) -> String {
        let parts = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return parts.joined(separator: ":")
    }
}
