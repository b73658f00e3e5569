import Foundation

extension RelationshipStanding {
    /// Whether ``day`` counts as a day of talk already.
    var isDayOfTalk: Bool { recentDays & 1 == 1 }

    /// How many of the last ``ScoreWeights/regularDays`` days, up to ``day``, were days of talk, in `0...1`.
    var regularity: Double {
        let window = UInt32(1) << ScoreWeights.regularDays - 1
        return Double((recentDays & window).nonzeroBitCount) / Double(ScoreWeights.regularDays)
    }

    /// Goes on to the day of a stretch of talk.
    ///
    /// One day back is somebody who crossed a border: the day they had goes on, and has no more to give. Further back the
    /// clock was wrong, and it is a day like any other.
    mutating func enter(_ today: CalendarDay) {
        guard let last = day else {
            day = Day(day: today, lastTalk: .distantPast)
            recentDays = 0
            return
        }
        let distance = last.day.distance(to: today)
        guard distance != 0, distance != -1 else { return }
        // Swift shifts the other way by a negative number, and to nothing by a large one.
        recentDays <<= distance
        day = Day(day: today, lastTalk: last.lastTalk)
    }

    /// Counts ``day`` as a day of talk, once.
    mutating func countDay() {
        guard !isDayOfTalk else { return }
        recentDays |= 1
        daysInContact += 1
    }

    /// Whether somebody comes back with that talk, and not only to quarrel.
    ///
    /// Where no days are kept, nobody can tell.
    func isReturn(with talk: ScoredTalk) -> Bool {
        guard mode == .evolving, let last = day?.lastTalk else { return false }
        let kinds = Set(talk.signals.readings.filter { $0.value.value > 0 }.keys)
        return kinds != [.conflict] && talk.facts.begin.timeIntervalSince(last) >= ScoreWeights.absence
    }
}

extension CalendarDay {
    /// How many days later `other` is; negative when it is earlier.
    fileprivate func distance(to other: CalendarDay) -> Int {
        let seconds = other.start(in: .gmt).timeIntervalSince(start(in: .gmt))
        return Int((seconds / 86_400).rounded())
    }
}
