import Domain
import Foundation
import Ports
import Testing

/// What comes to a persona's mind.
@Suite struct RecallContract {
    private let meeting = Meeting()

    private func remember(_ additions: MemoryChanges.Addition..., in store: any Store) async throws -> [Memory] {
        try await learn(MemoryChanges(additions: additions), of: meeting, in: store)
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            ("has allergies to peanuts", "I ate a peanut by accident"), ("对花生过敏", "这个蛋糕里有花生吗"),
            ("plays the ＯＢＯＥ", "an oboe"), ("hat einen Dachshund namens Müsli", "MUSLI"),
        ])
    func `a memory comes to mind that shares a telling word with the talk`(
        kind: StoreUnderTest, words: (memory: String, newest: String)
    ) async throws {
        let store = try kind.make()
        let known = try await remember(.told("grew up by the sea"), .told(words.memory), .told("喜欢下雨天"), in: store)

        let recollection = try await recollect(words.newest, of: meeting, in: store)

        #expect(recollection.memories == [known[1]])
        #expect(recollection.words.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, ["", "…", "well, I know", "我也是", "hedgehogs", "🦔"])
    func `nothing comes to mind that has nothing to do with the talk`(
        kind: StoreUnderTest, words: String
    ) async throws {
        let store = try kind.make()
        _ = try await remember(.told("grew up by the sea"), .told("喜欢下雨天"), in: store)
        try await store.hear([meeting.heard("the penguins of the aquarium", id: 1)], in: meeting)

        #expect(try await recollect(words, of: meeting, in: store) == Recollection())
    }

    @Test(
        arguments: StoreUnderTest.all,
        [
            ("we saw the penguins of the aquarium", "penguins in an aquarium"),
            ("昨天去海洋馆看了企鹅", "海洋馆的企鹅可爱吗"),
        ])
    func `a message of an older session comes to mind, and one before the persona's eyes does not`(
        kind: StoreUnderTest, words: (said: String, newest: String)
    ) async throws {
        let store = try kind.make()
        let heard = meeting.heard(words.said, id: 1, at: noon - 86_400)
        try await store.hear([heard, meeting.heard("hm", id: 2, at: noon - 86_390)], in: meeting, at: noon - 86_390)
        try await store.hear([meeting.heard("good morning", id: 3)], in: meeting)

        let hidden = try await recollect(words.newest, of: meeting, visibleSince: noon, in: store)
        let visible = try await recollect(words.newest, of: meeting, visibleSince: noon - 86_400, in: store)

        #expect(hidden.words == [words.said])
        #expect(visible == Recollection())
    }

    @Test(arguments: StoreUnderTest.all)
    func `a memory that came to mind a moment ago rests`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await remember(
            .told("keeps penguins"), .told("paints penguins"),
            .told("visits the penguins", kind: .plan, day: september(21)), in: store)
        try await store.hear([], in: meeting, recalling: [known[0].id, known[2].id], at: noon + 60)

        let early = try await recollect("my penguins", of: meeting, restsSince: noon + 60, in: store)
        let late = try await recollect("my penguins", of: meeting, restsSince: noon + 61, in: store)

        #expect(early.memories.map(\.id) == [known[1].id])
        #expect(Set(late.memories.map(\.id)) == Set(known.map(\.id)))
    }

    @Test(
        arguments: StoreUnderTest.all,
        [(day: 23, isDue: false), (22, true), (21, true), (20, true), (19, true), (18, false)])
    func `a plan comes to mind by itself around its day`(
        kind: StoreUnderTest, expected: (day: Int, isDue: Bool)
    ) async throws {
        let store = try kind.make()
        let known = try await remember(
            .told("has an exam", kind: .plan, day: september(expected.day)),
            .told("broke an arm", kind: .episode, day: september(21)), .told("wants to travel", kind: .plan), in: store)

        let recollection = try await recollect("hello", of: meeting, today: september(21), in: store)

        let lines = expected.isDue ? [Recollection.Line(.memory(known[0]), because: .due)] : []
        #expect(recollection.lines == lines)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a plan that is due and fits comes to mind once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await remember(.told("has an exam", kind: .plan, day: september(21)), in: store)

        let recollection = try await recollect("about the exam", of: meeting, in: store)

        #expect(recollection.lines == [Recollection.Line(.memory(known[0]), because: .due)])
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `what no longer holds does not come to mind`(kind: StoreUnderTest, isPlan: Bool) async throws {
        let store = try kind.make()
        let old = try await remember(
            .told("sees penguins", kind: isPlan ? .plan : .fact, day: september(21)), in: store)

        _ = try await remember(.told("stays at home", closing: old.map(\.id)), in: store)

        #expect(try await recollect("penguins", of: meeting, in: store) == Recollection())
    }
}

