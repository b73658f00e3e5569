import Domain
import Foundation
import Testing

private typealias Fixtures = EvolutionFixtures

@Suite struct JudgeMaterialTests {
    /// So many messages on each of these days, a minute apart, oldest first.
    private static func talk(_ counts: [(day: Int, count: Int)]) -> [HistoryMessage] {
        counts.flatMap { day, count in
            (0..<count).map { SignalTalk.line("\(day)-\($0)", at: Fixtures.day(Double(day)) + Double($0) * 60) }
        }
    }

    @Test func `of lively people the judge sees several talks`() {
        let talk = Self.talk((0..<9).map { ($0, 60) })

        let words = JudgeMaterial.choice(of: talk, in: .gmt).compactMap(\.content.words)

        let earlier = (2..<8).flatMap { day in (52..<60).map { "\(day)-\($0)" } }
        #expect(words == earlier + (20..<60).map { "8-\($0)" })
    }

    @Test func `of quiet people it sees all of the last days, and days without talk are passed over`() {
        let talk = Self.talk([(0, 3), (1, 20), (40, 5), (90, 45)])

        let words = JudgeMaterial.choice(of: talk, in: .gmt).compactMap(\.content.words)

        let earlier = (0..<3).map { "0-\($0)" } + (12..<20).map { "1-\($0)" } + (0..<5).map { "40-\($0)" }
        #expect(words == earlier + (5..<45).map { "90-\($0)" })
    }

    @Test(arguments: [0, 1, 40])
    func `little talk is read whole`(count: Int) {
        let talk = Self.talk([(0, count)])

        let choice = JudgeMaterial.choice(of: talk, in: .gmt)

        #expect(choice == talk)
    }

    @Test(arguments: [(seconds: 0, count: 40), (-7 * 3600 - 1800, 48)])
    func `days are those of the person's clock`(seconds: Int, count: Int) throws {
        let zone = try #require(TimeZone(secondsFromGMT: seconds))
        let talk = Self.talk([(0, 70)])

        let choice = JudgeMaterial.choice(of: talk, in: zone)

        // There, the day ends half an hour after the talk has begun.
        #expect(choice == talk.suffix(count))
    }
}
