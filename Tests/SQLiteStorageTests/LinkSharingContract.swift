import Domain
import Foundation
import Ports
import Testing

/// What linked accounts share with a persona, and what stays with each.
@Suite struct LinkSharingContract {
    private let mine = Meeting()
    private let second = Meeting.second
    private let atChen = Meeting(account: Meeting.second.account, preset: "chen")

    private func say(_ words: String, _ meeting: Meeting, at seconds: Double, in store: any Store) async throws {
        let date = noon + seconds
        try await store.hear([meeting.heard(words, id: nil, at: date)], in: meeting, at: date)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the persona knows both histories, by date, and only where it is the same persona`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await say("one", mine, at: 1, in: store)
        try await say("two", second, at: 2, in: store)
        try await say("three", mine, at: 3, in: store)
        try await say("to chen", atChen, at: 4, in: store)

        try await store.link(mine, second)

        #expect(try await store.words(of: mine) == ["one", "two", "three"])
        #expect(try await store.words(of: second) == ["one", "two", "three"])
        #expect(try await store.words(of: second, limit: 2) == ["two", "three"])
        #expect(try await store.words(of: atChen) == ["to chen"])
        #expect(try await store.look(mine).lastContact == noon + 3)
        #expect(try await store.look(second).lastContact == noon + 3)
        #expect(try await store.look(second).history.map(\.messageID) == [nil, nil, nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `the same number of a message on another account is no message of this one`(kind: StoreUnderTest) async throws
    {
        let store = try kind.make()
        try await store.turn(mine, heard: [mine.heard("mine", id: 5)])
        try await store.turn(second, heard: [second.heard("second", id: 5)])

        try await store.link(mine, second)

        let history = try await store.look(second).history
        #expect(history.filter { $0.messageID != nil }.map(\.words) == ["second"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `one that never met the persona with this account is known from the other`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await say("my name is Mei", mine, at: 1, in: store)
        _ = try await store.look(atChen)

        try await store.link(atChen, mine)

        #expect(try await store.words(of: second) == ["my name is Mei"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `in a group nothing is known of another account`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await learn(MemoryChanges(additions: [.told("sleeps badly", kind: .boundary)]), of: mine, in: store)
        try await move(mine, to: .goodFriends, at: noon, in: store)
        try await tell(Summary(span: .day, firstDay: september(20), text: "a day"), of: mine, in: store)

        try await store.link(mine, second)

        let known = try await store.look(Meeting(account: second.account, chat: bigClub))
        #expect(known.stage == .justMet)
        #expect(known.history.isEmpty && known.summaries.isEmpty && known.essentials.isEmpty && !known.hasMemories)
        #expect(known.lastContact == nil && known.shift == nil && known.mood == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `summaries and what is always in mind come from both, nothing twice`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (week, day) = (Summary.Span.week, Summary.Span.day)
        try await tell(Summary(span: day, firstDay: september(16), text: "mine"), of: mine, in: store)
        try await tell(Summary(span: week, firstDay: september(7), text: "older"), of: second, in: store)
        try await tell(Summary(span: day, firstDay: september(16), text: "second"), of: second, in: store)
        for (meeting, words) in [
            (mine, "no calls at work"), (second, "no calls at work"), (second, "no jokes on rain"),
        ] {
            try await learn(MemoryChanges(additions: [.told(words, kind: .boundary)]), of: meeting, in: store)
        }

        try await store.link(mine, second)

        for meeting in [mine, second] {
            let known = try await store.look(meeting)
            #expect(known.summaries.map(\.text).first == "older")
            #expect(Set(known.summaries.map(\.text)) == ["older", "mine", "second"])
            #expect(Set(known.essentials.map(\.text)) == ["no calls at work", "no jokes on rain"])
            #expect(known.essentials.count == 2)
            #expect(known.hasMemories)
        }
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is unread, the mood and the answers to the first questions stay with the account`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let before = try await store.look(second)
        try await say("hello", mine, at: 1, in: store)
        try await keep(RelationshipStep(standing: .lived), of: mine, in: store)
        _ = try await store.advance(
            OnboardingStep(from: .done, to: .done, profile: PersonProfile(nickname: "M")), of: mine.key)

        try await store.link(mine, second)

        let known = try await store.look(second)
        #expect(known.unread == before.unread)
        #expect(known.mood == before.mood)
        #expect(known.profile == before.profile)
        #expect(try await store.material(of: second).standing.score == 0)
        #expect(try await store.look(mine).profile.nickname == "M")
    }

    // MARK: - Stage

    @Test(arguments: StoreUnderTest.all)
    func `the higher stage is felt, and scores move for each account alone`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await move(mine, to: .flirting, at: noon, in: store)
        try await move(second, to: .goodFriends, at: noon + 60, in: store)

        try await store.link(mine, second)
        let felt = [try await store.look(mine), try await store.look(second)]
        _ = try await store.unlink(mine.account.id, at: noon)

