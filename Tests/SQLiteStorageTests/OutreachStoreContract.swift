import Domain
import Foundation
import Ports
import Testing

/// Who may think of writing first.
@Suite struct OutreachStoreContract {
    private let meeting = Meeting()
    private let his = Meeting(account: tom)
    private let atChen = Meeting(bot: chen, preset: "chen")

    @Test(arguments: StoreUnderTest.all)
    func `those whose moment has come are told, the longest due first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        try await store.hear(his, leaving: .next(noon + 0.001))
        try await store.hear(atChen, leaving: .next(noon - 60))

        let due = try await store.candidates()

        #expect(due.map(\.conversation) == [atChen.conversation, meeting.conversation])
        #expect(try await store.candidates(at: noon + 1).count == 3)
        #expect(try await store.candidates(at: noon - 61).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [(days: 7.9, isTold: false), (8.1, true)])
    func `a moment that only a clock that went back explains is told after those that are due`(
        kind: StoreUnderTest, expected: (days: Double, isTold: Bool)
    ) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon + expected.days * oneDay))
        try await store.hear(his, leaving: .next(noon))

        let told = try await store.candidates()

        #expect(told.map(\.conversation) == [his.conversation] + (expected.isTold ? [meeting.conversation] : []))
        #expect(try await store.candidates(limit: 1).map(\.conversation) == [his.conversation])
    }

    @Test(arguments: StoreUnderTest.all)
    func `those of other bots keep nobody from being found`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        for number in 1...40 {
            let stranger = Account(id: UserID(rawValue: 1000 + Int64(number)), firstName: "Ann")
            try await store.hear(
                Meeting(bot: chen, account: stranger, preset: "chen"), leaving: .next(noon - Double(number)))
        }
        try await store.hear(meeting, leaving: .next(noon))

        let found = try await store.candidates(bots: [keke, keke], limit: 1)

        #expect(found.map(\.conversation) == [meeting.conversation])
        #expect(try await store.candidates(limit: 3).map(\.standing.nextAt) == [noon - 40, noon - 39, noon - 38])
        #expect(try await store.candidates(bots: []).isEmpty)
        #expect(try await store.candidates(limit: 0).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a candidate is told with everything that decides`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let preferences = ContactPreferences(timeZone: TimeZone(identifier: "Asia/Tokyo"), quiet: .off)
        let mood = Mood(valence: 0.5, energy: -0.25, date: noon - oneDay)
        try await move(meeting, to: .flirting, at: noon - oneDay, in: store)
        var lived = try await store.material(of: meeting).standing
        lived.mood = mood
        try await keep(RelationshipStep(standing: lived), of: meeting, in: store)
        _ = try await store.keep(preferences, of: mei.id, at: noon - oneDay)

        try await store.hear(meeting, leaving: .weathered, at: noon + 60)

        let known = try await store.look(meeting)
        let candidate = try await store.candidate()
        #expect(candidate.relationship == known.relationship)
        #expect(candidate.person == known.person)
        #expect(candidate.preset == meeting.key.preset)
        #expect(candidate.conversation == meeting.conversation)
        #expect(candidate.user == mei.id)
        #expect(candidate.epoch == known.epoch)
        #expect(candidate.stage == .flirting)
        #expect(candidate.mood == mood)
        #expect(candidate.standing == .weathered)
        #expect(candidate.preferences == preferences)
        #expect(candidate.outreach.isEmpty)
        #expect(candidate.lastMessage == noon + 60)
        #expect(candidate.isReachable)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the persona writes where the person wrote last`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let elsewhere = Meeting(bot: chen)
        try await store.hear(meeting, leaving: .next(noon))
        try await store.hear(elsewhere, leaving: .next(noon))

        let candidate = try await store.candidate()

