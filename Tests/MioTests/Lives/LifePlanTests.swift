import Domain
import Foundation
import Testing

@testable import mio

struct LifePlanTests {
    @Test(arguments: [(7.0, "1111111"), (3.5, "1010101"), (2.0, "1001000"), (0.0, "0000000")])
    func `days of talk are spread over the week, the first one first`(perWeek: Double, days: String) throws {
        let phase = #"{"name": "a", "days": 7, "per_week": \#(perWeek), "talk": [{"pool": "day"}]}"#

        let life = try LifeFixture.planned(phase)

        #expect(life.days.map { $0.turns.isEmpty ? "0" : "1" }.joined() == days)
        #expect(life.days.map(\.day.description).last == "2026-01-11")
    }

    @Test func `what is said at a share of the visits is not said at the first`() throws {
        let phase = #"{"name": "a", "days": 4, "talk": [{"pool": "day"}, {"pool": "day", "count": 2, "share": 0.5}]}"#

        let life = try LifeFixture.planned(phase)

        #expect(life.days.map(\.turns.count) == [1, 3, 1, 3])
        #expect(life.messages == 16)
    }

    @Test func `messages keep to the person's clock and to their order`() throws {
        let phase = #"{"name": "a", "days": 90, "at": ["08:00", "21:30"], "talk": [{"pool": "day", "count": 3}]}"#

        let life = try LifeFixture.planned(phase)

        let dates = life.days.flatMap(\.turns).flatMap(\.messages).map(\.date)
        #expect(dates == dates.sorted())
        #expect(Set(dates).count == dates.count)
        for day in life.days {
            let days = day.turns.flatMap(\.messages).map { CalendarDay(of: $0.date, in: life.timeZone) }
            #expect(Set(days) == [day.day])
        }
    }

    @Test func `a plan is the same whenever it is made`() throws {
        let phase = #"{"name": "a", "days": 30, "per_week": 5, "talk": [{"pool": "day", "count": 2}]}"#

        let plans = try [LifeFixture.planned(phase), LifeFixture.planned(phase)]

        #expect(plans[0].days == plans[1].days)
    }

    @Test func `each word comes once before any comes again`() throws {
        let life = try LifeFixture.planned(#"{"name": "a", "days": 4, "talk": [{"pool": "day"}]}"#)

        let words = life.days.flatMap(\.turns).compactMap { $0.messages.first?.content.words }

        #expect(Set(words.prefix(2)).count == 2)
        #expect(words.prefix(2).elementsEqual(words.suffix(2)))
    }

    @Test func `whoever speaks again begins another turn`() {
        let lines = [true, true, false, false, true].map { LifeLine(isPersons: $0, text: "x") }

        let turns = LifeExchange(lines: lines).turns

        #expect(turns.map { $0.map(\.isPersons) } == [[true, true, false, false], [true]])
    }
}
