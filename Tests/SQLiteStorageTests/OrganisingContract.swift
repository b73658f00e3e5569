import Domain
import Foundation
import Ports
import Testing

/// What comes of bringing memories into order.
@Suite struct OrganisingContract {
    private let meeting = Meeting()

    /// Memories of these texts, one of somebody called Anna.
    private func remember(_ texts: String..., in store: any Store) async throws -> [Memory] {
        let additions = texts.map { text in
            MemoryChanges.Addition.told(text, about: text.hasPrefix("Anna") ? [.new(0)] : [])
        }
        return try await learn(
            MemoryChanges(additions: additions, newcomers: [.init(name: "Anna")]), of: meeting, in: store)
    }

    private func unsorted(in store: any Store) async throws -> UnsortedMemories {
        let relationship = try await store.look(meeting).relationship
        return try #require(try await store.unsortedMemories(of: relationship))
    }

    @Test(arguments: StoreUnderTest.all)
    func `a merge takes the place of its sources, which are kept`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await remember("Anna likes tea", "Anna likes green tea", "has a cat", in: store)
        let merge = Consolidation.Merge(
            sources: [known[0].id, known[1].id], text: "Anna likes tea, above all green", kind: .fact,
            attribute: .likes, acquaintances: known[0].acquaintances, importance: 0.6, certainty: 0.8, quote: "tea!",
            said: noon - 60, day: september(2), recallCount: 3, lastRecall: noon - 600)

        let memories = try await organise(
            SortedMemories(consolidation: Consolidation(merges: [merge])), of: meeting, in: store, at: noon + 60)

