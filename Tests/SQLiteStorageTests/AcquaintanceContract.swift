import Domain
import Foundation
import Ports
import Testing

/// The people in a person's life.
@Suite struct AcquaintanceContract {
    private let meeting = Meeting()

    private func learn(_ changes: MemoryChanges, in store: any Store) async throws -> [Acquaintance] {
        try await SQLiteStorageTests.learn(changes, of: meeting, in: store)
        return try await people(of: meeting, in: store)
    }

    private func memories(in store: any Store) async throws -> [Memory] {
        try await store.record(of: meeting.key)?.memories ?? []
    }

    @Test(arguments: StoreUnderTest.all)
    func `somebody new is known by name, and with what is about them`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let changes = MemoryChanges(
            additions: [
                .told("Anna and the boss quarrelled", about: [.new(0), .new(1)]), .told("Anna sings", about: [.new(0)]),
                .told("has a cat", about: [.new(2), .new(-1)]),
            ],
            newcomers: [
                .init(name: "Anna", aliases: ["Annie", "小安"], relation: "sister"), .init(name: "the boss"),
            ])

        let people = try await learn(changes, in: store)

        #expect(people.map(\.name) == ["Anna", "the boss"])
        #expect(people.map { Set($0.aliases) } == [["Annie", "小安"], []])
        #expect(people.map(\.relation) == ["sister", ""])
        #expect(people.map(\.profile) == ["", ""])
        let subjects = try await memories(in: store).map { Set($0.acquaintances) }
        #expect(subjects == [Set(people.map(\.id)), [people[0].id], []])
    }

    @Test(arguments: StoreUnderTest.all)
    func `somebody known gets more names, each once, and another relation`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(
            MemoryChanges(newcomers: [.init(name: "Anna", aliases: ["Annie"], relation: "colleague")]), in: store)
        let news = MemoryChanges.Introduction(
            known[0].id, aliases: ["Annie", "Anna", "Miss\nLee", "安娜"], relation: "friend")

        let people = try await learn(MemoryChanges(introductions: [news]), in: store)

        #expect(people.map(\.name) == ["Anna"])
        #expect(people[0].aliases.sorted() == ["Annie", "Miss Lee", "安娜"].sorted())
        #expect(people[0].relation == "friend")
    }

    @Test(arguments: StoreUnderTest.all)
    func `a relation that nobody spoke of stays`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let known = try await learn(MemoryChanges(newcomers: [.init(name: "Anna", relation: "sister")]), in: store)

        let people = try await learn(
            MemoryChanges(introductions: [.init(known[0].id, aliases: ["Annie"])]), in: store)

        #expect(people.map(\.relation) == ["sister"])
    }

    @Test(arguments: StoreUnderTest.all, [["Annie"], ["Annie", "Anna"], ["小安"]])
    func `two who turn out to be one are one, with all names and memories`(
        kind: StoreUnderTest, aliases: [String]
    ) async throws {
        let store = try kind.make()
        let both = try await learn(
            MemoryChanges(
                additions: [
                    .told("Anna sings", about: [.new(0)]), .told("the boss is strict", about: [.new(1)]),
                    .told("Anna shouted at the boss", about: [.new(0), .new(1)]),
                ], newcomers: [.init(name: "Anna", aliases: ["Annie"]), .init(name: "the boss", aliases: aliases)]),
            in: store)
        try await organise(
            SortedMemories(profiles: [both[0].id: "Sings.", both[1].id: "Is strict."]), of: meeting, in: store)

        let people = try await learn(
            MemoryChanges(introductions: [.init(both[0].id, absorbs: [both[1].id, both[0].id])]), in: store)

        #expect(people.map(\.id) == [both[0].id])
        let others = Set(["Annie", "the boss"] + aliases).subtracting(["Anna"])
        #expect(people[0].aliases.sorted() == others.sorted())
        #expect(people[0].profile.isEmpty)
        let subjects = try await memories(in: store).map(\.acquaintances)
        #expect(subjects == Array(repeating: [both[0].id], count: 3))
    }

    @Test(arguments: StoreUnderTest.all)
    func `one who turns out to be two becomes two, each with their memories`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let one = try await learn(
            MemoryChanges(
                additions: [.told("Anna sings", about: [.new(0)]), .told("Anna is strict", about: [.new(0)])],
                newcomers: [.init(name: "Anna")]), in: store)
        let strict = try await memories(in: store)[1].id
        try await organise(SortedMemories(profiles: [one[0].id: "Sings, strictly."]), of: meeting, in: store)

        let people = try await learn(
            MemoryChanges(newcomers: [
                .init(name: "Anna", relation: "teacher", memories: [strict], splitFrom: one[0].id)
            ]), in: store)

        #expect(people.map(\.name) == ["Anna", "Anna"])
        #expect(people.map(\.relation) == ["", "teacher"])
        #expect(people.map(\.profile) == ["", ""])
        #expect(try await memories(in: store).map(\.acquaintances) == people.map { [$0.id] })
    }

    @Test(arguments: StoreUnderTest.all)
    func `whoever is deleted is forgotten with everything about them`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let both = try await learn(
            MemoryChanges(
                additions: [
                    .told("Anna sings", about: [.new(0)]), .told("the boss is strict", about: [.new(1)]),
                    .told("Anna shouted at the boss", about: [.new(0), .new(1)]), .told("has a cat"),
                ], newcomers: [.init(name: "Anna"), .init(name: "the boss")]), in: store)
        try await organise(SortedMemories(profiles: [both[1].id: "Anna shouted at him."]), of: meeting, in: store)
        let listed = try await store.remembered(of: meeting.key).first { $0.kind == .acquaintance(name: "Anna") }
        let id = try #require(listed).id

        let isDone = try await store.delete(id, of: meeting.key, at: noon + 60)
        let isDoneAgain = try await store.delete(id, of: meeting.key, at: noon + 60)

        #expect(isDone)
        #expect(!isDoneAgain)
        #expect(try await people(of: meeting, in: store).map(\.name) == ["the boss"])
        #expect(try await people(of: meeting, in: store).map(\.profile) == [""])
        #expect(try await memories(in: store).map(\.text) == ["the boss is strict", "has a cat"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `whoever is known by nothing any more is forgotten`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await learn(
            MemoryChanges(
                additions: [
                    .told("Anna sings", about: [.new(0)]), .told("Tim and Eva met", about: [.new(1), .new(2)]),
                    .told("Eva dances", about: [.new(2)]),
                ],
                newcomers: [.init(name: "Anna"), .init(name: "Tim"), .init(name: "Eva")]), in: store)

        for memory in try await memories(in: store).prefix(2) {
            #expect(try await store.delete("m\(memory.id)", of: meeting.key, at: noon))
        }

        #expect(try await people(of: meeting, in: store).map(\.name) == ["Eva"])
    }
}

