import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// One persona at a time speaks in a group.
@Suite(.timeLimit(.minutes(5))) struct GroupFloorTests {
    @Test func `whoever is spoken to second reads what the first one said`() async throws {
        let scene = try GroupScene()
        let answer = Signal()
        scene.model.order(.waitAndSay(answer, "I like the sea"))

        try await scene.run {
            try scene.say("June, where to?")
            _ = await scene.model.prompts.first(1)
            try scene.say("July, and you?", from: 8)
            try await scene.claimed(for: .july)
            #expect(scene.model.prompts.entries.count == 1)
            answer.send()
            try await scene.settle()
        }

        let prompts = scene.model.prompts.entries
        #expect(prompts.count == 2)
        #expect(prompts[1].words.contains("I like the sea") && prompts[1].words.contains("June, where to?"))
        #expect(!prompts[0].words.contains("July, and you?"))
        #expect(scene.said(by: .june) == ["I like the sea"] && scene.said(by: .july).count == 1)
    }

    @Test func `newer words of the same person free the floor`() async throws {
        let scene = try GroupScene()
        scene.model.order(.wait(Signal()))

        try await scene.run {
            try scene.say("June, where to?")
            _ = await scene.model.prompts.first(1)
            try scene.say("July, and you?", from: 8)
            try await scene.claimed(for: .july)
            try scene.say("June, I mean in May")
            try await scene.settle()
        }

        let prompts = scene.model.prompts.entries.map(\.newest)
        #expect(prompts.count == 3)
        #expect(scene.said(by: .june).count == 1 && scene.said(by: .july).count == 1)
        #expect(scene.said(by: .june)[0].hasSuffix("June, I mean in May"))
    }

    @Test func `what follows a name while the answer is made goes on with it`() async throws {
        let scene = try GroupScene()
        scene.model.order(.wait(Signal()))

        try await scene.run {
            try scene.say("June, a question")
            _ = await scene.model.prompts.first(1)
            try scene.say("where to in May?")
            try await scene.settle()
        }

        let last = try #require(scene.model.prompts.entries.last?.newest)
        #expect(last.contains("June, a question") && last.contains("where to in May?"))
        #expect(scene.saidCount == 1)
    }

    @Test func `whoever spoke last is meant until somebody else writes`() async throws {
        let scene = try GroupScene()

        try await scene.run {
            for (text, sender) in [("June, hi", 7), ("how are you?", 7), ("nice weather", 8), ("and then?", 7)] {
                try scene.say(text, from: Int64(sender))
                try await scene.settle()
                scene.clock.advance(by: .seconds(5))
            }
        }

        let answers = scene.said(by: .june)
        // "nice weather" follows June's words too; after it, Bob has the floor with her.
        #expect(answers.count == 4)
        #expect(scene.saidCount == 4)
    }

    @Test func `a bot that is taken out gives the floor up, and its message waits for it`() async throws {
        let scene = try GroupScene()
        let (changes, feed) = AsyncStream<WorkerConfiguration>.makeStream()
        scene.model.order(.wait(Signal()))

        try await scene.run(changes: changes) {
            try scene.say("June, where to?")
            _ = await scene.model.prompts.first(1)
            try scene.say("July, and you?", from: 8)
            try await scene.claimed(for: .july)
            feed.yield(scene.fixture.configuration(scene.bots([.july, .maya])))
            await advance(scene.clock, until: scene.gateway(.july).sent, has: 1)
            #expect(scene.said(by: .june).isEmpty)
            feed.yield(scene.fixture.configuration(scene.bots()))
            await advance(scene.clock, until: scene.gateway(.june).sent, has: 1)
            while try await !scene.store.unsent(in: scene.conversation(.june)).isEmpty { await Task.yield() }
        }

        #expect(scene.saidCount == 2)
        #expect(scene.said(by: .june)[0].hasSuffix("June, where to?"))
    }
}
