import Domain
import Foundation
import Ports
import Testing

/// What becomes of what is remembered when a stretch of talk was read.
@Suite struct MemoryContract {
    private let meeting = Meeting()

    /// Something that was said and not read yet, and the job that reads it.
    private func begin(in store: any Store) async throws -> (job: Job, talk: UnreadTalk) {
        try await store.hear([meeting.heard("I live in Lyon", id: 1)], in: meeting)
        let work = try await job(.extract, of: meeting, in: store)
        let talk = try await store.unreadTalk(of: work.relationship, isImport: false, limit: 9)
        return (work, try #require(talk))
    }

    private func reading(of talk: UnreadTalk, _ changes: MemoryChanges) throws -> TalkReading {
        let lines = talk.messages.map(\.number)
        return TalkReading(changes: changes, lines: lines, lastMessage: try #require(lines.last))
    }

    private func remembered(in store: any Store) async throws -> [Memory] {
        try await store.record(of: meeting.key)?.memories ?? []
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was read is kept with the job's completion, each thing as it was told`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let (job, talk) = try await begin(in: store)
        let draft = MemoryDraft(
            kind: .plan, attribute: .job, text: "has an interview", importance: 0.8, certainty: 0.9, sources: [1],
            day: september(25))
        let addition = MemoryChanges.Addition(draft: draft, said: noon - 60, quote: "I'm so nervous")
        let reading = try reading(of: talk, MemoryChanges(additions: [addition]))

        try await store.finish(
            job, with: JobResult(.done(resumeAt: noon), reading: reading, usage: [usage(by: talk.person.rawValue)]),
            epoch: talk.epoch, at: noon)

        let memories = try await remembered(in: store)
        let expected = Memory(
            id: try #require(memories.first).id, kind: .plan, text: "has an interview", attribute: .job,
            importance: 0.8, certainty: 0.9, quote: "I'm so nervous", said: noon - 60, day: september(25))
        #expect(memories == [expected])
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
        #expect(try await store.insight(into: meeting.conversation)?.usage.calls == 1)
        let left = try await store.unreadTalk(of: job.relationship, isImport: false, limit: 9)
        #expect(left?.messages.isEmpty == true)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing that was read under another epoch is kept`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (job, talk) = try await begin(in: store)
        let reading = try reading(
            of: talk, MemoryChanges(additions: [.told("lives in Lyon")], newcomers: [.init(name: "Anna")]))
        let result = JobResult(
            .done(resumeAt: noon), reading: reading, order: SortedMemories(), usage: [usage(by: talk.person.rawValue)])

        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(job, with: result, epoch: talk.epoch + 1, at: noon)
        }

        #expect(try await remembered(in: store).isEmpty)
        #expect(try await people(of: meeting, in: store).isEmpty)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9) == [job])
        #expect(try await store.insight(into: meeting.conversation)?.usage.calls == 0)
        let left = try await store.unreadTalk(of: job.relationship, isImport: false, limit: 9)
        #expect(left?.messages == talk.messages)
    }

    @Test(arguments: StoreUnderTest.all, [JobResult.Outcome.again(at: noon), .failed(retryAt: noon)])
    func `a stretch that was read twice is kept once`(
        kind: StoreUnderTest, outcome: JobResult.Outcome
    ) async throws {
        let store = try kind.make()
        let (job, talk) = try await begin(in: store)
        let reading = try reading(
            of: talk, MemoryChanges(additions: [.told("lives in Lyon")], newcomers: [.init(name: "Anna")]))

        for _ in 0..<2 {
            try await store.finish(job, with: JobResult(outcome, reading: reading), epoch: talk.epoch, at: noon)
        }

        #expect(try await remembered(in: store).map(\.text) == ["lives in Lyon"])
        #expect(try await people(of: meeting, in: store).map(\.name) == ["Anna"])
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            (day: nil, end: noon), (day: september(30), end: noon),
            (day: september(10), end: september(10).start(in: .gmt)),
        ] as [(day: CalendarDay?, end: Date)])
    func `what takes the place of a memory closes it, and both are kept`(
        kind: StoreUnderTest, expected: (day: CalendarDay?, end: Date)
    ) async throws {
        let store = try kind.make()
        let old = try await learn(
            MemoryChanges(additions: [.told("lives in Lyon", .home)]), of: meeting, in: store)
        let news = MemoryChanges(additions: [
            .told("lives in Oslo", .home, day: expected.day, closing: old.map(\.id))
        ])

        let memories = try await learn(news, of: meeting, in: store, at: noon + 60)

        #expect(memories.map(\.text) == ["lives in Lyon", "lives in Oslo"])
        #expect(memories.map(\.end) == [Memory.End(date: expected.end, reason: .superseded), nil])
        #expect(try await store.remembered(of: meeting.key).map(\.text) == ["lives in Oslo", "lives in Lyon"])
    }