// MARK: - Whose

extension RecallContract {
    @Test(
        arguments: StoreUnderTest.all,
        [Meeting(account: tom), Meeting(bot: chen, preset: "yinan"), Meeting(account: tom, preset: "yinan")])
    func `neither memories nor messages come to anybody else's mind`(
        kind: StoreUnderTest, other: Meeting
    ) async throws {
        let store = try kind.make()
        _ = try await store.look(other)

        try await store.hear([meeting.heard("the penguins of the aquarium", id: 1)], in: meeting)
        _ = try await remember(
            .told("keeps penguins in an aquarium"), .told("feeds", kind: .plan, day: september(21)), in: store)

        #expect(try await recollect("penguins, aquarium", of: meeting, in: store).lines.count == 3)
        #expect(try await recollect("penguins, aquarium", of: other, in: store) == Recollection())
    }

    @Test(arguments: StoreUnderTest.all)
    func `personas of one memory group share what is remembered, and not what was said`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let other = Meeting(bot: chen, preset: "yinan")
        try await store.hear([meeting.heard("Anna took the penguins to an aquarium", id: 1)], in: meeting)
        let known = try await learn(
            MemoryChanges(
                additions: [
                    .told("keeps penguins"), .told("sees a vet", kind: .plan, day: september(21)),
                    .told("Anna sings", about: [.new(0)]),
                ], newcomers: [.init(name: "Anna")]), of: meeting, in: store)
        try await learn(MemoryChanges(additions: [.told("hates penguins")]), of: Meeting(account: tom), in: store)
        let words = "Anna, penguins, aquarium"

        let shared = try await recollect(words, of: other, sharing: ["keke", "nobody"], in: store)
        let alone = try await recollect(words, of: other, sharing: ["yinan"], in: store)

        #expect(shared.memories == [known[1], known[0]])
        #expect(shared.figures.map(\.memories) == [[known[2]]])
        #expect(shared.words.isEmpty)
        #expect(alone == Recollection())
    }
}

// MARK: - Many, and strange ones

extension RecallContract {
    @Test(
        arguments: StoreUnderTest.all,
        [
            "\"penguins\"", "'; DROP TABLE memory; --", "penguins AND NOT (OR", "penguins*", "NEAR(penguins, 3)",
            "terms:penguins", "^penguins {", "pen\0guins penguins", "🐧🐧🐧 penguins", "% _ \\ penguins", "企鹅 OR \"",
            String(repeating: "penguins 企鹅 \" ", count: 700), String(repeating: "x", count: 10_000), "\u{202E}penguins",
            "a\u{301}\u{301}\u{301} ﷽ penguins", "\"\"\"\"", "-", "*",
        ])
    func `whatever a person writes is words and no question to the database`(
        kind: StoreUnderTest, words: String
    ) async throws {
        let store = try kind.make()
        let known = try await remember(.told("keeps penguins"), .told("养企鹅"), in: store)
        try await store.hear([meeting.heard(words, id: 1)], in: meeting)

        let recollection = try await recollect(words, of: meeting, visibleSince: noon, in: store)

        let fitting = (words.contains("penguins") ? [known[0]] : []) + (words.contains("企鹅") ? [known[1]] : [])
        #expect(Set(recollection.memories) == Set(fitting))
        #expect(try await store.record(of: meeting.key)?.memories == known)
    }

