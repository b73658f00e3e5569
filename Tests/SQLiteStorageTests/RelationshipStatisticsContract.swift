import Domain
import Foundation
import Ports
import Testing

/// How all relationships are doing.
@Suite struct RelationshipStatisticsContract {
    private typealias Figures = RelationshipStatistics.Figures

    private let slow = ArmName(rawValue: "pace/slow")

    private func person(_ number: Int64, preset: String = "keke", arm: ArmName? = nil) -> Meeting {
        Meeting(account: Account(id: UserID(rawValue: number), firstName: "P\(number)"), preset: preset, arm: arm)
    }

    /// Takes somebody who begins at noon through stages, at days after that.
    private func live(_ meeting: Meeting, _ steps: [(stage: Stage, day: Double)], in store: any Store) async throws {
        _ = try await store.look(meeting)
        for step in steps { try await move(meeting, to: step.stage, at: noon + step.day * oneDay, in: store) }
    }

    @Test(arguments: StoreUnderTest.all)
    func `where nobody is, nothing is counted`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        let statistics = try await store.relationshipStatistics(at: noon)

        #expect(statistics.isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `stages are counted, and the days to them and at them`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await live(person(1), [(.goodFriends, 10)], in: store)
        try await live(person(2), [(.goodFriends, 20), (.flirting, 30)], in: store)
        try await live(person(3), [], in: store)
        // Whoever came to it twice came to it when they first did.
        try await live(person(4), [(.goodFriends, 4), (.justMet, 6), (.goodFriends, 7), (.justMet, 8)], in: store)

        let statistics = try await store.relationshipStatistics(at: noon + 40 * oneDay)

