import Domain
import Foundation
import Ports
import Testing

/// What a persona remembers of words that were said to it in a group.
@Suite struct GroupMemoryContract {
    /// A message to the meeting's persona, and what it says to that.
    @discardableResult
    private func talk(
        _ text: String, _ reply: String, id: Int64, _ meeting: Meeting, outcome: TurnCommit.Outcome = .answered,
        at date: Date = noon, in store: any Store
    ) async throws -> GroupCopy {
        let message = meeting.message(text, id: id, at: date)
        let copy = try await store.receive(message, as: id, of: meeting.bot)
        try await store.claim(copy, for: meeting.bot)
        let rows = try await store.turn(
            meeting, consuming: [copy.sequence], heard: [meeting.heard(message)], saying: [reply],
            origin: outcome == .fallback ? .fallback : .spoken, outcome: outcome)
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: id + 1), at: date)
        return copy
    }

    private func unread(of meeting: Meeting, in store: any Store) async throws -> [String?] {
        let relationship = try await store.look(meeting).relationship
        let talk = try #require(try await store.unreadTalk(of: relationship, isImport: false, limit: 99))
        return talk.messages.map(\.message.words)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `words to a persona and its reply are read once, and no others`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let (here, there) = (Meeting(chat: chat), Meeting(bot: chen, chat: chat, preset: "yinan"))
        try await talk("I like rain", "me too", id: 1, here, in: store)
        try await talk("and chen?", "no", id: 11, there, in: store)
        let other = try await store.receive(here.message("nobody is meant", id: 21), as: 21, of: keke)
        try await store.claim(other, for: nil)

        #expect(try await unread(of: here, in: store) == ["I like rain", "me too"])
        #expect(try await unread(of: there, in: store) == ["and chen?", "no"])
        let material = try await store.relationshipMaterial(
            of: try await store.look(here).relationship, talk: 9)
        #expect(material?.talk.map(\.words) == ["I like rain", "me too"])
        #expect(material?.messages == 2)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `of several who speak in one turn each is remembered for themselves`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let (hers, his) = (Meeting(chat: chat), Meeting(account: tom, chat: chat))
        try await talk("I like rain", "me too", id: 1, hers, in: store)
        let messages = [hers.message("I have a cat", id: 11), his.message("and I a dog", id: 12)]
        var copies: [GroupCopy] = []
        for message in messages {
            let copy = try await store.receive(message, as: message.id.rawValue, of: keke)
            try await store.claim(copy, for: keke)
            copies.append(copy)
        }

        _ = try await store.turn(
            his, consuming: copies.map(\.sequence), heard: [hers.heard(messages[0]), his.heard(messages[1])],
            saying: ["nice"],
            origin: .spoken, outcome: .answered)

        #expect(try await unread(of: hers, in: store) == ["I like rain", "me too", "I have a cat"])
        #expect(try await unread(of: his, in: store) == ["and I a dog"])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `they stand in no private history and no summary, and no private word in the group`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let (here, alone) = (Meeting(chat: chat), Meeting())
        try await store.turn(alone, heard: [alone.heard("a secret", id: 1)])
        try await talk("for all", "heard", id: 11, here, in: store)
        try await store.turn(alone, heard: [alone.heard("another", id: 2)])

        let context = try await store.look(alone)
        let material = try await store.summaryMaterial(of: context.relationship, limit: 9)

        #expect(context.history.map(\.words) == ["a secret", "another"])
        #expect(material?.messages.map(\.message.words) == ["a secret", "another"])
        #expect(try await store.look(here).history.map(\.words) == ["for all", "heard"])
        #expect(
            try await store.record(of: alone.key)?.messages.map(\.words) == [
                "a secret", "for all", "heard", "another",
            ])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a summary's job has nothing to wait for in a group`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let alone = Meeting()
        try await store.commit(alone, heard: [alone.heard("a secret", id: 1)], summariseAt: noon)
        let job = try await job(.summarise, of: alone, in: store)
        try await talk("for all", "heard", id: 11, Meeting(chat: club), in: store)
        let epoch = try await store.look(alone).epoch

        try await store.finish(
            job, with: JobResult(.done(resumeAt: noon + 60), lastSummarised: 1), epoch: epoch, at: noon)

        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).filter { $0.kind == .summarise }.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `they are found in private, by their words`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        try await talk("my umbrella is crimson", "crimson suits you", id: 1, Meeting(chat: chat), in: store)

        let found = try await recollect("where is the crimson umbrella", of: Meeting(), in: store)

        #expect(found.words.contains("my umbrella is crimson"))
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a prepared line is not remembered, its question is with the answer`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let copy = try await talk("why?", "hm", id: 1, here, outcome: .fallback, in: store)
        let before = try await unread(of: here, in: store)

        let rows = try await store.turn(
            here, consuming: [copy.sequence], heard: [here.heard(copy.message)], saying: ["because"])
        try await store.markSent(rows[0].sequence, as: MessageID(rawValue: 3), at: noon)

        #expect(before.isEmpty)
        #expect(try await unread(of: here, in: store) == ["why?", "because"])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `a question that nobody could answer is remembered when it is closed`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let copy = try await talk("why?", "hm", id: 1, here, outcome: .fallback, in: store)

        try await store.turn(
            here, consuming: [copy.sequence], heard: [here.heard(copy.message)], outcome: .closed)

        #expect(try await unread(of: here, in: store) == ["why?"])
        #expect(try await store.look(here).history.map(\.words) == ["why?", "hm"])
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `an edit corrects what is remembered as well`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        try await talk("my umbrella is blue", "nice", id: 1, here, in: store)

        let edited = here.message("my umbrella is crimson", id: 1)
        let edit = try await store.receive(edited, as: 9, of: keke, isEdit: true)
        _ = try await store.claim(edit: edit, in: chat.id, at: noon)

        #expect(try await unread(of: here, in: store) == ["my umbrella is crimson", "nice"])
        let found = try await recollect("where is the crimson umbrella", of: Meeting(), in: store)
        #expect(found.words.contains("my umbrella is crimson"))
    }

    @Test(arguments: StoreUnderTest.all, [true, false])
    func `they are forgotten with the rest`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        let here = Meeting(chat: bigClub)
        try await talk("my umbrella is crimson", "nice", id: 1, here, in: store)

        try await store.forget(
            here.key, everywhere: everywhere, consuming: InboxSequence(rawValue: 4711), at: noon + 60)

        #expect(try await unread(of: Meeting(), in: store).isEmpty)
        #expect(try await recollect("where is the crimson umbrella", of: Meeting(), in: store).words.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `they are kept as long as other words`(kind: StoreUnderTest, chat: Chat) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        try await talk("my umbrella is crimson", "nice", id: 1, here, at: noon - 1, in: store)
        try await talk("and blue", "fine", id: 11, here, in: store)

        while try await store.purge(before: noon) {}

        #expect(try await unread(of: here, in: store) == ["and blue", "fine"])
        #expect(try await store.look(here).history.map(\.words) == ["and blue", "fine"])
        #expect(try await recollect("where is the crimson umbrella", of: Meeting(), in: store).words.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `what waits long enough to be too old is answered and not doubled`(
        kind: StoreUnderTest, chat: Chat
    ) async throws {
        let store = try kind.make()
        let here = Meeting(chat: chat)
        let message = here.message("old", id: 1, at: noon - 1)
        let copy = try await store.receive(message, as: 1, of: keke)
        try await store.claim(copy, for: keke)

        while try await store.purge(before: noon) {}
        let waiting = try await store.waiting(in: here.conversation)
        try await store.turn(here, consuming: [copy.sequence], heard: [here.heard(message)])

        #expect(waiting.map(\.sequence) == [copy.sequence])
        #expect(try await store.look(here).history.map(\.words) == ["old"])
    }
}