    @Test(arguments: StoreUnderTest.all)
    func `among ten thousand memories the right one comes to mind`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let other = Meeting(account: tom)
        let additions = (0..<10_000).map { MemoryChanges.Addition.told("owns box \($0) of the storehouse") }
        let known = try await learn(MemoryChanges(additions: additions), of: meeting, in: store)
        try await learn(MemoryChanges(additions: [.told("owns box 7777")]), of: other, in: store)

        let recollection = try await recollect("what is in box 7777 and box 42?", of: meeting, in: store)

        #expect(Set(recollection.memories.prefix(2)) == [known[7777], known[42]])
        #expect(recollection.memories.count <= 10)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the same said many times comes to mind a few times at most`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let heard = (1...Int64(400)).map { meeting.heard("penguins live in the aquarium", id: $0) }
        try await store.hear(heard, in: meeting)

        let recollection = try await recollect("penguins, aquarium", of: meeting, in: store)

        #expect((1...6).contains(recollection.words.count))
    }
}

// MARK: - Words that change

extension RecallContract {
    private var aquarium: String { "the penguins of the aquarium" }

    @Test(arguments: StoreUnderTest.all)
    func `an edited message is found by its new words alone`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear([meeting.heard(aquarium, id: 1)], in: meeting)
        let changed = "the giraffes of the savannah"

        try await store.amend(
            meeting.heard(changed, id: 1), in: meeting.conversation, consuming: InboxSequence(rawValue: 4711), at: noon)

        #expect(try await recollect("penguins, aquarium", of: meeting, in: store).words.isEmpty)
        #expect(try await recollect("giraffes, savannah", of: meeting, in: store).words == [changed])
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `what was said of something deleted is not found, not even with other words`(
        kind: StoreUnderTest, isHeardAgain: Bool
    ) async throws {
        let store = try kind.make()
        try await store.hear([meeting.heard(aquarium, id: 1)], in: meeting)
        let known = try await remember(.told("works with birds"), in: store)
        let changed = meeting.heard("the giraffes of the savannah", id: 1)

        #expect(try await store.delete("m\(known[0].id)", of: meeting.key, at: noon))
        if isHeardAgain {
            try await store.hear([changed], in: meeting)
        } else {
            try await store.amend(
                changed, in: meeting.conversation, consuming: InboxSequence(rawValue: 4711), at: noon)
        }

        for words in ["penguins, aquarium", "giraffes, savannah", "on September 21st?"] {
            #expect(try await recollect(words, of: meeting, in: store).words.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.all)
    func `words that were kept long enough are not found, memories are`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await store.hear([meeting.heard(aquarium, id: 1, at: noon - 1)], in: meeting)
        let known = try await remember(.told("works in an aquarium"), in: store)

        while try await store.purge(before: noon) {}

        let recollection = try await recollect("penguins, aquarium", of: meeting, in: store)
        #expect(recollection.memories == known)
        #expect(recollection.words.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a line that stood in for a reply and a reaction are not found`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let lines = try await store.turn(meeting, saying: [aquarium], origin: .fallback)
        try await store.markSent(lines[0].sequence, as: nil, at: noon)
        let reaction = HistoryMessage(speaker: .person(name: "Mei"), content: .reaction(aquarium), date: noon)
        try await store.hear([reaction], in: meeting)

        #expect(try await recollect("penguins, aquarium", of: meeting, in: store) == Recollection())
    }

    @Test(arguments: StoreUnderTest.all)
    func `what the persona said is found`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let lines = try await store.turn(meeting, saying: [aquarium])
        try await store.markSent(lines[0].sequence, as: nil, at: noon)

        let recollection = try await recollect("penguins, aquarium", of: meeting, in: store)

        #expect(recollection.words == [aquarium])
    }
}