        #expect(statistics.map(\.preset.rawValue) == ["keke"])
        #expect(statistics.map(\.arm) == [nil])
        #expect(statistics.map(\.modes) == [[.evolving: 4]])
        #expect(
            statistics.map(\.stages) == [
                [
                    .justMet: Figures(count: 2, reached: 4, medianDaysTo: nil, medianDaysAt: 36),
                    .goodFriends: Figures(count: 1, reached: 3, medianDaysTo: 10, medianDaysAt: 30),
                    .flirting: Figures(count: 1, reached: 1, medianDaysTo: 30, medianDaysAt: 10),
                    .partners: Figures(count: 0, reached: 0, medianDaysTo: nil, medianDaysAt: nil),
                ]
            ])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a stage that somebody is taken past is reached, and one that was chosen is not`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let chosen = Meeting(account: tom, mode: .static)
        try await store.commit(
            chosen, step: OnboardingStep(from: .notBegun, to: .done, profile: PersonProfile(kind: .partner)))
        try await live(person(1), [(.flirting, 6), (.goodFriends, 9)], in: store)

        let statistics = try await store.relationshipStatistics(at: noon + 10 * oneDay)

        #expect(statistics.map(\.modes) == [[.static: 1, .evolving: 1]])
        #expect(
            statistics.map(\.stages) == [
                [
                    .justMet: Figures(count: 0, reached: 1, medianDaysTo: nil, medianDaysAt: nil),
                    .goodFriends: Figures(count: 1, reached: 1, medianDaysTo: 6, medianDaysAt: 1),
                    .flirting: Figures(count: 0, reached: 1, medianDaysTo: 6, medianDaysAt: nil),
                    .partners: Figures(count: 1, reached: 0, medianDaysTo: nil, medianDaysAt: nil),
                ]
            ])
    }

    @Test(arguments: StoreUnderTest.all)
    func `every persona and arm is counted apart, with what the judge said`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let ordinary = person(1)
        let tried = person(2, arm: slow)
        _ = try await store.look(person(3, preset: "yinan"))
        for judged in [.refused(.tooSoon), .refused(.pressure), .refused(.tooSoon), JudgedProposal.agreed] {
            try await keep(RelationshipStep(standing: .lived), judged: judged, of: ordinary, in: store)
        }
        try await keep(RelationshipStep(standing: .lived), judged: .refused(.unclear), of: tried, in: store)

        let statistics = try await store.relationshipStatistics(at: noon)

        #expect(statistics.map(\.preset.rawValue) == ["keke", "keke", "yinan"])
        #expect(statistics.map(\.arm) == [nil, slow, nil])
        #expect(statistics.map(\.agreements) == [1, 0, 0])
        #expect(statistics.map(\.refusals) == [[.tooSoon: 2, .pressure: 1], [.unclear: 1], [:]])
        #expect(statistics.compactMap { $0.stages[.justMet]?.count } == [1, 1, 1])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what the operator sets is no arrival`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await live(person(1), [(.goodFriends, 2)], in: store)
        _ = try await store.look(person(2))
        for (number, stage) in [(Int64(1), Stage.partners), (2, .flirting)] {
            _ = try await store.adjust(person(number).key, at: noon + 3 * oneDay) { standing in
                var new = standing
                (new.stage, new.stageSince) = (stage, noon + 3 * oneDay)
                let step = StageTransition(
                    from: standing.stage, to: stage, cause: .operator, score: 1, date: noon + 3 * oneDay)
                return RelationshipStep(standing: new, transition: step)
            }
        }
        try await move(person(2), to: .partners, at: noon + 9 * oneDay, in: store)

        let statistics = try await store.relationshipStatistics(at: noon + 10 * oneDay)

        #expect(
            statistics.map(\.stages) == [
                [
                    .justMet: Figures(count: 0, reached: 2, medianDaysTo: nil, medianDaysAt: nil),
                    .goodFriends: Figures(count: 0, reached: 1, medianDaysTo: 2, medianDaysAt: nil),
                    .flirting: Figures(count: 0, reached: 0, medianDaysTo: nil, medianDaysAt: nil),
                    .partners: Figures(count: 2, reached: 1, medianDaysTo: 9, medianDaysAt: 4),
                ]
            ])
    }

    @Test(arguments: StoreUnderTest.all)
    func `what happened in an arm is counted there, and where somebody is now, where they are`(
        kind: StoreUnderTest
    ) async throws {
        let store = try kind.make()
        let tried = person(1, arm: slow)
        try await live(tried, [(.goodFriends, 2)], in: store)
        try await keep(RelationshipStep(standing: .lived), judged: .refused(.pressure), of: tried, in: store)
        _ = try await store.adjust(tried.key, at: noon) { RelationshipStep(standing: $0) }
        try await live(tried, [(.justMet, 3), (.goodFriends, 4), (.flirting, 5)], in: store)
        try await keep(RelationshipStep(standing: .lived), judged: .agreed, of: tried, in: store)

        let statistics = try await store.relationshipStatistics(at: noon + 6 * oneDay)

        #expect(statistics.map(\.arm) == [nil, slow])
        #expect(statistics.map(\.modes) == [[.evolving: 1], [:]])
        #expect(statistics.map(\.agreements) == [1, 0])
        #expect(statistics.map(\.refusals) == [[:], [.pressure: 1]])
        #expect(statistics.map { $0.stages[.justMet]?.reached } == [1, 1])
        #expect(statistics.map { $0.stages[.goodFriends]?.reached } == [0, 1])
        #expect(statistics.map { $0.stages[.flirting]?.reached } == [1, 0])
        #expect(statistics.map { $0.stages[.flirting]?.count } == [1, 0])
        #expect(statistics.map { $0.stages[.flirting]?.medianDaysTo } == [5, nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `whom an operator changes leaves the arm`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let tried = person(1, arm: slow)
        _ = try await store.look(tried)

        _ = try await store.adjust(tried.key, at: noon) { RelationshipStep(standing: $0) }

        #expect(try await store.relationshipStatistics(at: noon).map(\.arm) == [nil])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a clock that goes back makes no negative days`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        try await live(person(1), [(.goodFriends, -5)], in: store)

        let statistics = try await store.relationshipStatistics(at: noon - 9 * oneDay)

        #expect(
            statistics.first?.stages[.goodFriends] == Figures(count: 1, reached: 1, medianDaysTo: 0, medianDaysAt: 0))
    }
}
