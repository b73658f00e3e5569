import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// What happens to a group, and what is kept of what is said there.
@Suite(.timeLimit(.minutes(5))) struct GroupLifeTests {
    private let supergroup = ChatID(rawValue: -1_000_000_000_005)

    @Test func `a group that becomes a supergroup is answered once, whenever each bot learns of that`() async throws {
        let scene = try GroupScene(.group)
        let before = scene.words("June, are you there?")
        var change = scene.words("\(supergroup)")
        change.kind = "migrated"
        let after = scene.words("June, still there?")

        try await scene.run {
            try scene.deliver(before, to: .june)
            try await scene.settle()
            try scene.deliver(change, to: .june)
            try deliver(after, to: .june, in: scene)
            try scene.deliver(before, to: .july)
            try scene.deliver(change, to: .july)
            try deliver(after, to: .july, in: scene)
            try await scene.passUntilSettled()
        }

        let sent = scene.gateway(.june).sent.entries
        #expect(sent.map(\.conversation.chat) == [scene.chat, supergroup])
        #expect(scene.saidCount == 2)
        #expect(try await scene.heard == [before.text, after.text])
        #expect(try await scene.store.inspect("SELECT DISTINCT chat FROM group_message") == ["\(supergroup)"])
    }

    @Test func `a mention waits until it is known who is called so`() async throws {
        let scene = try GroupScene()
        scene.gateway(.june).setIdentity(.failure(.unavailable(reason: "")))
        var words = scene.words("@june_bot hello")
        words.mentions = ["june_bot"]

        try await scene.run {
            try scene.deliver(words, to: .june)
            _ = await scene.gateway(.june).polls.first(2)
            #expect(scene.saidCount == 0)
            scene.gateway(.june).setIdentity(
                .success(
                    BotIdentity(
                        id: GroupScene.Listener.june.bot, username: "june_bot", name: "June",
                        readsAllGroupMessages: false)))
            scene.gateway(.june).deliver([try TestUpdate(1, "", kind: "nothing").received])
            try await scene.passUntilSettled()
        }

        #expect(scene.said(by: .june).count == 1 && scene.saidCount == 1)
    }

    @Test func `polls that failed keep nobody from being answered afterwards`() async throws {
        let scene = try GroupScene()

        try await scene.run {
            try await scene.meet()
            for listener in GroupScene.Listener.allCases {
                scene.gateway(listener).failPoll(.unavailable(reason: "502", isAnswered: true))
            }
            try scene.say("June, are you there?")
            await advance(scene.fixture.clock, by: .seconds(1), until: scene.gateway(.june).sent, has: 1)
            try await scene.settle()
        }

        #expect(scene.said(by: .june).count == 1 && scene.saidCount == 1)
    }

    @Test func `what is said to a persona in a group is read for memories once, and told in no summary`() async throws {
        let scene = try GroupScene()

        try await scene.run {
            try await scene.meet()
            try scene.say("June, I moved to Chengdu")
            try await scene.settle()
        }

        let jobs = try await scene.store.inspect("SELECT kind FROM job")
        let remembered = try await scene.store.inspect("SELECT words FROM message WHERE speaker = 'person'")
        #expect(jobs == ["extract"])
        #expect(remembered == ["June, I moved to Chengdu"])
    }

    @Test func `a bot that is removed and comes back is meant again`() async throws {
        let scene = try GroupScene()

        try await scene.run([.june]) {
            for kind in ["joined", "kicked", "joined"] {
                var change = scene.words("")
                change.kind = kind
                try scene.deliver(change, to: .june)
            }
            try scene.say("June?", to: [.june])
            try await scene.settle([.june])
        }

        #expect(scene.said(by: .june).count == 1)
    }

    /// Lets one of them hear something in the supergroup that the group has become.
    private func deliver(_ words: GroupScene.Words, to listener: GroupScene.Listener, in scene: GroupScene) throws {
        var update = try scene.update(of: words, to: listener)
        (update.chat, update.isBasic, update.message) = (supergroup.rawValue, false, words.number)
        scene.gateway(listener).deliver([try update.received])
    }
}
