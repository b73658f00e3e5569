import Domain
import Foundation
import TestSupport
import Testing

private typealias Fixtures = OutreachFixtures

private let begin = SimulatedYear.begin
private let day = OutreachFixtures.day
private let hour = OutreachFixtures.hour

@Suite struct OutreachClockTests {
    @Test(arguments: 0..<20)
    func `a scheduler that stood for a month floods nobody`(number: Int) {
        var person = SimulatedYear.person(number, personas: 5, seed: 1)

        person.live(until: begin + 40 * day)
        person.stop(until: begin + 70 * day)
        person.live(until: begin + 100 * day)

        let after = person.writes.filter { $0.date >= begin + 70 * day }
        #expect(person.faults == [])
        #expect(after.count { $0.date < begin + 70 * day + hour } <= 2)
        #expect(after.count { $0.date < begin + 70 * day + 6 * hour } <= 5)
    }

    @Test(arguments: 0..<10, [-365 * 86_400.0, -3 * 86_400.0, -3600.0, -60.0, 3600.0, 30 * 86_400.0])
    func `a clock that is set floods nobody and silences nobody`(number: Int, seconds: Double) {
        var person = SimulatedYear.person(number * 3 + 1, personas: 5, seed: 2)
        person.live(until: begin + 40 * day)
        let count = person.writes.count
        var right = person
        right.live(until: begin + 70 * day)

        person.setClock(by: seconds)
        let set = person.now
        person.live(until: set + 30 * day)

        let after = person.writes.dropFirst(count)
        #expect(person.faults == [])
        #expect(after.count { $0.date < set + hour } <= 2)
        #expect(after.count >= (right.writes.count - count) / 3)
    }

    @Test(arguments: 0..<10)
    func `whoever travels is left alone at night wherever they are`(number: Int) {
        var person = SimulatedYear.person(number, personas: 5, seed: 3)
        for (week, name) in SimulatedYear.zones.enumerated() {
            guard let zone = TimeZone(identifier: name) else { continue }
            person.plan(.move(zone), at: begin + Double(week) * 7 * day)
        }

        person.live(until: begin + 140 * day)

        #expect(person.faults == [])
    }

    @Test func `forty personas share five messages a day, and each has its turn`() {
        let clingy: [Stage: Double] = [.partners: 36]
        let bonds = Array(
            repeating: SimulatedPerson.Bond(cadence: clingy, temperament: Temperament(), stage: .partners), count: 40)
        let preferences = ContactPreferences(timeZone: Fixtures.berlin)
        var person = SimulatedPerson(habit: .always, preferences: preferences, bonds: bonds, from: begin, seed: 4)

        person.live(until: begin + 90 * day)

        #expect(person.faults == [])
        #expect(person.writes.count > 4 * 80)
        #expect(Set(person.writes.map(\.persona)).count == 40)
        // What is put off is not asked after all the time.
        #expect(person.decisions < 40 * 90 * 24)
    }

    @Test func `what became due at once is spread`() {
        var random = SplitMix(seed: 5)
        let situations = (0..<10_000).map { _ in
            Fixtures.situation { parts in
                parts.standing.nextAt = Fixtures.now - .random(in: hour...60 * day, using: &random)
                parts.cadence = .random(in: 36...2160, using: &random)
            }
        }

        let minutes = situations.compactMap { situation -> Int? in
            let roll = Double.random(in: 0..<1, using: &random)
            let decision = OutreachPolicy.decision(in: situation, at: Fixtures.now, roll: roll)
            guard case .wait(.missed, let until) = decision else { return nil }
            return Int(until.timeIntervalSince(Fixtures.now) / 60)
        }
        let fullest = Dictionary(grouping: minutes) { $0 }.values.map(\.count).max() ?? 0

        #expect(minutes.count == 10_000)
        #expect(fullest < 100)
    }
}
