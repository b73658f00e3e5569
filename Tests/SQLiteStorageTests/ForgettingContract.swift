import Domain
import Foundation
import Ports
import Testing

/// What a person may ask a persona to forget.
@Suite struct ForgettingContract {
    private let meeting = Meeting(mode: .static)
    private let nothing = InboxSequence(rawValue: 4711)

    /// What is kept of somebody, as far as a store tells.
    private struct Traces: Equatable {
        let remembered: [Remembered]
        let record: PersonalRecord?
        let unsent: [OutgoingMessage]
        let jobs: [Job]
        let insight: ConversationInsight?
    }

    private func traces(of meeting: Meeting, in store: any Store) async throws -> Traces {
        let relationship = try await store.look(meeting).relationship
        return Traces(
            remembered: try await store.remembered(of: meeting.key), record: try await store.record(of: meeting.key),
            unsent: try await store.unsent(in: meeting.conversation).map(\.message),
            jobs: try await store.dueJobs(at: .distantFuture, limit: 9).filter { $0.relationship == relationship },
            insight: try await store.insight(into: meeting.conversation))
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `somebody forgotten is a stranger`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        try await leaveTraces(of: meeting, saying: "secret", number: 10, in: store)
        let request = try await store.receive(meeting.update(30, "forget"))

        try await store.forget(meeting.key, everywhere: everywhere, consuming: request[0], at: noon + 60)

        let onboarding = try await store.onboarding(of: meeting.key)
        #expect(onboarding?.state == nil)
        #expect(try await store.remembered(of: meeting.key).isEmpty)
        #expect(try await store.record(of: meeting.key) == nil)
        #expect(try await store.insight(into: meeting.conversation) == nil)
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
        #expect(try await store.descriptions(of: ["file-10"], for: nil).isEmpty)
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `somebody forgotten begins anew`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        let chosen = OnboardingStep(from: .notBegun, to: .asking(.name), profile: PersonProfile(kind: .partner))
        try await store.commit(meeting, heard: [meeting.heard("secret", id: 1)], step: chosen)

        try await store.forget(meeting.key, everywhere: everywhere, consuming: nothing, at: noon + 60)
        let context = try await store.look(meeting, at: noon + 120)

        #expect(context.stage == .justMet)
        #expect(context.onboarding == .notBegun)
        #expect(context.profile == PersonProfile())
        #expect(context.summaries.isEmpty)
        #expect(context.history.isEmpty)
        #expect(try await store.record(of: meeting.key)?.chronicle.since == noon + 120)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            (other: Meeting(bot: chen, preset: "yinan", mode: .static), everywhere: false),
            (other: Meeting(account: tom, mode: .static), everywhere: false),
            (other: Meeting(account: tom, mode: .static), everywhere: true),
        ])
    func `what others know and what is known of others stays`(
        kind: StoreUnderTest, variant: (other: Meeting, everywhere: Bool)
    ) async throws {
        let store = try kind.make()
        try await leaveTraces(of: meeting, saying: "ours", number: 10, in: store)
        try await leaveTraces(of: variant.other, saying: "theirs", number: 20, in: store)
        let before = try await traces(of: variant.other, in: store)

        try await store.forget(meeting.key, everywhere: variant.everywhere, consuming: nothing, at: noon + 60)

        #expect(before.remembered.map(\.text) == ["theirs", "theirs"])
        #expect(before.record?.messages.count == 2)
        #expect(before.unsent.count == 1)
        #expect(before.jobs.count == 1)
        #expect(before.insight != nil)
        #expect(try await traces(of: variant.other, in: store) == before)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `pictures that others sent stay`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        try await leaveTraces(of: meeting, saying: "mine", number: 10, in: store)
        try await leaveTraces(of: Meeting(account: tom), saying: "his", number: 20, in: store)

        try await store.forget(meeting.key, everywhere: everywhere, consuming: nothing, at: noon + 60)

        let his = try await store.look(Meeting(account: tom)).relationship
        #expect(try await store.descriptions(of: ["file-10", "file-20"], for: his) == ["file-20": "his"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `forgetting everywhere is done by every persona`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let other = Meeting(bot: chen, preset: "yinan", mode: .static)
        try await leaveTraces(of: meeting, saying: "one", number: 10, in: store)
        try await leaveTraces(of: other, saying: "two", number: 20, in: store)

        try await store.forget(meeting.key, everywhere: true, consuming: nothing, at: noon + 60)

        #expect(try await store.record(of: other.key) == nil)
        #expect(try await store.insight(into: other.conversation) == nil)
        #expect(try await store.unsent(in: other.conversation).isEmpty)
        #expect(try await store.descriptions(of: ["file-10", "file-20"], for: nil).isEmpty)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [(everywhere: false, left: ["mine", "reply", "his"]), (everywhere: true, left: ["reply", "his"])])
    func `a group loses the words of whoever is forgotten everywhere, and no others`(
        kind: StoreUnderTest, expected: (everywhere: Bool, left: [String])
    ) async throws {
        let store = try kind.make()
        let mine = Meeting(chat: bigClub)
        let his = Meeting(account: tom, chat: bigClub)
        let rows = try await store.commit(
            mine, heard: [mine.heard("mine", id: 1, remarks: MessageRemarks())], bubbles: [mine.bubble("reply")])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 2), at: noon)
        try await store.commit(his, heard: [his.heard("his", id: 3, remarks: MessageRemarks())])

        try await store.forget(mine.key, everywhere: expected.everywhere, consuming: nothing, at: noon + 60)

        #expect(try await store.look(his).history.compactMap(\.words) == expected.left)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `what waits is answered as if by a stranger`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        try await leaveTraces(of: meeting, saying: "secret", number: 10, in: store)
        let sequences = try await store.receive(meeting.update(30, "forget"), meeting.update(31, "still here?"))

        try await store.forget(meeting.key, everywhere: everywhere, consuming: sequences[0], at: noon + 60)
        let waiting = try await store.waiting(in: meeting.conversation)
        try await store.commit(
            meeting, consuming: [sequences[1]], heard: [meeting.heard("still here?", id: 31)], at: noon + 120)

        #expect(waiting.map(\.raw) == [Data("still here?".utf8)])
        #expect(try await store.look(meeting).history.map(\.words) == ["still here?"])
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            (chat: mei.chat, everywhere: false), (chat: mei.chat, everywhere: true),
            (chat: bigClub, everywhere: false), (chat: bigClub, everywhere: true),
        ])
    func `a turn begun before the forgetting does not commit, not even after another meeting`(
        kind: StoreUnderTest, variant: (chat: Chat, everywhere: Bool)
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting(chat: variant.chat)
        let context = try await store.look(meeting)
        let late = TurnCommit(
            conversation: meeting.conversation, relationship: context.relationship, epoch: context.epoch,
            consumed: [], heard: [meeting.heard("secret", id: 1)], bubbles: [meeting.bubble("I know")],
            origin: .spoken, outcome: .answered, usage: [usage()], date: noon,
            pictures: [SeenPicture(uniqueID: "file", description: "a dog")], summariseAt: noon)

        try await store.forget(meeting.key, everywhere: variant.everywhere, consuming: nothing, at: noon + 60)

        await #expect(throws: StoreError.staleEpoch) { try await store.commit(late) }
        _ = try await store.look(meeting, at: noon + 120)
        await #expect(throws: StoreError.staleEpoch) { try await store.commit(late) }
        #expect(try await store.look(meeting).history.isEmpty)
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
        #expect(try await store.descriptions(of: ["file"], for: nil).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `what is delivered after the forgetting is no history`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        let rows = try await store.turn(meeting, saying: ["I know your secret"])

        try await store.forget(meeting.key, everywhere: everywhere, consuming: nothing, at: noon + 60)
        _ = try await store.look(meeting, at: noon + 120)
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 2), at: noon + 120)

        #expect(try await store.look(meeting).history.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `forgetting a stranger only ends the wait of the request`(
        kind: StoreUnderTest, everywhere: Bool
    ) async throws {
        let store = try kind.make()
        let stranger = Meeting(account: Account(id: UserID(rawValue: 99), firstName: "Nobody"))
        try await leaveTraces(of: meeting, saying: "secret", number: 10, in: store)
        let before = try await traces(of: meeting, in: store)
        let sequences = try await store.receive(stranger.update(30, "forget"), stranger.update(31, "hello"))

        try await store.forget(stranger.key, everywhere: everywhere, consuming: sequences[0], at: noon)

        #expect(try await store.waiting(in: stranger.conversation).map(\.sequence) == [sequences[1]])
        #expect(try await traces(of: meeting, in: store) == before)
        let relationship = try await store.look(meeting).relationship
        #expect(try await store.descriptions(of: ["file-10"], for: relationship).count == 1)
    }
}