        let end = Memory.End(date: noon + 60, reason: .merged)
        #expect(memories.map(\.end) == [end, end, nil, nil])
        #expect(memories.prefix(3).map(\.text) == known.map(\.text))
        let expected = Memory(
            id: try #require(memories.last).id, kind: .fact, text: "Anna likes tea, above all green",
            attribute: .likes, acquaintances: known[0].acquaintances, importance: 0.6, certainty: 0.8, quote: "tea!",
            said: noon - 60, day: september(2), recallCount: 3, lastRecall: noon - 600)
        #expect(memories.last == expected)
        #expect(try await recollect("green tea", of: meeting, in: store).memories == [expected])
    }

    @Test(arguments: StoreUnderTest.all)
    func `memories that are not as they were are not merged`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await remember("likes tea", "likes green tea", "has a cat", "has a kitten", in: store)
        let news = MemoryChanges(
            additions: [.told("likes coffee", closing: [known[0].id])], forgotten: [known[2].id])
        let before = try await learn(news, of: meeting, in: store)
        let merges = [(0, 1), (2, 3)].map { one, other in
            Consolidation.Merge(sources: [known[one].id, known[other].id], text: "merged", said: noon)
        }

        let memories = try await organise(
            SortedMemories(consolidation: Consolidation(merges: merges)), of: meeting, in: store)

        #expect(memories == before)
    }

    @Test(arguments: StoreUnderTest.all)
    func `trifles fade, proposed or by themselves, and are kept`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await remember("ate an apple", "ate a pear", "has a cat", in: store)
        let order = SortedMemories(
            consolidation: Consolidation(faded: [known[0].id]), faded: [known[1].id])

        let memories = try await organise(order, of: meeting, in: store, at: noon + 60)

        let end = Memory.End(date: noon + 60, reason: .faded)
        #expect(memories.map(\.end) == [end, end, nil])
        #expect(try await unsorted(in: store).memories == [known[2]])
        #expect(try await recollect("apple, pear", of: meeting, in: store).lines.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was looked through is known, and what a merge made counts as such`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let known = try await remember("likes tea", "likes green tea", "has a cat", "has a dog", in: store)
        let merge = Consolidation.Merge(sources: [known[0].id, known[1].id], text: "likes tea a lot", said: noon)
        let order = SortedMemories(
            consolidation: Consolidation(merges: [merge]), looked: known.prefix(3).map(\.id))

        let memories = try await organise(order, of: meeting, in: store, at: noon + 60)

        let unsorted = try await unsorted(in: store)
        #expect(unsorted.memories.map(\.text) == ["has a cat", "has a dog", "likes tea a lot"])
        #expect(unsorted.looked[known[2].id] == noon + 60)
        #expect(unsorted.looked[known[3].id] == nil)
        #expect(unsorted.looked[try #require(memories.last).id] == noon + 60)
        let talk = try await store.unreadTalk(
            of: try await store.look(meeting).relationship, isImport: false, limit: 9)
        #expect(talk?.unsorted == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was told of somebody is known, and what comes afterwards is news`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        _ = try await remember("Anna likes tea", "Anna has a cat", "plays the oboe", in: store)
        let anna = try #require(try await people(of: meeting, in: store).first)
        let before = try await unsorted(in: store).news

        try await organise(SortedMemories(profiles: [anna.id: "A friend with a cat."]), of: meeting, in: store)
        let told = try await unsorted(in: store)
        try await learn(
            MemoryChanges(additions: [.told("Anna moved", about: [.known(anna.id)])]), of: meeting, in: store)

        #expect(before == [anna.id: 2])
        #expect(told.acquaintances.map(\.profile) == ["A friend with a cat."])
        #expect(told.news.isEmpty)
        #expect(try await unsorted(in: store).news == [anna.id: 1])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what came while somebody was told of is news`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await remember("Anna likes tea", in: store)
        let anna = try #require(try await people(of: meeting, in: store).first)
        try await learn(MemoryChanges(), of: meeting, consolidateAt: noon, in: store)
        let work = try await job(.consolidate, of: meeting, in: store)
        let before = try await unsorted(in: store)

        try await learn(
            MemoryChanges(additions: [.told("Anna moved", about: [.known(anna.id)])]), of: meeting, in: store)
        let order = SortedMemories(profiles: [anna.id: "Likes tea."], lastMemory: before.lastMemory)
        try await store.finish(
            work, with: JobResult(.done(resumeAt: noon), order: order), epoch: before.epoch, at: noon)

        #expect(try await unsorted(in: store).news == [anna.id: 1])
        #expect(try await people(of: meeting, in: store).map(\.profile) == ["Likes tea."])
    }

    @Test(arguments: StoreUnderTest.all, [Memory.Closing.superseded, .corrected])
    func `what was told of somebody is taken back when something of it is no longer so`(
        kind: StoreUnderTest, reason: Memory.Closing
    ) async throws {
        let store = try kind.make()
        let known = try await remember("Anna lives in Lyon", "Anna has a cat", in: store)
        let anna = try #require(try await people(of: meeting, in: store).first)
        try await organise(SortedMemories(profiles: [anna.id: "Lives in Lyon."]), of: meeting, in: store)

        let move = MemoryChanges.Addition.told(
            "Anna lives in Oslo", about: [.known(anna.id)], closing: [known[0].id], because: reason)
        try await learn(MemoryChanges(additions: [move]), of: meeting, in: store)

        let unsorted = try await unsorted(in: store)
        #expect(unsorted.acquaintances.map(\.profile) == [""])
        #expect(unsorted.news == [anna.id: 2])
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing is brought into order under another epoch`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await remember("Anna likes tea", "has a cat", in: store)
        let anna = try #require(try await people(of: meeting, in: store).first)
        try await learn(MemoryChanges(), of: meeting, consolidateAt: noon, in: store)
        let work = try await job(.consolidate, of: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        let order = SortedMemories(profiles: [anna.id: "told"], looked: known.map(\.id), faded: [known[1].id])

        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(
                work, with: JobResult(.done(resumeAt: noon), order: order), epoch: epoch + 1, at: noon)
        }

        let unsorted = try await unsorted(in: store)
        #expect(unsorted.memories == known)
        #expect(unsorted.looked.isEmpty)
        #expect(unsorted.acquaintances.map(\.profile) == [""])
    }
}