        #expect(candidate.conversation == elsewhere.conversation)
        #expect(try await store.candidates(bots: [keke]).isEmpty)
        #expect(try await store.look(meeting).relationship == candidate.relationship)
    }

    @Test(arguments: StoreUnderTest.all)
    func `who blocked the bot cannot be reached until they return`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))

        try await store.markUnreachable(meeting.conversation, at: noon)

        #expect(try await !store.candidate().isReachable)
        _ = try await store.look(meeting)
        #expect(try await store.candidate().isReachable)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a persona whose bot is another's now cannot reach anybody`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))

        try await store.hear(Meeting(preset: "lumi"), leaving: .next(noon + 1))

        let candidates = try await store.candidates(at: noon + 1)
        #expect(candidates.map(\.preset.rawValue) == ["keke", "lumi"])
        #expect(candidates.map(\.isReachable) == [false, true])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a person who never wrote has no moment`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let unmet = try await store.outreachCandidate(of: meeting.key)
        _ = try await store.look(Meeting(chat: club))
        let met = try await store.outreachCandidate(of: meeting.key)

        _ = try await store.look(meeting)

        let candidate = try #require(try await store.outreachCandidate(of: meeting.key))
        #expect(unmet == nil)
        #expect(met == nil)
        #expect(candidate.standing == OutreachStanding())
        #expect(candidate.conversation == meeting.conversation)
        #expect(try await store.candidates(at: .distantFuture).isEmpty)
        #expect(try await store.nextOutreach() == nil)
    }
}

// MARK: - Moments

extension OutreachStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `the earliest moment of any is the next`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon + 60))
        try await store.hear(his, leaving: .next(nil))
        try await store.hear(atChen, leaving: .next(noon + 30))

        #expect(try await store.nextOutreach() == noon + 30)
    }

    @Test(arguments: StoreUnderTest.all, [noon + 3600.25, nil])
    func `a moment is put off`(kind: StoreUnderTest, date: Date?) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .weathered)

        try await store.postpone(try await store.candidate(), until: date)

        var expected = OutreachStanding.weathered
        expected.nextAt = date
        #expect(try await store.candidates().isEmpty)
        #expect(try await store.nextOutreach() == date)
        #expect(try await store.look(meeting).outreach == expected)
    }

    @Test(arguments: StoreUnderTest.all, [OutreachStanding.next(noon + 1), .next(noon, unanswered: 1), .next(nil)])
    func `a moment that was drawn anew meanwhile stays`(kind: StoreUnderTest, standing: OutreachStanding) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        let candidate = try await store.candidate()

        try await store.hear(meeting, leaving: standing)
        try await store.postpone(candidate, until: noon + 3600)

        #expect(try await store.look(meeting).outreach == standing)
    }
}

// MARK: - One human

extension OutreachStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `what any persona wrote first counts for the human, if it reached them`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let dates = [-50.0, -30, -20, -10].map { noon + $0 * 3600 }
        for date in dates { _ = try await store.outreach(to: atChen, at: date) }
        let declined = try await store.outreach(to: atChen, saying: ["no"], at: noon - 3600)
        try await store.withdraw(declined.map(\.sequence), because: .stale, at: noon)

        try await store.hear(meeting, leaving: .next(noon))

        let candidate = try #require(try await store.candidates().first { $0.conversation == meeting.conversation })
        #expect(candidate.outreach == [noon - 10 * 3600, noon - 20 * 3600, noon - 30 * 3600])
        #expect(try await store.outreachCandidate(of: meeting.key)?.outreach.count == 4)
    }

    @Test(arguments: StoreUnderTest.all)
    func `talk with any persona counts for the human, in groups as well, and what waits for its turn`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.hear(meeting, leaving: .next(noon))
        var moments: [Date?] = [try await store.candidate().lastMessage]

        try await store.hear(atChen, leaving: nil, at: noon - 3600)
        moments.append(try await store.candidate().lastMessage)
        try await store.hear(Meeting(bot: chen, chat: club, preset: "chen"), leaving: nil, at: noon - 60)
        moments.append(try await store.candidate().lastMessage)
        _ = try await store.receive(atChen.update(1), of: chen)
        moments.append(try await store.candidate().lastMessage)

        #expect(moments == [noon - oneDay, noon - 3600, noon - 60, noon])
        #expect(try await store.outreachCandidate(of: his.key) == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what a clock wrote that has gone back hides nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.outreach(to: meeting, at: noon + 30 * oneDay)
        _ = try await store.outreach(to: atChen, at: noon - 3600)

        try await store.hear(his, leaving: .next(noon))
        try await store.hear(meeting, leaving: .next(noon), at: noon - 7200)

        let candidate = try #require(try await store.candidates().first { $0.conversation == meeting.conversation })
        #expect(candidate.outreach == [noon - 3600])
        #expect(candidate.lastMessage == noon - 7200)
    }
}
