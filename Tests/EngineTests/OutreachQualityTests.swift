import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What is not good enough is not said: nobody asked for it.
@Suite(.timeLimit(.minutes(5))) struct OutreachQualityTests {
    @Test(arguments: ["why didn't you answer me? did you forget me?", "the cat fell off the shelf", ""])
    func `reproaches, repetitions and nothing at all get one more try and are dropped`(words: String) async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            fixture.model.order(.say("the cat fell off the shelf"), .say(words), .say(words))
            try await fixture.converse("good afternoon")
            try await fixture.passUntilReached()
        }

        let prompts = fixture.model.prompts.entries
        let standing = try await fixture.standing()
        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(prompts.count == 3)
        #expect(prompts[1] == prompts[2])
        #expect(try await fixture.records().map(\.outcome) == [.dropped])
        #expect(try await fixture.outcomes(of: .outreach) == ["answered", "answered"])
        #expect(standing.unanswered == 0)
        #expect(try #require(standing.nextAt) > fixture.clock.date + 3600)
    }

    @Test func `the second try is said if it is good enough`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("did you forget me?"), .say("the plums are ripe"))
            try await fixture.passUntilReached()
        }

        #expect(fixture.gateway.sent.entries.last?.text == "the plums are ripe")
        #expect(try await fixture.records().map(\.outcome) == [.sent])
    }

    @Test func `a model may decline`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.say("[pass]"))
            try await fixture.passUntilReached()
        }

        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(fixture.model.prompts.entries.count == 2)
        #expect(try await fixture.records().map(\.outcome) == [.declined])
        #expect(try await fixture.standing().unanswered == 0)
    }

    @Test func `without a model nothing is said, and the moment comes again later`() async throws {
        let fixture = try EngineFixture.outgoing()

        try await fixture.run {
            try await fixture.converse("good afternoon")
            fixture.model.order(.fail(ObedientModel.down))
            try await fixture.passUntilReached()
        }

        #expect(fixture.gateway.sent.entries.count == 1)
        #expect(try await fixture.records().map(\.outcome) == [.failed])
        #expect(try #require(try await fixture.standing().nextAt) > fixture.clock.date + 3600)
    }
}
