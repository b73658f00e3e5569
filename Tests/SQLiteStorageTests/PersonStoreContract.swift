import Domain
import Foundation
import Ports
import Testing

@Suite struct PersonStoreContract {
    private let meeting = Meeting(mode: .static)
    private let profile = PersonProfile(kind: .friend, nickname: "Momo", name: "Mei Lin", about: "likes rain")
    private let week = Summary(span: .week, firstDay: september(7), text: "they met")
    private let sunday = Summary(span: .day, firstDay: september(20), text: "it rained")
    private let monday = Summary(span: .day, firstDay: september(21), text: "it rained on")

    /// Somebody of whom everything is known, not told in the order of time.
    private func introduce(_ meeting: Meeting, to store: any Store) async throws {
        try await store.commit(meeting, step: OnboardingStep(from: .notBegun, to: .done, profile: profile))
        for summary in [sunday, week, monday] { try await tell(summary, of: meeting, in: store) }
    }

    @Test(arguments: StoreUnderTest.all)
    func `answers are listed as they were asked for, then what happened, the newest first`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await introduce(meeting, to: store)

        let memories = try await store.remembered(of: meeting.key)

        let kinds: [Remembered.Kind] = [
            .profile(.kind), .profile(.nickname), .profile(.name), .profile(.about), .summary(.day, september(21)),
            .summary(.day, september(20)), .summary(.week, september(7)),
        ]
        #expect(memories.map(\.kind) == kinds)
        #expect(
            memories.map(\.text) == [
                "friend", "Momo", "Mei Lin", "likes rain", "it rained on", "it rained", "they met",
            ])
        #expect(Set(memories.map(\.id)).count == memories.count)
        #expect(memories.allSatisfy { $0.id.utf8.count <= 40 })
    }

    @Test(arguments: StoreUnderTest.all)
    func `questions that were left are not listed`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let step = OnboardingStep(from: .notBegun, to: .done, profile: PersonProfile(name: "Mei"))

        try await store.commit(meeting, step: step)

        #expect(
            try await store.remembered(of: meeting.key) == [
                Remembered(id: "name", kind: .profile(.name), text: "Mei")
            ])
    }

    @Test(arguments: StoreUnderTest.all, 0..<7)
    func `a deleted thing is gone, and only that`(kind: StoreUnderTest, index: Int) async throws {
        let store = try kind.make()
        try await introduce(meeting, to: store)
        var memories = try await store.remembered(of: meeting.key)
        let unwanted = memories.remove(at: index)

        let isDeleted = try await store.delete(unwanted.id, of: meeting.key, at: noon)
        let isDeletedAgain = try await store.delete(unwanted.id, of: meeting.key, at: noon)

        #expect(isDeleted)
        #expect(!isDeletedAgain)
        #expect(try await store.remembered(of: meeting.key) == memories)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is deleted no longer enters a prompt`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await introduce(meeting, to: store)
        let memories = try await store.remembered(of: meeting.key)

        for memory in memories where memory.text != "Momo" {
            _ = try await store.delete(memory.id, of: meeting.key, at: noon)
        }

        let context = try await store.look(meeting)
        #expect(context.profile == PersonProfile(nickname: "Momo"))
        #expect(context.summaries.isEmpty)
        // What the two are to each other is asked anew.
        #expect(context.onboarding == .notBegun)
        #expect(context.stage == .justMet)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [Meeting(account: tom, mode: .static), Meeting(bot: chen, preset: "yinan", mode: .static)])
    func `nothing is deleted that is remembered elsewhere`(kind: StoreUnderTest, other: Meeting) async throws {
        let store = try kind.make()
        try await introduce(meeting, to: store)
        _ = try await store.look(other)
        let memories = try await store.remembered(of: meeting.key)

        let newest = try #require(memories.first { $0.kind == .summary(.day, september(21)) })
        let isSummaryDeleted = try await store.delete(newest.id, of: other.key, at: noon)
        let isAnswerDeleted = try await store.delete("name", of: other.key, at: noon)

        #expect(!isSummaryDeleted)
        #expect(!isAnswerDeleted)
        #expect(try await store.remembered(of: meeting.key) == memories)
    }

    @Test(
        arguments: StoreUnderTest.all,
        ["", "nonsense", "profile_name", "Name", "999", "-1", "1 OR 1=1", "9223372036854775808"])
    func `an id that names nothing deletes nothing`(kind: StoreUnderTest, id: String) async throws {
        let store = try kind.make()
        try await introduce(meeting, to: store)

        let isDeleted = try await store.delete(id, of: meeting.key, at: noon)

        #expect(!isDeleted)
        #expect(try await store.remembered(of: meeting.key).count == 7)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the id of a deleted thing is never another's`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await tell(sunday, of: meeting, in: store)
        let old = try #require(try await store.remembered(of: meeting.key).first)
        _ = try await store.delete(old.id, of: meeting.key, at: noon)
        try await tell(monday, of: meeting, in: store)

        let isDeleted = try await store.delete(old.id, of: meeting.key, at: noon)

        #expect(!isDeleted)
        #expect(try await store.remembered(of: meeting.key).map(\.text) == ["it rained on"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a record holds everything that is kept, oldest first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let elsewhere = Meeting(bot: chen, mode: .static)
        try await introduce(meeting, to: store)
        let rows = try await store.turn(meeting, heard: [meeting.heard("one", id: 1)], saying: ["two", "unsent"])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 2), at: noon + 5)
        let last = elsewhere.heard("three", id: 1, remarks: MessageRemarks(picture: "a dog"))
        try await store.commit(elsewhere, heard: [last])

        let record = try #require(try await store.record(of: meeting.key))

        #expect(record.chronicle.standing.stage == .goodFriends)
        #expect(record.chronicle.standing.mode == .static)
        #expect(record.chronicle.since == noon)
        #expect(record.profile == profile)
        #expect(record.summaries == [week, sunday, monday])
        #expect(record.messages.map(\.words) == ["one", "two", "three"])
        #expect(record.messages.map(\.date) == [noon, noon + 5, noon])
        #expect(record.messages.map(\.remarks.picture) == [nil, nil, "a dog"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a record holds everything that became of the two`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let changes = (1...101).map { ScoreChange(date: noon, from: 0, to: Double($0), parts: [.depth: Double($0)]) }
        for change in changes {
            try await keep(RelationshipStep(standing: .lived, change: change), of: meeting, in: store)
        }
        try await keep(
            RelationshipStep(standing: .lived, transition: .befriended), judged: .refused(), of: meeting, in: store)

        let record = try #require(try await store.record(of: meeting.key))

        #expect(record.chronicle.standing == .lived)
        #expect(record.chronicle.changes == changes)
        #expect(record.chronicle.transitions == [.befriended])
        #expect(record.chronicle.verdicts == [.refused()])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a week that is told takes the place of its days`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let covered = Summary(span: .day, firstDay: september(9), text: "they laughed")
        for summary in [covered, week] { try await tell(summary, of: meeting, in: store) }

        let record = try #require(try await store.record(of: meeting.key))

        #expect(record.summaries == [week])
        #expect(try await store.look(meeting).summaries == [week])
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing is known of a stranger`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await introduce(meeting, to: store)
        let stranger = Meeting(account: tom)

        let isDeleted = try await store.delete("name", of: stranger.key, at: noon)

        #expect(!isDeleted)
        #expect(try await store.remembered(of: stranger.key).isEmpty)
        #expect(try await store.record(of: stranger.key) == nil)
        #expect(try await store.record(of: Meeting(preset: "yinan").key) == nil)
    }
}
