import Foundation

/// The signs of an ISO 8601 text, taken one after the other.
struct ISOSigns {
    private var rest: ArraySlice<UInt8>

    /// The signs of `text`.
    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    /// Whether none are left.
    var isAtEnd: Bool { rest.isEmpty }

    /// Day and time; `nil` when there is no such day or time.
    mutating func dateAndTime() -> DateComponents? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
            take("T") || take("t") || take(" "), let hour = number(2), take(":"), let minute = number(2)
        else { return nil }
        var second = 0
        if take(":") {
            guard let number = number(2) else { return nil }
            second = number
        }
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day), hour < 24, minute < 60,
            second <= 60
        else { return nil }
        return DateComponents(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// The fraction of a second; 0 when there is none, `nil` when it has no digits.
    mutating func fraction() -> Double? {
        guard take(".") || take(",") else { return 0 }
        let digits = rest.prefix(while: UInt8.isDigit)
        rest = rest.dropFirst(digits.count)
        return digits.isEmpty ? nil : Double("0." + String(decoding: digits.prefix(9), as: UTF8.self))
    }

    /// The distance of a zone from Greenwich, in seconds; `nil` when there is none.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isWest = rest.first == UInt8(ascii: "-")
        guard take("+") || take("-"), let hours = number(2), hours < 24 else { return nil }
        guard !isAtEnd else { return (isWest ? -1 : 1) * hours * 3600 }
        _ = take(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: sign) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func number(_ digits: Int) -> Int? {
        let part = rest.prefix(digits)
        guard part.count == digits, part.allSatisfy(UInt8.isDigit) else { return nil }
        rest = rest.dropFirst(digits)
        return Int(String(decoding: part, as: UTF8.self))
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
