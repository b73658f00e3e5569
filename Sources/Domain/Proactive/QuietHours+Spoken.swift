/// Quiet hours of which people name but one end, or both without saying which half of the day they mean.
///
/// There are none where they would take nearly the whole day: nobody means that.
extension QuietHours {
    /// A night that begins so late is that of somebody who sleeps by day, and lasts as long as any, in minutes.
    private static let shortest = 360
    private static let sleep = 480
    /// Hours that leave no more than four of a day are none, in minutes.
    private static let longest = 1200

    /// From a time on, into the morning.
    init?(after time: ClockTime) {
        let begin = time.inEvening
        let hours = QuietHours(begin: begin, end: Self.night.end)
        self.init(
            spoken: hours.length < Self.shortest ? QuietHours(begin: begin, end: begin + Self.sleep) : hours)
    }

    /// Through the night, up to a time.
    init?(before time: ClockTime) {
        self.init(spoken: QuietHours(begin: Self.night.begin, end: time.inMorning))
    }

    /// From a time in the evening to one in the morning.
    init?(after evening: ClockTime, before morning: ClockTime) {
        self.init(spoken: QuietHours(begin: evening.inEvening, end: morning.inMorning))
    }

    /// Between two times in a talk; from 12 to 2 is after noon, for at night nobody would have to say so.
    init?(said first: ClockTime, to second: ClockTime) {
        let isOpen = first.certainty == .open && second.certainty == .open
        if isOpen, (720..<780).contains(first.minutes), second.minutes < 360 {
            self.init(begin: first.minutes, end: second.minutes + 720)
        } else if let hours = QuietHours(from: first, to: second, isGuarded: true) {
            self.init(spoken: hours)
        } else {
            return nil
        }
    }

    private init?(spoken hours: QuietHours) {
        guard hours.length < Self.longest else { return nil }
        self = hours
    }
}