// MARK: - Who is named

extension AcquaintanceContract {
    @Test(arguments: StoreUnderTest.all, ["what would Anna say?", "小周怎么说？"])
    func `whoever is named comes to mind, with what tells most of them`(
        kind: StoreUnderTest, words: String
    ) async throws {
        let store = try kind.make()
        let additions = (1...6).map { number in
            MemoryChanges.Addition.told(
                "fact \(number)", importance: number == 2 ? 0.9 : 0.3, about: [.new(0)])
        }
        let changes = MemoryChanges(
            additions: additions + [.told("fact 7", about: [.new(1)])],
            newcomers: [.init(name: "Anna", aliases: ["小周"]), .init(name: "Eva")])
        let people = try await learn(changes, in: store)

        let figures = try await recollect(words, of: meeting, in: store).figures

        #expect(figures.map(\.acquaintance) == [people[0]])
        #expect(figures.first?.memories.map(\.text) == ["fact 2", "fact 6", "fact 5", "fact 4"])
        #expect(figures.first?.hasNamesake == false)
    }

    @Test(arguments: StoreUnderTest.all)
    func `whoever is named comes with their profile, and nothing of them comes twice`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let people = try await learn(
            MemoryChanges(
                additions: [
                    .told("Anna plays the oboe", about: [.new(0)]),
                    .told("Anna has a concert", kind: .plan, day: september(21), about: [.new(0)]),
                    .told("owns an oboe"),
                ], newcomers: [.init(name: "Anna", relation: "sister")]), in: store)
        try await organise(SortedMemories(profiles: [people[0].id: "A musician."]), of: meeting, in: store)

        let recollection = try await recollect("did Anna take her oboe?", of: meeting, in: store)

        #expect(recollection.figures.map(\.acquaintance.profile) == ["A musician."])
        #expect(recollection.figures.first?.memories.count == 2)
        #expect(recollection.memories.map(\.text) == ["owns an oboe"])
    }

    @Test(arguments: StoreUnderTest.all)
    func `namesakes come to mind together and are told apart`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let people = try await learn(
            MemoryChanges(newcomers: [
                .init(name: "Anna", relation: "sister"), .init(name: "Anna", relation: "teacher"), .init(name: "Eva"),
            ]), in: store)

        let figures = try await recollect("Anna met Eva", of: meeting, in: store).figures

        #expect(figures.map(\.acquaintance) == people)
        #expect(figures.map(\.hasNamesake) == [true, true, false])
    }

    @Test(arguments: StoreUnderTest.all)
    func `no more than four come to mind at once, and what ended of them does not`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let names = ["Anna", "Eva", "Tim", "Olga", "Hugo"]
        _ = try await learn(
            MemoryChanges(
                additions: [.told("Anna lives in Lyon", about: [.new(0)])], newcomers: names.map { .init(name: $0) }),
            in: store)
        let old = try await memories(in: store).map(\.id)
        _ = try await learn(MemoryChanges(additions: [.told("moved", closing: old)]), in: store)

        let figures = try await recollect("Anna, Eva, Tim, Olga, Hugo!", of: meeting, in: store).figures

        #expect(figures.map(\.acquaintance.name) == Array(names.prefix(4)))
        #expect(figures.first?.memories.isEmpty == true)
    }

    @Test(
        arguments: StoreUnderTest.all, [Meeting(account: tom), Meeting(bot: chen, preset: "yinan")])
    func `nobody else knows them`(kind: StoreUnderTest, other: Meeting) async throws {
        let store = try kind.make()

        _ = try await learn(
            MemoryChanges(
                additions: [.told("Anna sings", about: [.new(0)])], newcomers: [.init(name: "Anna")]), in: store)

        #expect(try await recollect("Anna sings", of: other, in: store) == Recollection())
        #expect(try await store.remembered(of: other.key).isEmpty)
    }
}
