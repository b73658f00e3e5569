import Domain
import Foundation
import Ports
import Testing

extension StoreUnderTest {
    /// A store of this kind, which takes in histories from elsewhere as well.
    func makeImporting() throws -> any Store & ImportStore {
        try #require(try make() as? any Store & ImportStore)
    }
}

extension Meeting {
    /// A request to begin the relationship with what is called `source`.
    func request(_ source: String) -> ImportRequest {
        ImportRequest(
            user: account.id, preset: PresetName(rawValue: preset), bot: bot, mode: mode, name: "Mei of old",
            source: source)
    }

    /// A line of an old talk, in which the person says odd ones and the persona even ones; a session begins each day.
    func line(_ number: Int, _ text: String, minutes: Double = 0, at date: Date = noon - 1_000 * 86_400) -> ImportedLine
    {
        let speaker = number % 2 == 1 ? HistoryMessage.Speaker.person(name: "Mei of old") : .persona
        let date = date + minutes * 60 + Double(number)
        return ImportedLine(
            sourceID: "line \(number)", message: HistoryMessage(speaker: speaker, content: .text(text), date: date),
            beginsSession: number == 1)
    }
}

/// Takes in a whole history; answers its number.
@discardableResult
func takeIn(
    _ lines: [ImportedLine], from source: String, of meeting: Meeting, calls: Int = 9, in store: any ImportStore
) async throws -> Int64 {
    let state = try await store.beginImport(meeting.request(source), of: lines, at: noon)
    _ = try await store.takeIn(lines, import: state.id)
    try await store.completeImport(state.id, calls: calls, at: noon)
    return state.id
}

