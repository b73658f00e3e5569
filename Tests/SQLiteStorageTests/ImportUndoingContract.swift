import Domain
import Foundation
import Ports
import Testing

/// Histories from elsewhere that are taken back.
@Suite struct ImportUndoingContract {
    private let meeting = Meeting()

    private func old(_ texts: String..., from first: Int = 1) -> [ImportedLine] {
        texts.enumerated().map { meeting.line(first + $0, $1) }
    }

    @Test(arguments: StoreUnderTest.all)
    func `an import that is taken back leaves nothing, and what was said here stays`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.makeImporting()
        try await store.hear([meeting.heard("I miss the penguins of the aquarium", id: 1)], in: meeting)
        try await learn(
            MemoryChanges(
                additions: [.told("Eva sings", about: [.new(0)])], newcomers: [.init(name: "Eva")]), of: meeting,
            in: store)
        let before = try #require(try await store.record(of: meeting.key))
        let id = try await takeIn(old("the giraffes", "of the savannah"), from: "a", of: meeting, in: store)
        try await learnFromImport(
            MemoryChanges(
                additions: [.told("Anna feeds giraffes", about: [.new(0)]), .told("been to the savannah")],
                newcomers: [.init(name: "Anna"), .init(name: "Tim")]), of: meeting, count: 9, in: store)

        let isDone = try await store.undoImport(id, of: meeting.key, at: noon + 60)

        #expect(isDone)
        #expect(try await store.record(of: meeting.key) == before)
        #expect(try await store.imports(of: meeting.key).isEmpty)
        #expect(try await recollect("Anna, giraffes, savannah", of: meeting, in: store) == Recollection())
        #expect(try await recollect("penguins, aquarium", of: meeting, in: store).words.count == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what the persona said first here stays when an import is taken back`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let id = try await takeIn(old("I like penguins"), from: "a", of: meeting, in: store)
        let bubbles = try await store.turn(meeting, saying: ["good morning"])
        try await store.markSent(bubbles[0].sequence, as: nil, at: noon)
        try await learnFromImport(
            MemoryChanges(additions: [.told("likes penguins")]), of: meeting, count: 9, in: store)

        #expect(try await store.undoImport(id, of: meeting.key, at: noon))

        #expect(try await store.look(meeting).history.map(\.words) == ["good morning"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was known before an import holds again when that is taken back`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let known = try await learn(
            MemoryChanges(additions: [.told("lives in Lyon", .home)]), of: meeting, in: store)
        let id = try await takeIn(old("I moved to Oslo"), from: "a", of: meeting, in: store)
        try await learnFromImport(
            MemoryChanges(additions: [.told("lives in Oslo", .home, closing: known.map(\.id))]), of: meeting,
            count: 9, in: store)

        #expect(try await store.undoImport(id, of: meeting.key, at: noon))

        #expect(try await store.record(of: meeting.key)?.memories == known)
        #expect(try await recollect("Lyon", of: meeting, in: store).memories == known)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was known before an import does not hold again where something newer took its place`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.makeImporting()
        let known = try await learn(
            MemoryChanges(additions: [.told("lives in Lyon", .home)]), of: meeting, in: store)
        let id = try await takeIn(old("I moved to Oslo"), from: "a", of: meeting, in: store)
        let both = try await learnFromImport(
            MemoryChanges(additions: [.told("lives in Oslo", .home, closing: known.map(\.id))]), of: meeting,
            count: 9, in: store)
        try await learn(
            MemoryChanges(additions: [.told("lives in Rome", .home, closing: [both[1].id])]), of: meeting, in: store)

        #expect(try await store.undoImport(id, of: meeting.key, at: noon))

        let memories = try await store.record(of: meeting.key)?.memories.filter(\.isOpen)
        #expect(memories?.map(\.text) == ["lives in Rome"])
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `a memory that an import had a part in is taken apart`(kind: StoreUnderTest, isMergedAgain: Bool) async throws
    {
        let store = try kind.makeImporting()
        try await learn(MemoryChanges(additions: [.told("likes black tea")]), of: meeting, in: store)
        let id = try await takeIn(old("I like tea"), from: "a", of: meeting, in: store)
        var known = try await learnFromImport(
            MemoryChanges(additions: [.told("likes green tea"), .told("likes white tea")]), of: meeting, count: 9,
            in: store)
        let before = Array(known.prefix(1))
        for count in isMergedAgain ? [2, 2] : [3] {
            let open = known.filter(\.isOpen).suffix(count).map(\.id)
            let merge = Consolidation.Merge(sources: open, text: "likes teas", said: noon)
            known = try await organise(
                SortedMemories(consolidation: Consolidation(merges: [merge])), of: meeting, in: store)
        }

        #expect(try await store.undoImport(id, of: meeting.key, at: noon))

        #expect(known.filter(\.isOpen).map(\.text) == ["likes teas"])
        #expect(try await store.record(of: meeting.key)?.memories == before)
        #expect(try await recollect("teas", of: meeting, in: store).memories == before)
    }

    @Test(arguments: StoreUnderTest.all)
    func `an import that is taken back takes along what its memories became`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let id = try await takeIn(old("I like tea", "I see", "green tea"), from: "a", of: meeting, in: store)
        let known = try await learnFromImport(
            MemoryChanges(additions: [.told("likes tea"), .told("likes green tea")]), of: meeting, count: 9, in: store)
        let merge = Consolidation.Merge(sources: known.map(\.id), text: "likes tea, above all green", said: noon)
        try await organise(SortedMemories(consolidation: Consolidation(merges: [merge])), of: meeting, in: store)

        #expect(try await store.undoImport(id, of: meeting.key, at: noon))

        #expect(try await store.record(of: meeting.key)?.memories.isEmpty == true)
        #expect(try await recollect("green tea", of: meeting, in: store).lines.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `an import can be taken in again after it was taken back`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let first = try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        try #require(try await store.undoImport(first, of: meeting.key, at: noon))

        let second = try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)

        #expect(second != first)
        #expect(try await store.look(meeting).epoch > epoch)
        #expect(try await store.look(meeting).history.map(\.words) == ["one", "two"])
        await #expect(throws: StoreError.staleEpoch) { try await store.takeIn(old("three"), import: first) }
    }

    @Test(
        arguments: StoreUnderTest.all, [Meeting(account: tom), Meeting(preset: "yinan"), Meeting()])
    func `only one's own imports can be taken back`(kind: StoreUnderTest, other: Meeting) async throws {
        let store = try kind.makeImporting()
        let id = try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)
        let number = other.key == meeting.key ? id + 1 : id

        let isDone = try await store.undoImport(number, of: other.key, at: noon)

        #expect(!isDone)
        #expect(try await store.look(meeting).history.count == 2)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `whoever is forgotten is forgotten with every import`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)
        let request = InboxSequence(rawValue: 4711)

        try await store.forget(meeting.key, everywhere: everywhere, consuming: request, at: noon + 60)

        #expect(try await store.imports(of: meeting.key).isEmpty)
        #expect(try await store.record(of: meeting.key) == nil)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
    }
}