        #expect(felt.map(\.stage) == [.flirting, .flirting])
        #expect(felt.map(\.shift?.to) == [.flirting, .flirting])
        #expect(try await store.material(of: second).standing.stage == .goodFriends)
        #expect(try await store.look(mine).stage == .flirting)
        #expect(try await store.look(second).stage == .goodFriends)
    }

    @Test(arguments: StoreUnderTest.all)
    func `an end told on one account is felt on the other, until they come closer again`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        for meeting in [mine, second] { try await move(meeting, to: .partners, at: noon, in: store) }
        try await store.link(mine, second)
        var standing = try await store.material(of: second).standing
        standing.stage = .goodFriends
        let end = StageTransition(from: .partners, to: .goodFriends, cause: .apart, score: 1, date: noon + 60)
        try await keep(RelationshipStep(standing: standing, transition: end), of: second, in: store)

        let parted = [try await store.look(mine), try await store.look(second)]
        try await move(mine, to: .flirting, at: noon + 120, in: store)

        #expect(parted.map(\.stage) == [.goodFriends, .goodFriends])
        #expect(parted.map(\.shift?.cause) == [.apart, .apart])
        #expect(try await store.look(mine).stage == .flirting)
        #expect(try await store.look(second).stage == .flirting)
    }

    // MARK: - Recall

    @Test(arguments: StoreUnderTest.all)
    func `memories, people and messages of another account come to mind`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await say("we saw the penguins of the aquarium", mine, at: -86_400, in: store)
        let aunt = MemoryChanges.Newcomer(name: "Aunt Wu", aliases: [], relation: "aunt")
        try await learn(
            MemoryChanges(
                additions: [
                    .told("is allergic to peanuts"),
                    .told("Aunt Wu keeps bees", about: [.new(0)]),
                ], newcomers: [aunt]),
            of: mine, in: store)
        try await say("good morning", second, at: 0, in: store)
        try await store.link(mine, second)

        let peanuts = try await recollect("a cake with peanuts", of: second, in: store)
        let bees = try await recollect("guess what Aunt Wu did", of: second, in: store)
        let penguins = try await recollect("penguins in an aquarium", of: second, visibleSince: noon - 60, in: store)
        _ = try await store.unlink(second.account.id, at: noon)
        let parted = try await recollect("a cake with peanuts for Aunt Wu", of: second, in: store)

        #expect(peanuts.memories.map(\.text) == ["is allergic to peanuts"])
        #expect(bees.figures.map(\.acquaintance.name) == ["Aunt Wu"])
        #expect(penguins.words == ["we saw the penguins of the aquarium"])
        #expect(parted == Recollection())
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is best comes first, from whatever account`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await learn(MemoryChanges(additions: [.told("bought a red kayak for the lake")]), of: mine, in: store)
        try await learn(MemoryChanges(additions: [.told("once saw a kayak")]), of: second, in: store)
        try await store.link(mine, second)

        let one = try await recollect("is the red kayak on the lake", of: mine, in: store)
        let other = try await recollect("is the red kayak on the lake", of: second, in: store)

        #expect(one.memories.first?.text == "bought a red kayak for the lake")
        #expect(one.memories == other.memories)
    }

    @Test(arguments: StoreUnderTest.all)
    func `personas that share memories share those of every account`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await learn(MemoryChanges(additions: [.told("is allergic to peanuts")]), of: mine, in: store)
        _ = try await store.look(atChen)
        try await store.link(mine, atChen)

        let shared = try await recollect("a cake with peanuts", of: atChen, sharing: ["keke"], in: store)
        let alone = try await recollect("a cake with peanuts", of: atChen, in: store)

        #expect(shared.memories.map(\.text) == ["is allergic to peanuts"])
        #expect(alone.memories.isEmpty)
    }

    // MARK: - What is shown and deleted

    @Test(arguments: StoreUnderTest.all)
    func `what the persona knows is shown with every account, and deleted wherever it came from`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await learn(MemoryChanges(additions: [.told("is allergic to peanuts")]), of: mine, in: store)
        for text in ["She is allergic to peanuts.", "A walk."] {
            try await tell(
                Summary(span: text == "A walk." ? .week : .day, firstDay: september(14), text: text), of: second,
                in: store)
        }
        try await store.link(mine, second)
        let epoch = try await store.look(second).epoch

        let shown = try await store.remembered(of: second.key)
        let memory = try #require(shown.first { $0.text == "is allergic to peanuts" })
        let isDeleted = try await store.delete(memory.id, of: second.key, at: noon)

        #expect(isDeleted)
        #expect(try await store.remembered(of: second.key).map(\.text) == ["A walk."])
        #expect(try await store.remembered(of: mine.key).map(\.text) == ["A walk."])
        #expect(try await store.look(second).epoch > epoch)
        #expect(try await store.delete(memory.id, of: second.key, at: noon) == false)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a copy of everything has what this account said`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await say("one", mine, at: 1, in: store)
        try await say("two", second, at: 2, in: store)

        try await store.link(mine, second)

        #expect(try await store.record(of: second.key)?.messages.map(\.words) == ["two"])
    }
}
