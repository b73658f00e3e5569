import Domain
import Foundation
import Ports
import Testing

/// What is remembered and was said, as vectors.
@Suite struct VectorContract {
    private let meeting = Meeting()
    private let one = "house/one"
    private let two = "house/two"

    /// Two things that are remembered and three that were said, of which none has a vector.
    private func fill(_ store: any Store) async throws -> (relationship: RelationshipID, memories: [Memory]) {
        let heard = ["one", "two"].enumerated().map { meeting.heard($1, id: Int64($0)) }
        try await store.hear(heard, in: meeting)
        let memories = try await learn(
            MemoryChanges(additions: [.told("keeps penguins"), .told("plays the oboe")]), of: meeting,
            hearing: "three", in: store)
        return (try await store.look(meeting).relationship, memories)
    }

    private func lacking(
        _ model: String, of relationship: RelationshipID, limit: Int = 99, in store: any Store
    ) async throws -> [Unembedded.Place] {
        try await store.unembedded(of: relationship, by: model, limit: limit)?.texts.map(\.place) ?? []
    }

    @Test(arguments: StoreUnderTest.all)
    func `memories come first, then the newest messages, each after the turns before it`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let (relationship, memories) = try await fill(store)
        let context = try await store.look(meeting)

        let found = try #require(try await store.unembedded(of: relationship, by: one, limit: 99))

        #expect(
            found.texts == [
                Unembedded(place: .memory(memories[1].id), text: "plays the oboe"),
                Unembedded(place: .memory(memories[0].id), text: "keeps penguins"),
                Unembedded(place: .message(3), text: "Mei: one\nMei: two\nMei: three"),
                Unembedded(place: .message(2), text: "Mei: one\nMei: two"),
                Unembedded(place: .message(1), text: "Mei: one"),
            ])
        #expect(found.person == context.person)
        #expect(found.bot == keke)
    }

    @Test(arguments: StoreUnderTest.all, [0, 1, 2, 3, 5])
    func `no more come than were asked for`(kind: StoreUnderTest, limit: Int) async throws {
        let store = try kind.make()
        let (relationship, memories) = try await fill(store)

        let places = try await lacking(one, of: relationship, limit: limit, in: store)

        let all: [Unembedded.Place] =
            memories.reversed().map { .memory($0.id) } + [.message(3), .message(2), .message(1)]
        #expect(places == Array(all.prefix(limit)))
    }

    @Test(arguments: StoreUnderTest.all)
    func `what has a vector of a model lacks one of another`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (relationship, memories) = try await fill(store)
        let places: [Unembedded.Place] = memories.map { .memory($0.id) } + [.message(1), .message(2), .message(3)]
        let first = try vector(1, 0, of: one)
        let second = try vector(0, 1, 1, of: two)

        try await store.keep(Dictionary(uniqueKeysWithValues: places.map { ($0, first) }), of: relationship, at: noon)
        let afterFirst = try await lacking(one, of: relationship, in: store)
        let ofOther = try await lacking(two, of: relationship, in: store)
        try await store.keep([places[0]: second], of: relationship, at: noon)

        #expect(afterFirst.isEmpty)
        #expect(Set(ofOther) == Set(places))
        #expect(try await lacking(one, of: relationship, in: store) == [places[0]])
        #expect(try await lacking(two, of: relationship, in: store).count == places.count - 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing lacks a vector of a relationship that nobody knows, or in which nothing was said`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let reaction = HistoryMessage(speaker: .person(name: "Mei"), content: .reaction("👍"), date: noon)
        let photo = HistoryMessage(
            speaker: .person(name: "Mei"), content: .attachment(.photo, caption: nil), date: noon)
        try await store.hear([reaction, photo, meeting.heard("  ", id: 1)], in: meeting)
        let relationship = try await store.look(meeting).relationship

        try await store.scheduleEmbedding(by: one, at: noon)

        #expect(try await lacking(one, of: relationship, in: store).isEmpty)
        #expect(try await store.unembedded(of: RelationshipID(rawValue: 4711), by: one, limit: 9)?.texts == nil)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).map(\.kind) == [.extract])
    }

    @Test(arguments: StoreUnderTest.all)
    func `work is planned only where something lacks a vector of the model`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (relationship, memories) = try await fill(store)
        let other = Meeting(account: tom)
        try await store.hear([other.heard("hello there", id: 1)], in: other)
        let places: [Unembedded.Place] = memories.map { .memory($0.id) } + [.message(1), .message(2), .message(3)]
        let made = try vector(1, 0, of: one)
        try await store.keep(Dictionary(uniqueKeysWithValues: places.map { ($0, made) }), of: relationship, at: noon)

        for _ in 0..<2 { try await store.scheduleEmbedding(by: one, at: noon) }
        let ofOne = try await store.dueJobs(at: noon, limit: 9).filter { $0.kind == .embed }.map(\.relationship)
        try await store.scheduleEmbedding(by: two, at: noon)
        let ofTwo = try await store.dueJobs(at: noon, limit: 9).filter { $0.kind == .embed }.map(\.relationship)

        let his = try await store.look(other).relationship
        #expect(ofOne == [his])
        #expect(Set(ofTwo) == [his, relationship])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a changed message lacks a vector again`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let (relationship, _) = try await fill(store)
        let made = try vector(1, 0, of: one)
        try await store.keep([.message(1): made, .message(2): made], of: relationship, at: noon)

        try await store.amend(
            meeting.heard("changed", id: 1), in: meeting.conversation, consuming: InboxSequence(rawValue: 4711),
            at: noon)

        #expect(try await lacking(one, of: relationship, in: store).contains(.message(2)))
    }
}