    @Test(arguments: StoreUnderTest.all, [Memory.Closing.superseded, .corrected])
    func `why a memory ended is kept, and it ends once`(kind: StoreUnderTest, reason: Memory.Closing) async throws {
        let store = try kind.make()
        let old = try await learn(MemoryChanges(additions: [.told("lives in Lyon")]), of: meeting, in: store)

        for (minute, town) in ["Oslo", "Rome"].enumerated() {
            try await learn(
                MemoryChanges(additions: [.told("lives in \(town)", closing: old.map(\.id), because: reason)]),
                of: meeting, in: store, at: noon + Double(minute) * 60)
        }

        let memories = try await remembered(in: store)
        #expect(memories.map(\.end) == [Memory.End(date: noon, reason: reason), nil, nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is told once more was said then`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: [.told("lives in Lyon"), .told("has a cat")]), of: meeting, in: store)

        let memories = try await learn(
            MemoryChanges(confirmed: [.init(known[0].id, said: noon + 86_400)]), of: meeting, in: store,
            at: noon + 86_400)

        #expect(memories.map(\.said) == [noon + 86_400, noon])
        #expect(memories.map(\.text) == ["lives in Lyon", "has a cat"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what the person wants forgotten is gone, and what they said of it is before nobody's eyes`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let words = "they fired me from the aquarium"
        let reply = "fired? what an aquarium!"
        let bubbles = try await store.turn(meeting, heard: [meeting.heard(words, id: 1)], saying: [reply])
        try await store.markSent(bubbles[0].sequence, as: nil, at: noon)
        let known = try await learn(
            MemoryChanges(additions: [.told("lost the job at the zoo"), .told("has a cat")]), of: meeting, in: store)
        let before = try await recollect("fired from an aquarium", of: meeting, in: store)

        let memories = try await learn(MemoryChanges(forgotten: [known[0].id]), of: meeting, in: store)

        #expect(Set(before.words) == [words, reply])
        #expect(memories == [known[1]])
        #expect(try await recollect("fired from an aquarium, job at the zoo", of: meeting, in: store).lines.isEmpty)
        #expect(try await store.look(meeting).history.allSatisfy { $0.words == "…" })
        #expect(try await store.record(of: meeting.key)?.messages.prefix(2).map(\.words) == [words, reply])
    }

    @Test(arguments: StoreUnderTest.all)
    func `words that ask to forget something are not found themselves`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(MemoryChanges(additions: [.told("lost the job")]), of: meeting, in: store)
        try await store.hear([meeting.heard("forget what I said of the aquarium penguins", id: 1)], in: meeting)
        let work = try await job(.extract, of: meeting, in: store)
        let talk = try #require(try await store.unreadTalk(of: work.relationship, isImport: false, limit: 9))
        let number = try #require(talk.messages.last).number
        let reading = TalkReading(
            changes: MemoryChanges(forgotten: known.map(\.id)), lines: [number], lastMessage: number,
            withheld: [number])

        try await store.finish(work, with: JobResult(.again(at: noon), reading: reading), epoch: talk.epoch, at: noon)

        #expect(try await recollect("penguins, aquarium", of: meeting, in: store) == Recollection())
        #expect(try await remembered(in: store).isEmpty)
    }
}

// MARK: - What is to be read

extension MemoryContract {
    @Test(arguments: StoreUnderTest.all)
    func `what is to be read begins behind what was read, with two messages before it`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        try await store.hear(["one", "two"].map { meeting.heard($0, id: nil) }, in: meeting)
        try await learn(MemoryChanges(), of: meeting, hearing: "three", in: store)
        try await store.hear(["four", "five", "six"].map { meeting.heard($0, id: nil) }, in: meeting)
        let context = try await store.look(meeting)

        let talk = try #require(
            try await store.unreadTalk(of: context.relationship, isImport: false, limit: 2))

        #expect(context.unread == 3)
        #expect(talk.context.map(\.message.words) == ["two", "three"])
        #expect(talk.messages.map(\.message.words) == ["four", "five"])
        #expect(talk.messages.map(\.number) == [4, 5])
        #expect(talk.person == context.person)
        #expect(talk.bot == keke)
        #expect(talk.preset == PresetName(rawValue: "keke"))
        #expect(talk.epoch == context.epoch)
        #expect(talk.source == nil)
    }

    @Test(arguments: StoreUnderTest.all)
    func `whoever reads knows what touches it, who is there and what the persona was reminded of`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(
                additions: [
                    .told("keeps penguins"), .told("plays the oboe"),
                    .told("lives in Lyon", .home, importance: 0.9),
                ], newcomers: [.init(name: "Anna")]), of: meeting, in: store)
        let heard = meeting.heard("my penguins are ill", id: 1, at: noon + 60)

        try await store.hear([heard], in: meeting, recalling: [known[1].id], at: noon + 90)

        let relationship = try await store.look(meeting).relationship
        let talk = try #require(try await store.unreadTalk(of: relationship, isImport: false, limit: 9))
        #expect(talk.memories.map(\.text) == ["keeps penguins", "lives in Lyon"])
        #expect(talk.acquaintances.map(\.name) == ["Anna"])
        #expect(talk.recalled == ["plays the oboe"])
        #expect(talk.unsorted == 3)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what stood in a prompt is counted`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: [.told("keeps penguins"), .told("plays the oboe")]), of: meeting, in: store)

        for minute in [1.0, 2] {
            try await store.hear([], in: meeting, recalling: [known[0].id], at: noon + minute * 60)
        }

        let memories = try await remembered(in: store)
        #expect(memories.map(\.recallCount) == [2, 0])
        #expect(memories.map(\.lastRecall) == [noon + 120, nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `there is nothing to read of a relationship that nobody knows`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let talk = try await store.unreadTalk(of: RelationshipID(rawValue: 4711), isImport: false, limit: 9)

        #expect(talk?.epoch == nil)
        #expect(try await store.unsortedMemories(of: RelationshipID(rawValue: 4711))?.epoch == nil)
    }
}
