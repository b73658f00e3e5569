import Foundation

/// A wish as a button carries it: the button is all that is kept of one until it is pressed.
extension ContactWish {
    /// Something short without colons, at most 40 bytes.
    var code: String {
        switch self {
        case .quiet(let hours): "q\(hours.begin)-\(hours.end)"
        case .pause(let days): "p\(days)"
        case .stop: "s"
        case .zone(let zone): "z\(zone.identifier)"
        }
    }

    /// Reads it; `nil` when it is none, or of a version that knew others.
    init?(code: String) {
        let rest = code.dropFirst()
        switch code.first {
        case "q":
            let minutes = rest.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard minutes.count == 2, let begin = minutes[0], let end = minutes[1],
                (0..<1440).contains(begin), (0..<1440).contains(end)
            else { return nil }
            self = .quiet(QuietHours(begin: begin, end: end))
        case "p":
            guard let days = Int(rest), (1...365).contains(days) else { return nil }
            self = .pause(days: days)
        case "s" where rest.isEmpty: self = .stop
        case "z":
            guard let zone = TimeZone(identifier: String(rest)) else { return nil }
            self = .zone(zone)
        default: return nil
        }
    }
}

/// A moment as a button carries it: whole minutes since 1970, in digits and letters.
extension Date {
    var minuteCode: String { String(Int((timeIntervalSince1970 / 60).rounded(.down)), radix: 36) }

    init?(minuteCode: String) {
        guard minuteCode.utf8.count <= 7, minuteCode.first != "+", let minutes = Int(minuteCode, radix: 36),
            minutes >= 0
        else { return nil }
        self.init(timeIntervalSince1970: Double(minutes) * 60)
    }
}
