import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// Edits in a group, of which every bot hears.
@Suite(.timeLimit(.minutes(5))) struct GroupEditTests {
    @Test(arguments: [Chat.Kind.supergroup, .group])
    func `an edit of what was answered is taken in once, and not answered`(kind: Chat.Kind) async throws {
        let scene = try GroupScene(kind)

        try await scene.run {
            var words = try scene.say("June, hello")
            try await scene.settle()
            (words.text, words.kind) = ("June, good evening", "edited")
            for listener in GroupScene.Listener.allCases { try scene.deliver(words, to: listener) }
            try await scene.settle()
        }

        #expect(scene.saidCount == 1)
        #expect(try await scene.heard == ["June, good evening"])
    }

    @Test(arguments: [Chat.Kind.supergroup, .group], GroupScene.Listener.allCases)
    func `an edit of words that are thought about is answered in their place`(
        kind: Chat.Kind, first: GroupScene.Listener
    ) async throws {
        let scene = try GroupScene(kind)
        scene.model.order(.wait(Signal()))

        try await scene.run {
            var words = try scene.say("June, hello")
            _ = await scene.model.prompts.first(1)
            (words.text, words.kind) = ("June, good evening", "edited")
            let others = GroupScene.Listener.allCases.filter { $0 != first }
            for listener in [first] + others { try scene.deliver(words, to: listener) }
            try await scene.settle()
        }

        #expect(scene.saidCount == 1)
        #expect(scene.said(by: .june)[0].hasSuffix("June, good evening"))
        #expect(scene.model.prompts.entries.count == 2)
        #expect(try await scene.heard == ["June, good evening"])
    }

    @Test func `an edit that came before a restart is answered after it, with the words that it changes`() async throws
    {
        let scene = try GroupScene()
        scene.model.order(.wait(Signal()))

        try await scene.run {
            var words = try scene.say("June, hello")
            _ = await scene.model.prompts.first(1)
            (words.text, words.kind) = ("June, good evening", "edited")
            scene.model.order(.wait(Signal()))
            try scene.deliver(words, to: .july)
            _ = await scene.model.prompts.first(2)
        }
        try await scene.run { try await scene.passUntilSettled() }

        #expect(scene.saidCount == 1)
        #expect(scene.said(by: .june)[0].hasSuffix("June, good evening"))
        #expect(try await scene.heard == ["June, good evening"])
    }

    @Test func `an edit of what nobody knows is dropped`() async throws {
        let scene = try GroupScene()
        var words = scene.words("June, good evening")
        words.kind = "edited"

        try await scene.run {
            for listener in GroupScene.Listener.allCases { try scene.deliver(words, to: listener) }
            try await scene.settle()
        }

        #expect(scene.saidCount == 0)
        #expect(try await scene.heard.isEmpty)
    }
}
