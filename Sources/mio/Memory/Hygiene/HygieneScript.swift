import Domain
import Foundation

/// A scenario as its file has it.
struct HygieneScript: Equatable, Sendable {
    /// What reports call it.
    let name: String
    /// What it lures into.
    let trap: HygieneTrap
    /// Its lines.
    let talk: [HygieneEntry]
    /// What must be so in the end.
    let expect: HygieneExpectations

    /// The scenario with its moments on a clock in `zone`: messages of a visit come a minute apart.
    ///
    /// Throws what is wrong with the talk.
    func scenario(in zone: TimeZone) throws(HygieneFault) -> HygieneScenario {
        var visits: [[HygieneLine]] = []
        var clock = Date.distantPast
        for entry in talk {
            if case .moment(let text) = entry {
                clock = try Self.moment(text, in: zone, after: clock)
                visits.append([])
            } else {
                guard !visits.isEmpty else { throw HygieneFault("the talk must begin with a moment: {\"at\": …}") }
                visits[visits.count - 1].append(HygieneLine(entry, at: clock))
                clock += 60
            }
        }
        guard !visits.isEmpty, visits.allSatisfy({ !$0.isEmpty }) else { throw HygieneFault("a visit has no message") }
        return HygieneScenario(name: name, trap: trap, visits: visits, expect: expect)
    }

    private static func moment(_ text: String, in zone: TimeZone, after clock: Date) throws(HygieneFault) -> Date {
        let numbers = text.split { "- :".contains($0) }.compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        guard numbers.count == 5, CalendarDay(String(text.prefix(10))) != nil, numbers[3] < 24, numbers[4] < 60,
            let moment = calendar.date(
                from: DateComponents(
                    year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])),
            moment > clock
        else { throw HygieneFault("“\(text)” is no YYYY-MM-DD HH:MM after the message before") }
        return moment
    }
}

extension HygieneScript: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, trap, talk, expect
    }

    /// Reads an object with every key.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        trap = try container.decode(HygieneTrap.self, forKey: .trap)
        talk = try container.decode([HygieneEntry].self, forKey: .talk)
        expect = try container.decode(HygieneExpectations.self, forKey: .expect)
    }
}
