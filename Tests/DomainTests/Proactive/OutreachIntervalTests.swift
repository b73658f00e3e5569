import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachFixtures

@Suite struct OutreachIntervalTests {
    @Test(arguments: [(roll: 0.0, minutes: 90.0), (0.25, 108.0), (0.5, 126.0), (0.999_999, 162.0)])
    func `chance spreads the interval from three quarters to a third more`(roll: Double, minutes: Double) throws {
        let situation = Fixtures.situation { $0.cadence = 120 }

        let interval = try #require(OutreachPolicy.interval(in: situation, roll: roll))

        #expect(abs(interval / 60 - minutes) < 0.01)
    }

    @Test(arguments: [(unanswered: 0, factor: 1.0), (1, 2.0), (2, 4.0), (-1, 1.0)])
    func `each message that was not answered doubles the interval`(unanswered: Int, factor: Double) throws {
        let situation = Fixtures.situation {
            $0.standing.unanswered = unanswered
            $0.cadence = 240
        }

        let interval = try #require(OutreachPolicy.interval(in: situation, roll: 0))

        #expect(abs(interval - factor * 180 * 60) < 0.01)
    }

    @Test(arguments: [3, 4, 100])
    func `after three there is none`(unanswered: Int) {
        let situation = Fixtures.situation { $0.standing.unanswered = unanswered }

        let interval = OutreachPolicy.interval(in: situation, roll: 0.5)

        #expect(interval == nil)
    }

    @Test(arguments: [
        (valence: 0.1, energy: 0.5, factor: 1.0), (0.9, 0.5, 0.8), (-0.7, 0.5, 1.2), (0.1, 0.9, 0.9), (0.1, 0.1, 1.1),
        (1.0, 1.0, 0.7), (0.9, 0.9, 0.7), (-1.0, 0.0, 1.4),
    ])
    func `a bright and lively mood shortens it, a dull one lengthens it`(
        valence: Double, energy: Double, factor: Double
    ) throws {
        let situation = Fixtures.situation { $0.mood = Mood(valence: valence, energy: energy, date: Fixtures.now) }

        let interval = try #require(OutreachPolicy.interval(in: situation, roll: 0))

        #expect(abs(interval / (90 * 60) - factor) < 0.001)
    }

    @Test func `no mood lengthens it by more than half`() throws {
        let situation = Fixtures.situation {
            $0.temperament = Temperament(valence: 1, energy: 1)
            $0.mood = Mood(valence: -1, energy: 0, date: Fixtures.now)
        }

        let interval = try #require(OutreachPolicy.interval(in: situation, roll: 0))

        #expect(abs(interval - 1.5 * 90 * 60) < 0.01)
    }

    @Test(arguments: [
        (begun: 0.0, talks: 10.0, factor: 1.0), (4.0, 10.0, 1.0), (4.1, 10.0, 1.2), (6.0, 10.0, 1.2),
        (6.1, 10.0, 1.5), (10.0, 10.0, 1.5), (3.0, 3.0, 1.0), (4.0, 4.0, 1.5), (0.0, 0.0, 1.0),
    ])
    func `whoever begins most talks holds back`(begun: Double, talks: Double, factor: Double) throws {
        let situation = Fixtures.situation {
            $0.standing.begunByPersona = begun
            $0.standing.talks = talks
        }

        let interval = try #require(OutreachPolicy.interval(in: situation, roll: 0))

        #expect(abs(interval / (90 * 60) - factor) < 0.001)
    }

    @Test(arguments: [
        (cadence: 0.0, seconds: 1800.0), (-60.0, 1800.0), (10.0, 1800.0), (39.0, 1800.0), (20_000.0, 604_800.0),
        (1e300, 604_800.0), (.infinity, 604_800.0), (.nan, 604_800.0), (.greatestFiniteMagnitude, 604_800.0),
    ])
    func `it is never shorter than half an hour or longer than a week`(cadence: Double, seconds: Double) throws {
        let situation = Fixtures.situation { $0.cadence = cadence }

        let interval = try #require(OutreachPolicy.interval(in: situation, roll: 0))

        #expect(interval == seconds)
    }

    @Test func `the table tells the same, and nothing after three`() {
        let table = OutreachTable(cadence: [.justMet: 1440, .partners: 36])

        let rows = table.rows
        let hours = rows.map { row in row.interval.map { [$0.lowerBound / 3600, $0.upperBound / 3600] } ?? [] }

        #expect(rows.map(\.stage) == Array(repeating: .justMet, count: 4) + Array(repeating: .partners, count: 4))
        #expect(rows.map(\.unanswered) == [0, 1, 2, 3, 0, 1, 2, 3])
        #expect(
            hours.prefix(3).map { $0.map { ($0 * 10).rounded() / 10 } } == [[18, 32.4], [36, 64.8], [72, 129.6]])
        #expect(hours[3] == [])
        #expect(hours[7] == [])
    }

    @Test func `the table can be read`() {
        let table = OutreachTable(cadence: [.justMet: 1440, .partners: 36, .flirting: 120, .goodFriends: 5000])

        let lines = table.markdown

        #expect(
            lines == [
                "| `just_met` | 18 h–32 h | 1.5 d–2.7 d | 3 d–5.4 d | – |",
                "| `good_friends` | 2.6 d–4.7 d | 5.2 d–7 d | 7 d | – |",
                "| `flirting` | 1.5 h–2.7 h | 3 h–5.4 h | 6 h–11 h | – |",
                "| `partners` | 30 min–49 min | 54 min–1.6 h | 1.8 h–3.2 h | – |",
            ])
    }
}
