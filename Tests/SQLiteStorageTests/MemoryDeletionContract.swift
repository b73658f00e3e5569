import Domain
import Foundation
import Ports
import Testing

/// What a person may delete of what is remembered, and what goes along.
@Suite struct MemoryDeletionContract {
    private let meeting = Meeting(mode: .static)

    @Test(arguments: StoreUnderTest.all)
    func `what a memory took the place of goes with it, however often`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        var known = try await learn(
            MemoryChanges(additions: [.told("lives in Lyon"), .told("lives by the sea")]), of: meeting, in: store)
        let merge = Consolidation.Merge(sources: known.map(\.id), text: "lives in Lyon, by the sea", said: noon)
        known = try await organise(
            SortedMemories(consolidation: Consolidation(merges: [merge])), of: meeting, in: store)
        let last = try #require(known.last)
        known = try await learn(
            MemoryChanges(additions: [.told("lives in Oslo", closing: [last.id]), .told("has a cat")]), of: meeting,
            in: store)

        #expect(try await store.delete("m\(known[3].id)", of: meeting.key, at: noon))

        #expect(known.count == 5)
        #expect(try await store.record(of: meeting.key)?.memories == [known[4]])
        #expect(try await recollect("Lyon, Oslo, sea", of: meeting, in: store).lines.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `summaries that repeat it go with it, others stay`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: [.told("keeps seven penguins in the bathtub")]), of: meeting, in: store)
        let texts = [
            "It rained all day.", "Mei told of her bathtub, in which seven penguins live.", "They spoke of birds.",
        ]
        for (index, text) in texts.enumerated() {
            try await tell(Summary(span: .day, firstDay: september(1 + index), text: text), of: meeting, in: store)
        }

        #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon))

        #expect(try await store.look(meeting).summaries.map(\.text) == [texts[0], texts[2]])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was told of whom it is about goes with it`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(
                additions: [
                    .told("Anna sings", about: [.new(0)]), .told("Anna dances", about: [.new(0)]),
                    .told("Eva paints", about: [.new(1)]),
                ], newcomers: [.init(name: "Anna"), .init(name: "Eva")]), of: meeting, in: store)
        let both = try await people(of: meeting, in: store)
        try await organise(
            SortedMemories(profiles: [both[0].id: "Sings and dances.", both[1].id: "Paints."]), of: meeting, in: store)

        #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon))

        #expect(try await people(of: meeting, in: store).map(\.profile) == ["", "Paints."])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what was begun before a deletion does not commit`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: [.told("Anna sings", about: [.new(0)])], newcomers: [.init(name: "Anna")]),
            of: meeting, consolidateAt: noon, in: store)
        let work = try await job(.consolidate, of: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        let person = try #require(try await people(of: meeting, in: store).first)

        #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon))

        let order = SortedMemories(profiles: [person.id: "Sings."])
        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(work, with: JobResult(.done(resumeAt: noon), order: order), epoch: epoch, at: noon)
        }
        await #expect(throws: StoreError.staleEpoch) {
            try await store.turn(meeting, saying: ["she sings"], epoch: epoch)
        }
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is read elsewhere meanwhile does not bring back what the person wants forgotten`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(
                additions: [.told("Anna sings", about: [.new(0)]), .told("Anna dances", about: [.new(0)])],
                newcomers: [.init(name: "Anna")]), of: meeting, consolidateAt: noon, in: store)
        let work = try await job(.consolidate, of: meeting, in: store)
        let epoch = try await store.look(meeting).epoch
        let person = try #require(try await people(of: meeting, in: store).first)

        try await learn(MemoryChanges(forgotten: [known[0].id]), of: meeting, in: store)

        let order = SortedMemories(profiles: [person.id: "Sings and dances."])
        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(work, with: JobResult(.done(resumeAt: noon), order: order), epoch: epoch, at: noon)
        }
        #expect(try await people(of: meeting, in: store).map(\.profile) == [""])
    }

    @Test(
        arguments: StoreUnderTest.all, [Meeting(account: tom), Meeting(bot: chen, preset: "yinan")])
    func `nobody deletes what is remembered of others`(kind: StoreUnderTest, other: Meeting) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: [.told("Anna sings", about: [.new(0)])], newcomers: [.init(name: "Anna")]),
            of: meeting, in: store)
        let person = try #require(try await people(of: meeting, in: store).first)
        _ = try await store.look(other)

        for id in ["m\(known[0].id)", "a\(person.id)", "m4711", "a4711", "m", "x1", "", "m1x"] {
            let isDone = try await store.delete(id, of: other.key, at: noon)
            #expect(!isDone)
        }

        #expect(try await store.record(of: meeting.key)?.memories == known)
        #expect(try await people(of: meeting, in: store) == [person])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is remembered is listed by kind, the newest first, and last what ended`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(
                additions: [
                    .told("lives in Lyon"), .told("Anna sings", kind: .episode, day: september(2), about: [.new(0)]),
                    .told("has a cat"),
                ], newcomers: [.init(name: "Anna", aliases: ["Annie"], relation: "sister")]), of: meeting, in: store)
        let person = try #require(try await people(of: meeting, in: store).first)
        try await organise(
            SortedMemories(profiles: [person.id: "A singer."], faded: [known[2].id]), of: meeting, in: store)

        let remembered = try await store.remembered(of: meeting.key)

        #expect(
            remembered == [
                Remembered(
                    id: "a\(person.id)", kind: .acquaintance(name: "Anna, Annie"), text: "sister: A singer."),
                Remembered(
                    id: "m\(known[1].id)", kind: .memory(.episode, september(2), isOver: false), text: "Anna sings"),
                Remembered(id: "m\(known[0].id)", kind: .memory(.fact, nil, isOver: false), text: "lives in Lyon"),
                Remembered(id: "m\(known[2].id)", kind: .memory(.fact, nil, isOver: true), text: "has a cat"),
            ])
        #expect(remembered.allSatisfy { $0.id.utf8.count <= 40 })
    }

    @Test(arguments: StoreUnderTest.all, ["memory", "acquaintance", "stranger", "summary", "profile"])
    func `whatever is deleted, nothing of it stays on the disk`(kind: StoreUnderTest, sort: String) async throws {
        let store = try kind.make()
        try await leaveTraces(of: meeting, saying: "secret", number: 10, in: store)
        let known = try await learn(
            MemoryChanges(
                additions: [.told("Anna sings", about: [.new(0)])],
                newcomers: [.init(name: "Anna"), .init(name: "Eva")]), of: meeting, in: store)
        let both = try await people(of: meeting, in: store)
        let summary = try await store.remembered(of: meeting.key).first { item in
            if case .summary = item.kind { true } else { false }
        }
        let ids = [
            "memory": "m\(known[0].id)", "acquaintance": "a\(both[0].id)", "stranger": "a\(both[1].id)",
            "summary": try #require(summary).id, "profile": PersonProfile.Field.about.rawValue,
        ]

        let isDone = try await store.delete(try #require(ids[sort]), of: meeting.key, at: noon)

        #expect(isDone)
        #expect(try await store.scrubIfDue())
    }
}
