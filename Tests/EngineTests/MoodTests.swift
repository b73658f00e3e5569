import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// How a persona's mood colours what it says, and how fast.
@Suite(.timeLimit(.minutes(5))) struct MoodTests {
    private typealias Fixture = EngineFixture

    @Test(arguments: [
        ([RelationshipSignals.Kind.humour, .warmth], "mood_bright"), ([.conflict], "mood_irritable"),
    ])
    func `a mood colours the talk, and fades within a day`(
        kinds: [RelationshipSignals.Kind], name: String
    ) async throws {
        let fixture = try EngineFixture()
        let evidence = Dictionary(uniqueKeysWithValues: zip(kinds, Fixture.threeRemarks))
        fixture.model.orderReading(.say(Fixture.reading(evidence, value: 1)))
        var prompts: [ChatPrompt?] = []

        try await fixture.run {
            prompts.append(try await fixture.converse(Fixture.threeRemarks))
            await fixture.pass(Fixture.pause)
            prompts.append(try await fixture.converse("so what?"))
            await fixture.pass(.seconds(86_400))
            prompts.append(try await fixture.converse("good morning"))
        }

        #expect(prompts.map { $0?.words.contains(name) } == [false, true, false])
        #expect(prompts[2]?.words.contains("mood_") == false)
    }

    @Test func `a lively mood types faster than an even temperament`() async throws {
        let fixture = try EngineFixture(pace: .human)
        let relationship = try await fixture.begin().relationship
        let now = Int64(fixture.clock.date.timeIntervalSince1970 * 1000)
        _ = try await fixture.store.inspect(
            "INSERT INTO mood (relationship, valence, energy, date) VALUES (\(relationship.rawValue), 0, 1, \(now))")
        fixture.model.order(.say("a reply of forty characters, more or less"))

        try await fixture.run {
            try fixture.deliver("hello.")
            await fixture.sleepers(1)
            fixture.clock.advance(by: .milliseconds(600))
            _ = await fixture.model.prompts.first(1)
            await fixture.sleepers(2)
            // Reading and typing take 1.8 seconds; with an even temperament they would take 2.3.
            fixture.clock.advance(by: .milliseconds(1900))
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.count == 1)
    }
}
