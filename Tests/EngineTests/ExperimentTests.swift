import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// How new relationships are assigned to the arms of experiments, and what their arms change.
@Suite(.timeLimit(.minutes(5))) struct ExperimentTests {
    private static let experiment = Experiment(
        name: "trial",
        arms: [
            .init(name: "calm", share: 1, mode: .static),
            .init(name: "quick", share: 1, mode: .evolving, thresholds: [.goodFriends: 5]),
        ])
    private static let june = PresetName(rawValue: "june")

    /// The mode and the arm of each relationship, by the number of its person.
    private func beginnings(in fixture: EngineFixture) async throws -> [String?] {
        try await fixture.store.inspect(
            "SELECT mode || coalesce(' ' || arm, '') FROM relationship ORDER BY id")
    }

    @Test func `an experiment parts those who are new, and leaves the others alone`() async throws {
        var fixture = try EngineFixture()
        try await fixture.begin()
        fixture.experiments = [Self.experiment]
        let people = (100..<130).map { UserID(rawValue: $0) }

        try await fixture.run {
            try await fixture.converse("I was here before")
            for (index, person) in people.enumerated() {
                let update = TestUpdate(
                    Int64(10 + index), "hello there", chat: person.rawValue, from: person.rawValue)
                fixture.gateway.deliver([try update.received])
                _ = await fixture.model.prompts.first(2 + index)
            }
        }

        let expected = people.map { person in
            let arm = Self.experiment.arm(for: person, of: Self.june)
            return "\(arm.mode.rawValue) trial/\(arm.name)"
        }
        #expect(try await beginnings(in: fixture) == ["evolving"] + expected)
        #expect(Set(expected).count == 2)
    }

    @Test func `an experiment of another bot is none of this one`() async throws {
        var fixture = try EngineFixture()
        fixture.experiments = [Experiment(name: "trial", bots: ["somebody"], arms: Self.experiment.arms)]

        try await fixture.run { try await fixture.converse("hello there") }

        #expect(try await beginnings(in: fixture) == ["evolving"])
    }

    @Test func `a persona that does not evolve begins static, whatever is set`() async throws {
        var fixture = try EngineFixture()
        fixture.personas.thresholds = [:]
        fixture.experiments = [Experiment(name: "trial", arms: [.init(name: "a", share: 1, mode: .evolving)])]

        try await fixture.run {
            try fixture.deliver("hello there")
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(try await beginnings(in: fixture) == ["static"])
    }

    @Test(arguments: [
        ("trial/quick", [Stage.goodFriends: 5.0]), ("trial/calm", nil), ("over/quick", nil), (nil, nil),
    ])
    func `an arm's thresholds hold while it exists, within what the persona lets happen`(
        arm: String?, thresholds: [Stage: Double]?
    ) throws {
        let own: [Stage: Double] = [.goodFriends: 200, .flirting: 500]
        let persona = try #require(TestPersonas(thresholds: own).persona(Self.june))
        let quick = Experiment.Arm(
            name: "quick", share: 1, mode: .evolving, thresholds: [.goodFriends: 5, .partners: 9])
        let experiment = Experiment(name: "trial", arms: [Self.experiment.arms[0], quick])

        let rules = EvolutionRules(
            of: persona, arm: arm.map { ArmName(rawValue: $0) }, among: [experiment])

        #expect(rules.thresholds == thresholds ?? own)
    }
}
