/// A time of day as people tell it: with or without saying which half of the day they mean.
struct ClockTime: Hashable, Sendable {
    /// How sure it is which half of the day is meant.
    enum Certainty: Hashable, Sendable {
        /// `11`, `11:30`: it may be morning or evening.
        case open
        /// `11 pm`, 晚上11点.
        case told
        /// `23:00`, `08:00`, `0`: a clock of 24 hours.
        case exact
    }

    /// Minutes after midnight, in `0..<1440`; of an open one, those of its first half of the day, with 12 as noon.
    let minutes: Int
    /// How sure it is.
    let certainty: Certainty

    /// The times that may be meant.
    var readings: [Int] { certainty == .open ? [minutes, (minutes + 720) % 1440] : [minutes] }

    /// The one that is meant when somebody speaks of the end of the day: 11 is 23:00, 12 and 1 are after midnight.
    var inEvening: Int {
        guard isAmbiguous else { return minutes }
        return (5 * 60..<720).contains(minutes) ? minutes + 720 : minutes % 720
    }

    /// The one that is meant when somebody speaks of the beginning of the day: 8 is 8:00, 12 and 1 are after noon.
    var inMorning: Int {
        guard isAmbiguous else { return minutes }
        return minutes < 4 * 60 ? minutes + 720 : minutes
    }

    /// `10:30` is written alike on a clock of 24 hours and on one of 12.
    private var isAmbiguous: Bool { certainty == .open || (certainty == .exact && (600..<780).contains(minutes)) }
}

extension QuietHours {
    /// The hours between two times; `nil` where nobody can tell which are meant.
    ///
    /// Where one of them says which half of the day it is in, the other is what makes the hours the shortest; beside a
    /// clock of 24 hours it is of that clock too. Where neither says so, they must rise (1-8), and `isGuarded` refuses
    /// even that.
    init?(from first: ClockTime, to second: ClockTime, isGuarded: Bool = false) {
        let times = [first, second]
        if times.contains(where: { $0.certainty == .exact })
            || !times.contains(where: { $0.certainty == .open })
        {
            self.init(begin: first.minutes, end: second.minutes)
        } else if times.allSatisfy({ $0.certainty == .open }) {
            guard !isGuarded, first.minutes < second.minutes else { return nil }
            self.init(begin: first.minutes, end: second.minutes)
        } else {
            let hours = first.readings.flatMap { begin in
                second.readings.map { QuietHours(begin: begin, end: $0) }
            }
            guard let shortest = hours.min(by: { $0.length < $1.length }) else { return nil }
            self = shortest
        }
    }
}