// MARK: - Recall

extension VectorContract {
    /// Twenty memories that share no word with any talk, of which the last is nearest to (1, 0), and the one before near.
    private func fillWithFacts(_ store: any Store) async throws -> [Memory] {
        let known = try await learn(
            MemoryChanges(additions: (1...20).map { .told("fact \($0)") }), of: meeting, in: store)
        let near = [try vector(0.9, 0.4), try vector(1, 0.1)]
        let vectors = Array(repeating: try vector(0, 1), count: 18) + near
        let places = known.map { Unembedded.Place.memory($0.id) }
        try await store.keep(
            Dictionary(uniqueKeysWithValues: zip(places, vectors)), of: try await store.look(meeting).relationship,
            at: noon)
        return known
    }

    @Test(arguments: StoreUnderTest.all)
    func `what is far nearer in meaning than most comes to mind, the nearest first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await fillWithFacts(store)

        let found = try await recollect("something else", of: meeting, vector: try vector(1, 0), in: store)

        #expect(found.memories == [known[19], known[18]])
    }

    @Test(arguments: StoreUnderTest.all)
    func `vectors of another model or length are not compared`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await fillWithFacts(store)

        let ofOther = try await recollect("something else", of: meeting, vector: try vector(1, 0, of: two), in: store)
        let longer = try await recollect("something else", of: meeting, vector: try vector(1, 0, 0), in: store)

        #expect(ofOther == Recollection())
        #expect(longer == Recollection())
    }

    @Test(
        arguments: StoreUnderTest.all,
        [Meeting(account: tom), Meeting(bot: chen, preset: "yinan")])
    func `nothing near in meaning comes to anybody else's mind`(kind: StoreUnderTest, other: Meeting) async throws {
        let store = try kind.make()
        _ = try await fillWithFacts(store)

        let found = try await recollect("something else", of: other, vector: try vector(1, 0), in: store)

        #expect(found == Recollection())
    }

    @Test(arguments: StoreUnderTest.all)
    func `of what words find, what is nearer in meaning comes first`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(additions: ["keeps penguins", "paints penguins", "plays the oboe"].map { .told($0) }),
            of: meeting, in: store)
        let places = known.map { Unembedded.Place.memory($0.id) }
        let vectors = [try vector(1, 0), try vector(0, 1), try vector(0.9, 0.1)]
        try await store.keep(
            Dictionary(uniqueKeysWithValues: zip(places, vectors)), of: try await store.look(meeting).relationship,
            at: noon)

        let byWords = try await recollect("penguins", of: meeting, in: store)
        let byBoth = try await recollect("penguins", of: meeting, vector: try vector(1, 0), in: store)

        #expect(byWords.memories == [known[1], known[0]])
        #expect(byBoth.memories == [known[0], known[1]])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a message that is near in meaning comes to mind, unless it is before the persona's eyes`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let heard = (1...Int64(20)).map { meeting.heard("words \($0)", id: $0, at: noon + Double($0)) }
        try await store.hear(heard, in: meeting)
        let relationship = try await store.look(meeting).relationship
        let far = try vector(0, 1)
        let near = try vector(1, 0)
        let vectors = (1...Int64(20)).map { (Unembedded.Place.message($0), $0 == 3 || $0 == 19 ? near : far) }
        try await store.keep(Dictionary(uniqueKeysWithValues: vectors), of: relationship, at: noon)

        let found = try await recollect(
            "something else", of: meeting, visibleSince: noon + 19, vector: near, in: store)

        #expect(found.words == ["words 3"])
    }
}
