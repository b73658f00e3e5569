import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachFixtures

private let now = OutreachFixtures.now
private let hour = OutreachFixtures.hour

@Suite struct OutreachStandingTests {
    private let situation = Fixtures.situation { $0.cadence = 120 }

    @Test func `words of the person begin everything anew`() {
        let silent = OutreachStanding(nextAt: nil, unanswered: 3, lastSent: now - hour)

        let standing = silent.afterWords(at: now, lastWords: now - hour, in: situation, roll: 0)

        #expect(standing.unanswered == 0)
        #expect(standing.nextAt == now + 90 * 60)
        #expect(standing.lastSent == now - hour)
    }

    @Test(arguments: [(0, 1, 180.0), (1, 2, 360.0)])
    func `each message that nobody asked for doubles the wait for the next`(before: Int, after: Int, minutes: Double) {
        let standing = OutreachStanding(nextAt: now, unanswered: before)

        let next = standing.afterOutreach(at: now, lastWords: now - 60, in: situation, roll: 0)

        #expect(next.unanswered == after)
        #expect(next.lastSent == now)
        #expect(next.nextAt == now + minutes * 60)
    }

    @Test func `after the third it waits for the person`() {
        let standing = OutreachStanding(nextAt: now, unanswered: 2)

        let next = standing.afterOutreach(at: now, lastWords: now - 60, in: situation, roll: 0)

        #expect(next.unanswered == 3)
        #expect(next.nextAt == nil)
    }

    @Test(arguments: [(0, 180.0), (1, 360.0), (2, 360.0)])
    func `what was not said counts for nothing but the wait`(unanswered: Int, minutes: Double) {
        let standing = OutreachStanding(nextAt: now, unanswered: unanswered, lastSent: now - 9 * hour)

        let next = standing.afterSilence(at: now, in: situation, roll: 0)

        #expect(next.unanswered == unanswered)
        #expect(next.lastSent == now - 9 * hour)
        #expect(next.nextAt == now + minutes * 60)
    }

    @Test(
        arguments: [
            (lastWords: nil, talks: 1.0), (now - 2 * hour, 1.0), (now - 3 * hour, 1.0), (now - 2 * hour + 1, 0.0),
            (now, 0.0), (now + hour, 0.0),
        ] as [(Date?, Double)])
    func `two hours of silence make a new talk`(lastWords: Date?, talks: Double) {
        let standing = OutreachStanding()

        let byPerson = standing.afterWords(at: now, lastWords: lastWords, in: situation, roll: 0)
        let byPersona = standing.afterOutreach(at: now, lastWords: lastWords, in: situation, roll: 0)

        #expect([byPerson.talks, byPerson.begunByPersona] == [talks, 0])
        #expect([byPersona.talks, byPersona.begunByPersona] == [talks, talks])
    }

    @Test func `an answer begins no talk, however late it comes`() {
        let standing = OutreachStanding(unanswered: 1, begunByPersona: 3, talks: 5)

        let answered = standing.afterWords(at: now, lastWords: now - 30 * hour, in: situation, roll: 0)

        #expect([answered.talks, answered.begunByPersona] == [5, 3])
    }

    @Test func `at twenty talks the old ones weigh half`() {
        let standing = OutreachStanding(begunByPersona: 9, talks: 19)

        let halved = standing.afterOutreach(at: now, lastWords: nil, in: situation, roll: 0)

        #expect([halved.talks, halved.begunByPersona] == [10, 5])
    }

    @Test func `whoever rested for another cause gets a moment again`() {
        let resting = OutreachStanding(nextAt: nil, unanswered: 1)
        let silent = OutreachStanding(nextAt: nil, unanswered: 3)

        let drawn = resting.drawn(at: now, in: situation, roll: 0)
        let still = silent.drawn(at: now, in: situation, roll: 0)

        #expect(drawn.nextAt == now + 180 * 60)
        #expect(still.nextAt == nil)
    }
}
