import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What is private stays out of groups.
@Suite(.timeLimit(.minutes(5))) struct GroupPrivacyTests {
    @Test func `nothing of what is known in private stands in a prompt of a group, whichever persona speaks`()
        async throws
    {
        let scene = try GroupScene()

        try await scene.run {
            for listener in [GroupScene.Listener.june, .july] {
                let gateway = scene.gateway(listener)
                try await scene.fixture.say("zebra words of \(listener)", to: gateway, of: listener.bot)
            }
        }
        try await plantSecrets(in: scene)
        let count = scene.model.prompts.entries.count
        try await scene.run {
            for text in ["June, what do you know of me?", "July, and you?", "and the zebra?", "June, zebra zebra"] {
                try scene.say(text)
                try await scene.settle()
                scene.clock.advance(by: .seconds(5))
            }
        }

        let prompts = scene.model.prompts.entries.dropFirst(count)
        #expect(prompts.count == 4)
        for prompt in prompts {
            let text = prompt.system + prompt.words
            #expect(!text.contains("secret") && !text.contains("zebra words"))
        }
    }

    @Test func `what is said in a group to one persona is no part of another's private talk`() async throws {
        let scene = try GroupScene()

        try await scene.run {
            try scene.say("June, the zebra is ill")
            try await scene.settle()
            for listener in [GroupScene.Listener.june, .july] {
                let gateway = scene.gateway(listener)
                try await scene.fixture.say("hello again", to: gateway, of: listener.bot)
            }
        }

        let prompts = scene.model.prompts.entries.dropFirst()
        #expect(prompts.count == 2 && prompts.allSatisfy { !$0.words.contains("zebra") })
    }

    @Test func `an answer that was begun before its author was forgotten is not given`() async throws {
        let scene = try GroupScene()
        let answer = Signal()
        scene.model.order(.waitAndSay(answer, "you told me"))

        try await scene.run {
            try scene.say("June, the zebra is ill")
            _ = await scene.model.prompts.first(1)
            try await scene.store.forget(
                scene.fixture.key, everywhere: false, consuming: InboxSequence(rawValue: 9999), at: scene.clock.date)
            answer.send()
            try await scene.settle()
        }

        // What waits is answered as if by a stranger.
        #expect(scene.said(by: .june).count == 1 && scene.said(by: .june)[0].hasSuffix("June, the zebra is ill"))
        #expect(scene.model.prompts.entries.count == 2)
    }

    /// Gives every relationship a profile, a memory that is always in mind, and a summary, all of them secret.
    private func plantSecrets(in scene: GroupScene) async throws {
        for sql in [
            """
            UPDATE relationship SET profile_nickname = 'secret', profile_name = 'secret', profile_about = 'secret',
                last_memory = 1
            """,
            """
            INSERT INTO memory (id, kind, text, attribute, importance, certainty, quote, said_at, created_at)
            SELECT (id << 32) + 1, 'fact', 'secret zebra', 'home', 1, 1, 'secret', 1789000000000, 1789000000000 FROM relationship
            """,
            """
            INSERT INTO summary (relationship, span, first_day, text, created_at)
            SELECT id, 'day', '2026-09-01', 'secret zebra', 1789000000000 FROM relationship
            """,
        ] { _ = try await scene.store.inspect(sql) }
    }
}
