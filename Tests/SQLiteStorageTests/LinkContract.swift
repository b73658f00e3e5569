import Domain
import Foundation
import Ports
import Testing

/// How accounts become one human's, and part again.
@Suite struct LinkContract {
    private let mine = Meeting()
    private let second = Meeting.second
    private let third = Meeting.third
    private let his = Meeting(account: tom)

    private func store(_ kind: StoreUnderTest) async throws -> any Store {
        let store = try kind.make()
        for meeting in [mine, second, third, his] { _ = try await store.look(meeting) }
        return store
    }

    private func linked(in store: any Store) async throws -> [Int64] {
        var linked: [Int64] = []
        for meeting in [mine, second, third, his] where try await store.isLinked(meeting.account.id) {
            linked.append(meeting.account.id.rawValue)
        }
        return linked
    }

    @Test(arguments: StoreUnderTest.all)
    func `a code links the account that types it to the one that got it`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)

        let offer = try await store.offer(1, for: mine)
        let outcome = try await store.redeem(1, by: second, at: noon + 599)

        #expect(offer == .made)
        #expect(outcome == .linked)
        #expect(try await linked(in: store) == [7, 70])
    }

    @Test(arguments: StoreUnderTest.all, [600.0, 601, 86_400, -600])
    func `a code is wrong when its time is over`(kind: StoreUnderTest, seconds: Double) async throws {
        let store = try await store(kind)
        try await store.offer(1, for: mine)

        let outcome = try await store.redeem(1, by: second, at: noon + seconds)

        #expect(outcome == .wrong)
        #expect(try await linked(in: store).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a code works once, and only the last one`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        for number in 1...2 { try await store.offer(number, for: mine) }

        let outcomes = [
            try await store.redeem(3, by: second), try await store.redeem(1, by: second),
            try await store.redeem(2, by: second), try await store.redeem(2, by: his),
        ]

        #expect(outcomes == [.wrong, .wrong, .linked, .wrong])
        #expect(try await linked(in: store) == [7, 70])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a code cannot be used where it was got, and waits for another account`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        try await store.offer(1, for: mine)

        let outcomes = [try await store.redeem(1, by: mine), try await store.redeem(1, by: second)]

        #expect(outcomes == [.own, .linked])
    }

    @Test(arguments: StoreUnderTest.all)
    func `whoever is linked is told so, also when asked again after a crash`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        try await store.link(mine, second)
        try await store.offer(1, for: second)

        let outcomes = [
            try await store.redeem(7_070, by: second), try await store.redeem(1, by: mine),
        ]

        #expect(outcomes == [.already, .already])
        #expect(try await linked(in: store) == [7, 70])
    }

    @Test(arguments: StoreUnderTest.all)
    func `nobody gets more than three codes an hour, and the last one stays`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        for number in 1...3 { try await store.offer(number, for: mine, at: noon + Double(number)) }

        let offers = [
            try await store.offer(4, for: mine, at: noon + 60), try await store.offer(5, for: his, at: noon + 60),
        ]

        #expect(offers == [.tooMany, .made])
        #expect(try await store.redeem(4, by: second, at: noon + 60) == .wrong)
        #expect(try await store.redeem(3, by: second, at: noon + 60) == .linked)
        #expect(try await store.offer(6, for: mine, at: noon + 3_601) == .made)
        #expect(try await store.offer(7, for: mine, at: noon + 3_601) == .tooMany)
    }

    @Test(arguments: StoreUnderTest.all)
    func `after five wrong codes none is looked at for an hour`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        for number in 11...15 { try await store.redeem(number, by: second, at: noon) }
        try await store.offer(1, for: mine, at: noon + 3_599)

        let outcomes = [
            try await store.redeem(1, by: second, at: noon + 3_599),
            try await store.redeem(1, by: second, at: noon + 3_600),
        ]

        #expect(outcomes == [.tooMany, .linked])
    }

    @Test(arguments: StoreUnderTest.all)
    func `the wrong codes of one account do not keep others waiting`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        for number in 11...15 { try await store.redeem(number, by: his) }
        try await store.offer(1, for: mine)

        let outcomes = [try await store.redeem(1, by: his), try await store.redeem(1, by: second)]

        #expect(outcomes == [.tooMany, .linked])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a clock that goes back a day neither keeps anybody waiting nor prolongs a code`(
        kind: StoreUnderTest
    ) async throws {
        let store = try await store(kind)
        for number in 1...3 { try await store.offer(number, for: mine) }
        for number in 11...15 { try await store.redeem(number, by: second) }

        let before = noon - 86_400
        let outcomes = [
            try await store.redeem(3, by: second, at: before), try await store.redeem(16, by: second, at: before),
        ]

        #expect(outcomes == [.wrong, .wrong])
        #expect(try await store.offer(4, for: mine, at: before) == .made)
        #expect(try await store.redeem(4, by: second, at: before) == .linked)
    }

    @Test(arguments: StoreUnderTest.all)
    func `somebody unknown neither gets nor types a code`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let offer = try await store.offer(1, for: mine)
        let outcome = try await store.redeem(1, by: second)

        #expect(offer == .unknown)
        #expect(outcome == .unknown)
        #expect(try await store.isLinked(mine.account.id) == false)
        #expect(try await store.unlink(mine.account.id, at: noon) == false)
        #expect(try await store.sharedPreferences(of: mine.account.id, at: noon) == ContactPreferences())
    }

    @Test(arguments: StoreUnderTest.all)
    func `three accounts are one human's, and the two that one leaves stay so`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        try await store.link(mine, second)
        try await store.link(third, second)
        for meeting in [mine, second, third] {
            try await store.turn(meeting, heard: [meeting.heard("from \(meeting.account.id.rawValue)", id: 1)])
        }

        let all = try await store.words(of: mine)
        let isParted = try await store.unlink(mine.account.id, at: noon)

        #expect(all.sorted() == ["from 7", "from 70", "from 71"])
        #expect(isParted)
        #expect(try await store.words(of: mine) == ["from 7"])
        #expect(try await store.words(of: second).sorted() == ["from 70", "from 71"])
        #expect(try await store.words(of: third).sorted() == ["from 70", "from 71"])
        #expect(try await linked(in: store) == [70, 71])
        #expect(try await store.unlink(third.account.id, at: noon))
        #expect(try await linked(in: store).isEmpty)
        #expect(try await store.unlink(second.account.id, at: noon) == false)
    }

    @Test(arguments: StoreUnderTest.all)
    func `two groups of accounts become one`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        try await store.link(third, his)
        try await store.link(mine, second)
        for meeting in [mine, second, third, his] {
            try await store.turn(meeting, heard: [meeting.heard("\(meeting.account.id.rawValue)", id: 1)])
        }

        let outcome = try await store.link(his, mine, at: noon + 60)

        #expect(outcome == .linked)
        for meeting in [mine, second, third, his] {
            #expect(try await store.words(of: meeting).sorted() == ["7", "70", "71", "8"])
        }
    }

    @Test(arguments: StoreUnderTest.all)
    func `turns that began before accounts were linked or parted do not commit`(kind: StoreUnderTest) async throws {
        let store = try await store(kind)
        let atChen = Meeting(bot: chen, preset: "chen")
        var epochs: [(Meeting, Int)] = []
        for meeting in [mine, atChen, second] { epochs.append((meeting, try await store.look(meeting).epoch)) }
        let other = try await store.look(his).epoch

        try await store.link(mine, second)
        let linked = try await store.look(mine).epoch
        _ = try await store.unlink(second.account.id, at: noon)

        for (meeting, epoch) in epochs + [(mine, linked)] {
            await #expect(throws: StoreError.staleEpoch) { try await store.turn(meeting, epoch: epoch) }
        }
        try await store.turn(his, epoch: other)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `forgetting one account parts it, and leaves the others what is theirs`(
        kind: StoreUnderTest, everywhere: Bool
    ) async throws {
        let store = try await store(kind)
        for meeting in [second, third] { try await store.link(mine, meeting) }
        for meeting in [mine, second, third] {
            try await store.turn(meeting, heard: [meeting.heard("from \(meeting.account.id.rawValue)", id: 1)])
        }

        try await store.forget(mine.key, everywhere: everywhere, consuming: InboxSequence(rawValue: 4711), at: noon)

        #expect(try await store.words(of: mine).isEmpty)
        #expect(try await store.words(of: second).sorted() == ["from 70", "from 71"])
        #expect(try await linked(in: store) == [70, 71])
        #expect(try await store.link(third, mine, at: noon + 3_600) == .linked)
        #expect(try await store.words(of: mine).sorted() == ["from 70", "from 71"])
    }
}
