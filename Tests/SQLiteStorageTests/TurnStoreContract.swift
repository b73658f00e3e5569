import Domain
import Foundation
import Ports
import Testing

@Suite struct TurnStoreContract {
    @Test(arguments: StoreUnderTest.all, RelationshipMode.allCases)
    func `a first encounter begins a relationship of people who just met`(
        kind: StoreUnderTest, mode: RelationshipMode
    ) async throws {
        let store = try kind.make()

        let first = try await store.look(Meeting(mode: mode))
        let second = try await store.look(Meeting(mode: mode))

        #expect(first.stage == .justMet)
        #expect(second.epoch == first.epoch)
        #expect(first.history.isEmpty)
        #expect(second.relationship == first.relationship)
        #expect(second.person == first.person)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a relationship is of a person and a persona, whatever the bot`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let here = try await store.look(Meeting())
        let there = try await store.look(Meeting(bot: chen))
        let other = try await store.look(Meeting(bot: chen, preset: "yinan"))
        let stranger = try await store.look(Meeting(account: tom))

        #expect(there.relationship == here.relationship)
        #expect(other.relationship != here.relationship)
        #expect(other.person == here.person)
        #expect(stranger.person != here.person)
        #expect(stranger.relationship != here.relationship)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a renamed person and a renamed group stay who they are`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let before = try await store.look(Meeting(account: tom, chat: club))
        let renamed = Account(id: tom.id, firstName: "Tómas\0", languageCode: "is")

        let after = try await store.look(
            Meeting(account: renamed, chat: Chat(id: club.id, kind: .group, title: "Old Club")))

        #expect(after.person == before.person)
        #expect(after.relationship == before.relationship)
    }

    @Test(arguments: StoreUnderTest.all)
    func `many turns may meet one stranger at once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let relationships = try await withThrowingTaskGroup(of: RelationshipID.self) { group in
            for _ in 0..<50 { group.addTask { try await store.look(Meeting()).relationship } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }

        #expect(relationships.count == 1)
    }

    @Test(arguments: StoreUnderTest.all, [TurnCommit.Outcome.answered, .closed])
    func `a turn ends the wait of what it consumed`(kind: StoreUnderTest, outcome: TurnCommit.Outcome) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let sequences = try await store.receive(meeting.update(11), meeting.update(12), meeting.update(13))

        try await store.turn(meeting, consuming: Array(sequences.prefix(2)), outcome: outcome)

        #expect(try await store.waiting(in: meeting.conversation).map(\.sequence) == [sequences[2]])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a fallback leaves the question open and its words are history once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let sequences = try await store.receive(meeting.update(11, "why?"))
        let question = meeting.heard("why?", id: 11)

        let line = try await store.turn(
            meeting, consuming: sequences, heard: [question], saying: ["hm"], origin: .fallback, outcome: .fallback)
        try await store.markSent(line[0].sequence, as: MessageID(rawValue: 12), at: noon)
        let open = try await store.waiting(in: meeting.conversation)
        let answer = try await store.turn(meeting, consuming: sequences, heard: [question], saying: ["because"])
        try await store.markSent(answer[0].sequence, as: MessageID(rawValue: 13), at: noon)

        #expect(open.map(\.sequence) == sequences)
        #expect(open.map(\.hasFallback) == [true])
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["why?", "hm", "because"])
        #expect(history.map(\.origin) == [.spoken, .fallback, .spoken])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn under another epoch does not commit`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let sequences = try await store.receive(meeting.update(11))

        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(
                meeting, consuming: sequences, heard: [meeting.heard("hello", id: 11)], saying: ["hi"], epoch: 1)
        }

        #expect(try await store.waiting(in: meeting.conversation).count == 1)
        #expect(try await store.look(meeting).history.isEmpty)
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [InboxSequence(rawValue: 1), InboxSequence(rawValue: 4711)])
    func `nothing of a turn is kept when one of its updates is done or unknown`(
        kind: StoreUnderTest, gone: InboxSequence
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let sequences = try await store.receive(meeting.update(11), meeting.update(12))
        try await store.turn(meeting, consuming: [sequences[0]])

        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(
                meeting, consuming: [sequences[1], gone], heard: [meeting.heard("hello", id: 12)], saying: ["hi"])
        }

        #expect(try await store.waiting(in: meeting.conversation).map(\.sequence) == [sequences[1]])
        #expect(try await store.look(meeting).history.isEmpty)
        #expect(try await store.unsentConversations(of: keke).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `one update is consumed by one of many rival turns`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let meeting = Meeting()
        let sequences = try await store.receive(meeting.update(11))

        let successes = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<20 {
                group.addTask {
                    // Whoever comes second is refused, which is what is counted.
                    (try? await store.turn(meeting, consuming: sequences, saying: ["\(index)"])) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(successes == 1)
        #expect(try await store.unsent(in: meeting.conversation).count == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn consumes only what waits in its own conversation`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let sequences = try await store.receive(Meeting(account: tom).update(11))

        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(Meeting(), consuming: sequences)
        }

        #expect(try await store.waiting(in: Meeting(account: tom).conversation).count == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn cannot speak to another conversation than its own`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let context = try await store.look(Meeting())
        let elsewhere = OutgoingMessage(conversation: Meeting(chat: club).conversation, text: "our secret")

        let commit = TurnCommit(
            conversation: Meeting().conversation, relationship: context.relationship, epoch: context.epoch,
            consumed: [],
            heard: [], bubbles: [elsewhere], origin: .spoken, outcome: .answered, usage: [], date: noon)

        await #expect(throws: StoreError.self) { try await store.commit(commit) }
        #expect(try await store.unsentConversations(of: keke).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn begun with the bot's former persona does not commit`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let former = try await store.look(Meeting())
        _ = try await store.look(Meeting(preset: "yinan"))

        let late = TurnCommit(
            conversation: Meeting().conversation, relationship: former.relationship, epoch: former.epoch,
            consumed: [], heard: [Meeting().heard("hello", id: 1)], bubbles: [], origin: .spoken,
            outcome: .answered, usage: [], date: noon)

        await #expect(throws: StoreError.staleEpoch) { try await store.commit(late) }
    }
}
