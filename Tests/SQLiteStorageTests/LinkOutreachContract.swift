import Domain
import Foundation
import Ports
import Testing

/// Who may write first, and when, to a human with several accounts.
@Suite struct LinkOutreachContract {
    private let mine = Meeting()
    private let second = Meeting.second
    private let atChen = Meeting(bot: chen, account: Meeting.second.account, preset: "chen")

    /// How things stand with one who may be written to.
    private func candidate(of meeting: Meeting, in store: any Store, at now: Date = noon) async throws
        -> OutreachCandidate
    {
        let all = try await store.candidates(at: now)
        return try #require(all.first { $0.conversation == meeting.conversation })
    }

    @Test(arguments: StoreUnderTest.all)
    func `a persona writes first to the account alone with which the human wrote last`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.hear(mine, leaving: .next(noon), at: noon - 2 * oneDay)
        try await store.hear(second, leaving: .next(noon), at: noon - oneDay)
        try await store.hear(atChen, leaving: .next(noon), at: noon - 3 * oneDay)
        try await store.link(mine, second, at: noon - oneDay)

        let reachable = [mine, second, atChen]
        var are: [Bool] = []
        for meeting in reachable { are.append(try await candidate(of: meeting, in: store).isReachable) }
        try await store.hear(mine, leaving: .next(noon), at: noon - 3600)
        var later: [Bool] = []
        for meeting in reachable { later.append(try await candidate(of: meeting, in: store).isReachable) }

        #expect(are == [false, true, true])
        #expect(later == [true, false, true])
    }

    @Test(arguments: StoreUnderTest.all)
    func `accounts that wrote at the same moment are not both written to`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        for meeting in [mine, second] { try await store.hear(meeting, leaving: .next(noon)) }

        try await store.link(mine, second, at: noon - 3600)

        let candidates = try await store.candidates()
        #expect(candidates.count == 2)
        #expect(candidates.count { $0.isReachable } == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what personas wrote to one account counts for the other, and so does what was talked of`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let rows = try await store.outreach(to: mine, at: noon - 600)
        _ = try await store.markBegun(rows[0].sequence, at: noon - 600)
        try await store.markSent(rows[0].sequence, as: nil, at: noon - 600)
        try await store.hear(atChen, leaving: .next(noon), at: noon - 3600)
        let before = try await candidate(of: atChen, in: store)

        try await store.link(mine, second)

        let after = try await candidate(of: atChen, in: store)
        let context = try #require(try await store.outreachContext(of: after, historyLimit: 9, at: noon))
        #expect(before.outreach.isEmpty)
        #expect(after.outreach == [noon - 600])
        #expect(context.recentTopics == [OutreachReason.exam.topic])
        #expect(after.person == before.person)
    }

    @Test(arguments: StoreUnderTest.all)
    func `talk with one account is talk with the other, and so are words that wait there`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.hear(atChen, leaving: .next(noon))
        try await store.hear(mine, leaving: .next(noon + oneDay), at: noon - 300)
        try await store.link(mine, second, at: noon - 3600)

        let talking = try await candidate(of: atChen, in: store)
        _ = try await store.ingest([mine.update(5)], of: keke, nextOffset: UpdateID(rawValue: 6), at: noon - 60)
        let waiting = try await candidate(of: atChen, in: store)

        #expect(talking.lastMessage == noon - 300)
        #expect(waiting.lastMessage == noon - 60)
        await #expect(throws: StoreError.staleEpoch) { try await store.reach(talking) }
    }

    @Test(arguments: StoreUnderTest.all)
    func `two personas that decided together do not both write, whatever the account`(kind: StoreUnderTest) async throws
    {
        let store = try kind.make()
        for meeting in [mine, atChen] { try await store.hear(meeting, leaving: .next(noon)) }
        try await store.link(mine, second, at: noon - 3600)
        let one = try await candidate(of: mine, in: store)
        let other = try await candidate(of: atChen, in: store)

        try await store.reach(one)

        await #expect(throws: StoreError.staleEpoch) { try await store.reach(other) }
        #expect(try await store.outcomes(of: atChen).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `preferences are those of all accounts, and each keeps its own`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        for meeting in [mine, second, atChen] { try await store.hear(meeting, leaving: .next(noon)) }
        let own = ContactPreferences(
            timeZone: TimeZone(identifier: "Asia/Tokyo"), quiet: .hours(.night), pausedUntil: noon + 60)
        let others = ContactPreferences(quiet: .hours(QuietHours(begin: 420, end: 540)), pausedUntil: noon + 30)
        _ = try await store.keep(own, of: mine.account.id, at: noon)
        _ = try await store.keep(others, of: second.account.id, at: noon)

        try await store.link(mine, second)

        let both = ContactPreferences(
            timeZone: own.timeZone, quiet: .hours(QuietHours(begin: 23 * 60, end: 540)), pausedUntil: noon + 60)
        for meeting in [mine, second, atChen] {
            #expect(try await store.look(meeting).preferences == both)
            #expect(try await store.outreachCandidate(of: meeting.key)?.preferences == both)
            #expect(try await store.sharedPreferences(of: meeting.account.id, at: noon) == both)
        }
        #expect(try await store.preferences(of: mine.account.id) == own)
        #expect(try await store.preferences(of: second.account.id) == others)
        _ = try await store.unlink(second.account.id, at: noon)
        #expect(try await store.look(mine).preferences == own)
        #expect(try await store.look(second).preferences == others)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a pause on one account takes back what is under way to the others`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.link(mine, second, at: noon - 2 * oneDay)
        _ = try await store.outreach(to: mine)

        _ = try await store.keep(ContactPreferences(pausedUntil: .distantFuture), of: second.account.id, at: noon)

        #expect(try await store.unsent(in: mine.conversation).isEmpty)
        #expect(try await store.outcomes(of: mine) == [.cancelled])
    }

    @Test(arguments: StoreUnderTest.all)
    func `linking takes back what is under way, and parting wakes who rested`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.outreach(to: mine)
        try await store.hear(atChen, leaving: .next(nil))

        try await store.link(mine, second)
        let linked = try await store.outreachCandidate(of: atChen.key)
        try await store.hear(atChen, leaving: .next(nil), at: noon)
        _ = try await store.unlink(second.account.id, at: noon + 60)

        #expect(try await store.outcomes(of: mine) == [.cancelled])
        #expect(linked?.standing.nextAt == OutreachPolicy.missedMoment(at: noon))
        let parted = try await store.outreachCandidate(of: atChen.key)
        #expect(parted?.standing.nextAt == OutreachPolicy.missedMoment(at: noon + 60))
    }

    @Test(arguments: StoreUnderTest.all)
    func `cadence is that of the stage that is felt`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await move(mine, to: .partners, at: noon, in: store)
        try await store.hear(second, leaving: .next(noon))

        try await store.link(mine, second)

        #expect(try await candidate(of: second, in: store).stage == .partners)
    }

    @Test(arguments: StoreUnderTest.all)
    func `memories of every account are something to write about`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let plan = MemoryChanges(additions: [.told("an exam on Friday", kind: .plan)])
        try await learn(plan, of: mine, in: store, at: noon - oneDay)
        try await store.hear(second, leaving: .next(noon), at: noon - 60)
        try await store.link(mine, second)

        let candidate = try await candidate(of: second, in: store)
        let context = try #require(try await store.outreachContext(of: candidate, historyLimit: 9, at: noon))

        #expect(context.memories.map(\.text) == ["an exam on Friday"])
    }
}
