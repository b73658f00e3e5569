import Domain
import Foundation
import Ports
import Testing

/// Histories from elsewhere, read for memories.
@Suite struct ImportReadingContract {
    private let meeting = Meeting()

    private func old(_ texts: String..., from first: Int = 1) -> [ImportedLine] {
        texts.enumerated().map { meeting.line(first + $0, $1) }
    }

    private func unread(in store: any Store, limit: Int = 99) async throws -> UnreadTalk {
        let relationship = try await store.look(meeting).relationship
        return try #require(try await store.unreadTalk(of: relationship, isImport: true, limit: limit))
    }

    @Test(arguments: StoreUnderTest.all)
    func `a history that is in is read in its order, as far as the calls go`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await store.hear([meeting.heard("live", id: 1)], in: meeting)
        let lines = old("one", "two", "three", "four", "five")
        let id = try await takeIn(lines, from: "a", of: meeting, calls: 2, in: store)

        let first = try await unread(in: store, limit: 3)
        try await learnFromImport(
            MemoryChanges(additions: [.told("keeps penguins")]), of: meeting, count: 3, in: store)
        let second = try await unread(in: store)
        try await learnFromImport(
            MemoryChanges(additions: [.told("plays the oboe")]), of: meeting, count: 99, in: store)
        let third = try await unread(in: store)

        #expect(first.messages.map(\.message.words) == ["one", "two", "three"])
        #expect(first.messages.map(\.number) == first.messages.map(\.number).sorted())
        #expect(first.context.isEmpty)
        #expect(second.context.map(\.message.words) == ["two", "three"])
        #expect(second.messages.map(\.message.words) == ["four", "five"])
        #expect(third.messages.isEmpty)
        #expect([first, second, third].map(\.source) == [id, id, id])
        let state = try #require(try await store.imports(of: meeting.key).first)
        #expect(state.memories == 2)
        #expect(state.callsLeft == 0)
        #expect(!state.isExtracted)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a history goes on being read when it may cost more`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let id = try await takeIn(old("one", "two", "three"), from: "a", of: meeting, calls: 1, in: store)
        try await learnFromImport(MemoryChanges(), of: meeting, count: 2, in: store)
        let before = try await unread(in: store)
        let work = try await job(.extractImport, of: meeting, in: store)
        try await store.finish(work, with: JobResult(.done(resumeAt: noon)), epoch: before.epoch, at: noon)
        let isOver = try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty

        try await store.completeImport(id, calls: 5, at: noon + 60)

        #expect(before.messages.isEmpty)
        #expect(isOver)
        #expect(try await store.dueJobs(at: noon + 60, limit: 9).map(\.kind) == [.extractImport])
        #expect(try await unread(in: store).messages.map(\.message.words) == ["three"])
        #expect(try await store.imports(of: meeting.key).map(\.callsLeft) == [5])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what came from elsewhere is neither live talk nor told in summaries`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)
        try await store.hear([meeting.heard("live", id: 1)], in: meeting)
        let relationship = try await store.look(meeting).relationship

        let talk = try await store.unreadTalk(of: relationship, isImport: false, limit: 9)
        let material = try await store.summaryMaterial(of: relationship, limit: 9)

        #expect(talk?.messages.map(\.message.words) == ["live"])
        #expect(talk?.messages.map(\.number) == [1])
        #expect(material?.messages.map(\.message.words) == ["live"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `reading a history leaves the live talk unread, and the other way round`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)
        try await store.hear([meeting.heard("live", id: 1)], in: meeting)

        try await learnFromImport(MemoryChanges(), of: meeting, count: 1, in: store)
        let unread = try await store.look(meeting).unread
        try await learn(MemoryChanges(), of: meeting, in: store)

        #expect(unread == 1)
        #expect(try await store.look(meeting).unread == 0)
        #expect(try await self.unread(in: store).messages.map(\.message.words) == ["two"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a stretch of a history that was read twice is kept once`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("one", "two", "three"), from: "a", of: meeting, in: store)
        let work = try await job(.extractImport, of: meeting, in: store)
        let talk = try await unread(in: store, limit: 2)
        let lines = talk.messages.map(\.number)
        let reading = TalkReading(
            changes: MemoryChanges(additions: [.told("keeps penguins")]), lines: lines, lastMessage: lines[1],
            source: talk.source)

        for _ in 0..<2 {
            try await store.finish(
                work, with: JobResult(.again(at: noon), reading: reading), epoch: talk.epoch, at: noon)
        }

        #expect(try await store.record(of: meeting.key)?.memories.count == 1)
        #expect(try await unread(in: store).messages.map(\.message.words) == ["three"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `histories are read one after the other, and are read when the job is done`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("three", from: 3), from: "a", of: meeting, in: store)
        try await takeIn(old("one", "two"), from: "b", of: meeting, in: store)

        let first = try await unread(in: store)
        try await learnFromImport(MemoryChanges(), of: meeting, count: 9, then: .done(resumeAt: noon), in: store)
        let between = try await store.imports(of: meeting.key)
        let second = try await unread(in: store)
        try await learnFromImport(MemoryChanges(), of: meeting, count: 9, then: .done(resumeAt: noon), in: store)

        #expect(first.messages.map(\.message.words) == ["three"])
        #expect(between.map(\.isExtracted) == [true, false])
        #expect(second.messages.map(\.message.words) == ["one", "two"])
        #expect(try await store.imports(of: meeting.key).map(\.isExtracted) == [true, true])
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a history that may cost nothing is not read, nor one that is not in`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("one"), from: "a", of: meeting, calls: 0, in: store)
        let second = try await store.beginImport(
            meeting.request("b"), of: old("two", from: 2), at: noon)
        _ = try await store.takeIn(old("two", from: 2), import: second.id)

        let talk = try await unread(in: store)

        #expect(talk.messages.isEmpty)
        #expect(talk.source == nil)
        #expect(try await store.imports(of: meeting.key).map(\.isExtracted) == [false, false])
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `of a history in which nothing is new there is nothing to read`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let other = Meeting(account: tom)
        try await store.hear([other.heard("his", id: 1)], in: other)
        try await takeIn(old("one"), from: "a", of: meeting, calls: 0, in: store)

        try await takeIn(old("one"), from: "b", of: meeting, in: store)

        #expect(try await unread(in: store).messages.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `words from elsewhere stay until they are read`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("the penguins", "the aquarium"), from: "a", of: meeting, in: store)

        while try await store.purge(before: noon) {}
        let before = try await store.look(meeting).history.count
        try await learnFromImport(MemoryChanges(), of: meeting, count: 9, then: .done(resumeAt: noon), in: store)
        while try await store.purge(before: noon) {}

        #expect(before == 2)
        #expect(try await store.look(meeting).history.isEmpty)
        #expect(try await store.imports(of: meeting.key).count == 1)
    }
}
