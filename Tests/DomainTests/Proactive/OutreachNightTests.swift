import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachFixtures

private let now = OutreachFixtures.now

@Suite struct OutreachNightTests {
    @Test(arguments: [
        ("23:00", "2026-01-16", "08:45"), ("22:58", "2026-01-16", "08:45"), ("02:00", "2026-01-15", "08:45"),
        ("07:59", "2026-01-15", "08:45"),
    ])
    func `where nothing was said, nobody is woken`(time: String, endDay: String, endTime: String) {
        let moment = Fixtures.date("2026-01-15", time)
        let situation = Fixtures.situation { $0.standing.nextAt = moment }

        let decision = OutreachPolicy.decision(in: situation, at: moment, roll: 0.5)

        #expect(decision == .wait(.night, until: Fixtures.date(endDay, endTime)))
    }

    @Test(arguments: ["08:00", "22:56", "12:00"])
    func `by day it may write`(time: String) {
        let moment = Fixtures.date("2026-01-15", time)
        let situation = Fixtures.situation {
            $0.standing.nextAt = moment
            $0.lastMessage = nil
        }

        let decision = OutreachPolicy.decision(in: situation, at: moment, roll: 0.5)

        #expect(decision == .write)
    }

    @Test func `whoever switched quiet hours off may be written to at night`() {
        let moment = Fixtures.date("2026-01-15", "03:00")
        let situation = Fixtures.situation {
            $0.standing.nextAt = moment
            $0.preferences.quiet = .off
        }

        let decision = OutreachPolicy.decision(in: situation, at: moment, roll: 0.5)

        #expect(decision == .write)
    }

    @Test func `hours of one's own take the place of the night`() {
        let moment = Fixtures.date("2026-01-15", "03:00")
        let own = Fixtures.situation {
            $0.standing.nextAt = moment
            $0.preferences.quiet = .hours(QuietHours(begin: 8 * 60, end: 16 * 60))
        }

        let atNight = OutreachPolicy.decision(in: own, at: moment, roll: 0.5)
        let byDay = OutreachPolicy.decision(in: own, at: Fixtures.date("2026-01-15", "15:00"), roll: 0.5)
        let punctual = Fixtures.situation { $0.preferences = own.preferences }
        let atThree = OutreachPolicy.decision(in: punctual, at: now, roll: 0.5)

        #expect(atNight == .write)
        #expect(byDay != .write)
        #expect(atThree == .wait(.quietHours, until: Fixtures.date("2026-01-15", "16:45")))
    }

    @Test(arguments: [0.0, 0.3, 0.6, 0.999])
    func `what is put off to a short free time comes within it`(roll: Double) {
        let hours = QuietHours(begin: 9 * 60, end: 8 * 60 + 40)
        let situation = Fixtures.situation { $0.preferences.quiet = .hours(hours) }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: roll)

        guard case .wait(.quietHours, let moment) = decision else {
            Issue.record("\(decision)")
            return
        }
        #expect(moment >= Fixtures.date("2026-01-16", "08:40"))
        #expect(moment <= Fixtures.date("2026-01-16", "08:50"))
    }

    @Test func `a zone that changes on the way changes the night with it`() {
        let auckland = TimeZone(identifier: "Pacific/Auckland") ?? .gmt

        let atHome = OutreachPolicy.decision(in: Fixtures.situation(), at: now, roll: 0)
        let abroad = OutreachPolicy.decision(in: Fixtures.situation { $0.timeZone = auckland }, at: now, roll: 0)

        #expect(atHome == .write)
        #expect(abroad == .wait(.night, until: Fixtures.date("2026-01-16", "08:00", in: auckland)))
    }
}