/// Reads the first `count` messages of the oldest import that is not read; it comes to `changes`.
@discardableResult
func learnFromImport(
    _ changes: MemoryChanges, of meeting: Meeting, count: Int, then outcome: JobResult.Outcome = .again(at: noon),
    in store: any Store
) async throws -> [Memory] {
    let work = try await job(.extractImport, of: meeting, in: store)
    let talk = try #require(try await store.unreadTalk(of: work.relationship, isImport: true, limit: count))
    let lines = talk.messages.map(\.number)
    let reading = TalkReading(
        changes: changes, lines: lines,
        signals: RelationshipSignals([.depth: .init(value: 1, evidence: "old words")]),
        lastMessage: try #require(lines.last), source: talk.source)
    let result = JobResult(
        outcome, reading: reading, source: talk.source, usage: [usage(by: talk.person.rawValue)])
    try await store.finish(work, with: result, epoch: talk.epoch, at: noon)
    return try await store.record(of: meeting.key)?.memories ?? []
}

/// Histories from elsewhere.
@Suite struct ImportContract {
    private let meeting = Meeting()

    private func old(_ texts: String..., from first: Int = 1) -> [ImportedLine] {
        texts.enumerated().map { meeting.line(first + $0, $1) }
    }

    private func words(in store: any Store) async throws -> [String?] {
        try await store.look(meeting).history.map(\.words)
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `what came from elsewhere stands before what is said here, whichever was there first`(
        kind: StoreUnderTest, isFirst: Bool
    ) async throws {
        let store = try kind.makeImporting()
        let live = meeting.heard("live", id: 1)

        if !isFirst { try await store.hear([live], in: meeting) }
        try await takeIn(old("one", "two", "three"), from: "a", of: meeting, in: store)
        if isFirst { try await store.hear([live], in: meeting) }
        try await store.hear([meeting.heard("more", id: 2)], in: meeting)

        let history = try await store.look(meeting).history
        #expect(history.map(\.words) == ["one", "two", "three", "live", "more"])
        #expect(
            history.prefix(2).map(\.speaker) == [.person(name: "Mei of old"), .persona])
        #expect(history.first?.date == noon - 1_000 * 86_400 + 1)
        #expect(history.map(\.messageID) == [nil, nil, nil, MessageID(rawValue: 1), MessageID(rawValue: 2)])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an import makes a relationship that goes on when the two meet`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let meeting = Meeting(mode: .static)

        try await takeIn(old("one"), from: "a", of: meeting, in: store)
        let before = try #require(try await store.record(of: meeting.key))
        let context = try await store.look(meeting)

        #expect(before.chronicle.standing.mode == .static)
        #expect(before.messages.map(\.words) == ["one"])
        #expect(context.history.map(\.words) == ["one"])
        #expect(context.onboarding == .notBegun)
        #expect(context.unread == 0)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a second history stands before the first`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await store.hear([meeting.heard("live", id: 1)], in: meeting)

        try await takeIn(old("three", "four", from: 3), from: "a", of: meeting, in: store)
        try await takeIn(old("one", "two"), from: "b", of: meeting, in: store)

        #expect(try await words(in: store) == ["one", "two", "three", "four", "live"])
        let states = try await store.imports(of: meeting.key)
        #expect(states.map(\.messages) == [2, 2])
        #expect(states.map(\.isComplete) == [true, true])
        #expect(states.map(\.date) == [noon, noon])
    }

    @Test(arguments: StoreUnderTest.all)
    func `the same source is one import`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let lines = old("one", "two")
        let id = try await takeIn(lines, from: "a", of: meeting, in: store)

        let again = try await store.beginImport(meeting.request("a"), of: lines, at: noon + 60)
        let count = try await store.takeIn(lines, import: again.id)

        #expect(again.id == id)
        #expect(again.isComplete)
        #expect(count == 0)
        #expect(try await words(in: store) == ["one", "two"])
        #expect(try await store.imports(of: meeting.key).map(\.id) == [id])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an import that was broken off goes on where it stood`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        let lines = old("one", "two", "three", "four")
        let first = try await store.beginImport(meeting.request("a"), of: lines, at: noon)
        _ = try await store.takeIn(Array(lines.prefix(2)), import: first.id)

        let state = try await store.beginImport(meeting.request("a"), of: lines, at: noon + 60)
        let count = try await store.takeIn(lines, import: state.id)

        let expected = ImportState(
            id: first.id, messages: 2, isComplete: false, isExtracted: false, callsLeft: 0, memories: 0, date: noon)
        #expect(state == expected)
        #expect(count == 2)
        #expect(try await words(in: store) == ["one", "two", "three", "four"])
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a line that is in already is left out, whatever it came with`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()
        try await takeIn(old("one", "two"), from: "a", of: meeting, in: store)
        let other = Meeting(account: tom)

        let second = try await store.beginImport(
            meeting.request("b"), of: old("one", "two", "three"), at: noon)
        let count = try await store.takeIn(old("one", "two", "three"), import: second.id)
        try await takeIn([other.line(1, "his")], from: "a", of: other, in: store)

        #expect(count == 1)
        #expect(try await words(in: store) == ["one", "two", "three"])
        #expect(try await store.look(other).history.map(\.words) == ["his"])
    }

    @Test(arguments: StoreUnderTest.all, [0, 1])
    func `two imports that are under way do not take each other's places`(
        kind: StoreUnderTest, early: Int
    ) async throws {
        let store = try kind.makeImporting()
        let lines = old("three", "four", from: 3)
        let first = try await store.beginImport(meeting.request("a"), of: lines, at: noon)
        _ = try await store.takeIn(Array(lines.prefix(early)), import: first.id)

        try await takeIn(old("one", "two"), from: "b", of: meeting, in: store)
        _ = try await store.takeIn(lines, import: first.id)

        #expect(try await words(in: store) == ["one", "two", "three", "four"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `an import that is gone takes in nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.makeImporting()

        await #expect(throws: StoreError.staleEpoch) { try await store.takeIn(old("one"), import: 4711) }

        #expect(try await store.imports(of: meeting.key).isEmpty)
    }
}

// MARK: - Recall

extension ImportContract {
    @Test(arguments: StoreUnderTest.all)
    func `what came from elsewhere comes to mind, unless it is before the persona's eyes`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.makeImporting()
        let aquarium = "the penguins of the aquarium"
        let lines = old("good morning", "hi", aquarium, "nice")
        try await takeIn(lines, from: "a", of: meeting, in: store)
        try await store.hear([meeting.heard("live", id: 1)], in: meeting)

        let hidden = try await recollect("penguins, aquarium", of: meeting, visibleSince: noon, in: store)
        let visible = try await recollect(
            "penguins, aquarium", of: meeting, visibleSince: lines[2].message.date, in: store)
        let stranger = try await recollect("penguins, aquarium", of: Meeting(account: tom), in: store)

        #expect(hidden.words == [aquarium])
        #expect(visible.words.isEmpty)
        #expect(stranger.words.isEmpty)
    }
}
