import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// A message of a group is answered once, by the one that is meant, however many of our bots hear it.
@Suite(.timeLimit(.minutes(5))) struct GroupClaimTests {
    @Test(arguments: [Chat.Kind.supergroup, .group], 1...8)
    func `in whatever order copies come, each message is answered once, by the one that is meant`(
        kind: Chat.Kind, seed: UInt64
    ) async throws {
        let scene = try GroupScene(kind)
        var random = SplitMix(seed: seed)
        var words = [
            scene.words("June, one", from: 1), scene.words("nothing", from: 2), scene.words("July, two", from: 3),
            scene.words("Maya, three", from: 4),
        ]
        words[1].repliesTo = 8
        // Each bot hears them in order, whatever the others have heard by then.
        var left = Dictionary(uniqueKeysWithValues: GroupScene.Listener.allCases.map { ($0, words[...]) })

        try await scene.run {
            while let next = left.keys.sorted(by: { $0.rawValue < $1.rawValue }).randomElement(using: &random) {
                if let words = left[next]?.popFirst() { try scene.deliver(words, to: next) } else { left[next] = nil }
            }
            try await scene.passUntilSettled()
        }

        #expect(scene.said(by: .june).count == 1 && scene.said(by: .june)[0].hasSuffix("June, one"))
        #expect(scene.said(by: .july).count == 1 && scene.said(by: .july)[0].hasSuffix("July, two"))
        #expect(scene.said(by: .maya).count == 1 && scene.said(by: .maya)[0].hasSuffix("Maya, three"))
        #expect(try await scene.heard.sorted() == words.map(\.text).sorted())
    }

    @Test(arguments: [Chat.Kind.supergroup, .group])
    func `where the copy of the one that is meant does not come, it answers another's after two seconds`(
        kind: Chat.Kind
    ) async throws {
        let scene = try GroupScene(kind)

        try await scene.run {
            try await scene.meet()
            let words = try scene.say("July, are you there?", to: [.june])
            await scene.fixture.sleepers(1)
            #expect(scene.saidCount == 0)
            scene.clock.advance(by: GroupMatch.grace)
            _ = await scene.gateway(.july).sent.first(1)
            try scene.deliver(words, to: .july)
            try scene.deliver(words, to: .maya)
            try await scene.settle()
        }

        let answer = scene.gateway(.july).sent.entries.last
        #expect(answer?.text.hasSuffix("July, are you there?") == true)
        // Where each bot counts for itself, the message has no id that July could quote.
        #expect(answer?.replyTo == (kind == .group ? nil : MessageID(rawValue: 2)))
        #expect(scene.saidCount == 1)
        #expect(try await scene.heard.count == 2)
    }

    @Test func `what cannot be quoted cannot be reacted to, and the emoji is said`() async throws {
        let scene = try GroupScene(.group)

        try await scene.run {
            try await scene.meet()
            scene.model.order(.say("[react: 👍]"))
            try scene.say("July, done!", to: [.june])
            try await scene.passUntilSettled()
        }

        let answer = scene.gateway(.july).sent.entries.last
        #expect(answer?.kind == .text && answer?.text == "👍" && answer?.replyTo == nil)
    }

    @Test func `its own copy is quoted, whichever came first`() async throws {
        let scene = try GroupScene(.group)
        let words = scene.words("July, are you there?")

        try await scene.run {
            try scene.deliver(words, to: .june)
            try scene.deliver(words, to: .july)
            try await scene.passUntilSettled()
        }

        #expect(scene.gateway(.july).sent.entries.map(\.replyTo) == [scene.id(of: words, to: .july)])
        #expect(scene.saidCount == 1)
    }

    @Test func `a message that waits for a copy holds back what came after it`() async throws {
        let scene = try GroupScene()

        try await scene.run {
            try await scene.meet()
            try scene.say("July, are you there?", to: [.june])
            await scene.fixture.sleepers(1)
            try scene.say("June, and you?", from: 8)
            _ = await scene.gateway(.june).polls.first(4)
            #expect(scene.saidCount == 0)
            try await scene.passUntilSettled()
        }

        #expect(try await scene.heard.suffix(2) == ["July, are you there?", "June, and you?"])
        #expect(scene.said(by: .july).count == 1 && scene.said(by: .june).count == 1)
    }

    @Test func `what nobody claimed before a restart is answered once after it`() async throws {
        let scene = try GroupScene(.group)
        let words = scene.words("July, are you there?")

        try await scene.run([.june, .july]) {
            try await scene.meet([.june, .july])
            try scene.deliver(words, to: .june)
            await scene.fixture.sleepers(1)
        }
        try await scene.run {
            try scene.deliver(words, to: .july)
            try scene.deliver(words, to: .maya)
            try await scene.passUntilSettled()
        }

        #expect(scene.said(by: .july).count == 1 && scene.saidCount == 1)
        #expect(try await scene.heard.count == 2)
    }

    @Test func `a copy that comes after a restart is not answered again`() async throws {
        let scene = try GroupScene(.group)
        let words = scene.words("June, are you there?")

        try await scene.run {
            try scene.deliver(words, to: .june)
            try await scene.settle()
        }
        try await scene.run {
            try scene.deliver(words, to: .july)
            try scene.deliver(words, to: .maya)
            try await scene.passUntilSettled()
        }

        #expect(scene.saidCount == 1)
        #expect(try await scene.heard.count == 1)
    }

    @Test func `in a new group it shows who takes part before anything is taken to mean nobody`() async throws {
        let scene = try GroupScene()
        let words = scene.words("June, are you there?")

        try await scene.run {
            try scene.deliver(words, to: .july)
            await scene.fixture.sleepers(1)
            try scene.deliver(words, to: .june)
            try await scene.settle()
        }

        #expect(scene.said(by: .june).count == 1 && scene.saidCount == 1)
    }

    @Test func `the same words said twice are answered twice`() async throws {
        let scene = try GroupScene(.group)

        try await scene.run {
            for _ in 1...2 {
                try scene.say("June?")
                try await scene.settle()
            }
        }

        #expect(scene.said(by: .june).count == 2 && scene.saidCount == 2)
        #expect(try await scene.heard.count == 2)
    }

    @Test(arguments: [Chat.Kind.supergroup, .group])
    func `what a sibling said is heard by nobody, and what a strange bot said is kept and never answered`(
        kind: Chat.Kind
    ) async throws {
        let scene = try GroupScene(kind)
        var sibling = scene.words("June, July here", from: GroupScene.Listener.july.rawValue)
        sibling.isFromBot = true
        var stranger = scene.words("June, robot here", from: 99)
        stranger.isFromBot = true
        stranger.mentions = ["june_bot"]
        stranger.repliesTo = GroupScene.Listener.june.rawValue
        var nobody = scene.words("June, the boss here")
        nobody.isAnonymous = true

        try await scene.run {
            try await scene.meet()
            for words in [sibling, stranger, nobody] {
                for listener in [GroupScene.Listener.june, .maya] { try scene.deliver(words, to: listener) }
            }
            try await scene.passUntilSettled()
        }

        #expect(scene.saidCount == 0)
        #expect(try await scene.heard.suffix(2) == ["June, robot here", "June, the boss here"])
        #expect(try await scene.heard.count == 3)
    }
}
