import Domain
import Foundation
import Ports
import Testing

/// When the person last wrote, and how long they were silent before.
@Suite struct SilenceContract {
    private let meeting = Meeting()

    /// The person says something, at a number of days after noon.
    private func speak(_ days: Double, in store: any Store, _ meeting: Meeting? = nil) async throws {
        let meeting = meeting ?? self.meeting
        let date = noon + days * oneDay
        try await store.commit(meeting, heard: [meeting.heard("hello", id: nil, at: date)], at: date)
    }

    /// What a person wrote on which days, and the days of silence and the last day that come of it.
    struct Talk: Sendable {
        let days: [Double]
        let silence: Double
        let last: Double
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            Talk(days: [0], silence: 0, last: 0),
            Talk(days: [0, 2], silence: 0, last: 2),
            Talk(days: [0, 2.5], silence: 0.5, last: 2.5),
            Talk(days: [0, 1.5, 3, 4.5], silence: 0, last: 4.5),
            Talk(days: [0, 5, 10], silence: 6, last: 10),
            // The clock goes back a little.
            Talk(days: [0, 5, 1, 6.5], silence: 3, last: 6.5),
            Talk(days: [0, 5, 1], silence: 3, last: 5),
        ])
    func `silence beyond what is forgiven waits for the score`(kind: StoreUnderTest, talk: Talk) async throws {
        let store = try kind.make()

        for day in talk.days { try await speak(day, in: store) }

        let standing = try await store.material(of: meeting).standing
        #expect(standing.unreckonedSilence == talk.silence * oneDay)
        #expect(standing.lastContact == noon + talk.last * oneDay)
        #expect(try await store.look(meeting).lastContact == noon + talk.last * oneDay)
    }

    /// When the person wrote twice and when that was seen, in days after noon, and the days of silence and the last
    /// contact that come of it.
    struct Sight: Sendable {
        let written: [Double]
        let seen: [Double]
        let silence: Double
        let last: Double
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            Sight(written: [1, 2], seen: [1, 9], silence: 0, last: 2),
            Sight(written: [1, 4], seen: [1, 9], silence: 1, last: 4),
            Sight(written: [-3, 5], seen: [0, 5], silence: 3, last: 5),
            // Another conversation was held up, and is seen after this one.
            Sight(written: [20, 2], seen: [20, 20.5], silence: 0, last: 20),
            // The messages' clock is ahead.
            Sight(written: [90, 91], seen: [0, 3], silence: 1, last: 3),
        ])
    func `who waits to be heard is not silent`(kind: StoreUnderTest, sight: Sight) async throws {
        let store = try kind.make()

        for (written, seen) in zip(sight.written, sight.seen) {
            let words = ["first", "last"].enumerated().map { place, text in
                meeting.heard(text, id: nil, at: noon + written * oneDay - Double(1 - place) * 60)
            }
            try await store.commit(meeting, heard: words, at: noon + seen * oneDay)
        }

        let standing = try await store.material(of: meeting).standing
        #expect(standing.unreckonedSilence == sight.silence * oneDay)
        #expect(standing.lastContact == noon + sight.last * oneDay)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            Talk(days: [0, 365, 1], silence: 363, last: 1),
            Talk(days: [0, 365, 1, 2, 5], silence: 364, last: 5),
            Talk(days: [0, 8.5, 1], silence: 6.5, last: 1),
            Talk(days: [0, 8, 1], silence: 6, last: 8),
        ])
    func `a clock that leapt holds nobody's contact in the future`(kind: StoreUnderTest, talk: Talk) async throws {
        let store = try kind.make()

        for day in talk.days { try await speak(day, in: store) }

        let standing = try await store.material(of: meeting).standing
        #expect(standing.unreckonedSilence == talk.silence * oneDay)
        #expect(standing.lastContact == noon + talk.last * oneDay)
    }

    @Test(arguments: StoreUnderTest.all, [(began: 365.0, last: 1.0), (8, 8)])
    func `who began while the clock was wrong is not in touch until then`(
        kind: StoreUnderTest, expected: (began: Double, last: Double)
    ) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting, at: noon + expected.began * oneDay)

        try await speak(1, in: store)

        let standing = try await store.material(of: meeting).standing
        #expect(standing.unreckonedSilence == 0)
        #expect(standing.lastContact == noon + expected.last * oneDay)
    }

    @Test(arguments: StoreUnderTest.all)
    func `who has not written yet is silent since the beginning`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let context = try await store.look(meeting)
        let before = try await store.material(of: meeting).standing

        try await speak(3, in: store)

        let standing = try await store.material(of: meeting).standing
        #expect(context.lastContact == nil)
        #expect(before.lastContact == noon)
        #expect(standing.unreckonedSilence == oneDay)
        #expect(standing.lastContact == noon + 3 * oneDay)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what the persona says is no sign of the person`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await speak(0, in: store)

        let rows = try await store.commit(meeting, bubbles: [meeting.bubble("hello?")], at: noon + 3 * oneDay)
        try await store.markSent(rows[0].sequence, as: nil, at: noon + 3 * oneDay)

        let standing = try await store.material(of: meeting).standing
        #expect(standing.unreckonedSilence == 0)
        #expect(standing.lastContact == noon)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            Meeting(chat: club), Meeting(chat: bigClub), Meeting(bot: chen), Meeting(bot: chen, chat: bigClub),
        ])
    func `whoever writes to the persona anywhere is not silent`(kind: StoreUnderTest, place: Meeting) async throws {
        let store = try kind.make()
        try await speak(0, in: store)

        try await speak(3, in: store, place)
        try await speak(4, in: store)

        let standing = try await store.material(of: meeting).standing
        #expect(standing.unreckonedSilence == oneDay)
        #expect(standing.lastContact == noon + 4 * oneDay)
    }

    @Test(arguments: StoreUnderTest.all, [Meeting(account: tom, chat: bigClub), Meeting(bot: chen, preset: "yinan")])
    func `what others write, and what is written to others, is another's`(
        kind: StoreUnderTest, other: Meeting
    ) async throws {
        let store = try kind.make()
        try await speak(0, in: store)

        try await speak(3, in: store, other)

        #expect(try await store.material(of: meeting).standing.lastContact == noon)
    }

    @Test(arguments: StoreUnderTest.all, [-oneDay, 0, 7 * oneDay])
    func `what a score has felt counts from there`(kind: StoreUnderTest, left: TimeInterval) async throws {
        let store = try kind.make()
        for day in [0.0, 5] { try await speak(day, in: store) }
        var standing = try await store.material(of: meeting).standing
        standing.unreckonedSilence = left

        try await keep(RelationshipStep(standing: standing), of: meeting, in: store)
        try await speak(8, in: store)

        #expect(try await store.material(of: meeting).standing.unreckonedSilence == left + oneDay)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a silence that ends while a score is told is not lost`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await speak(0, in: store)
        var standing = try await store.material(of: meeting).standing
        // Two of five days are forgiven, and the score has felt three.
        standing.unreckonedSilence = -3 * oneDay

        try await speak(6, in: store)
        try await keep(RelationshipStep(standing: standing), of: meeting, in: store)

        let after = try await store.material(of: meeting).standing
        #expect(after.unreckonedSilence == oneDay)
        #expect(after.lastContact == noon + 6 * oneDay)
    }
}
