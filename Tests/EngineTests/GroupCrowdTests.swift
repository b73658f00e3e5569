import Domain
import Engine
import Foundation
import Ports
import TestSupport
import Testing

@testable import SQLiteStorage

/// Many people who write much.
@Suite(.timeLimit(.minutes(5))) struct GroupCrowdTests {
    @Test func `quick words of five people are answered in order, with few turns`() async throws {
        let scene = try GroupScene()
        let answer = Signal()
        // The first answer is given up for newer words of the same person.
        scene.model.order(.wait(answer), .wait(answer))

        try await scene.run {
            for number in 1...50 { try scene.say("June, \(number)!", from: Int64(number % 5 + 1)) }
            _ = await scene.model.prompts.first(1)
            try await scene.claimed(for: .june, 50)
            answer.send()
            try await scene.settle()
        }

        let prompts = scene.model.prompts.entries
        let numbers = prompts.flatMap { prompt in
            prompt.newest.split(whereSeparator: { !$0.isNumber && $0 != "!" }).filter { $0.hasSuffix("!") }
        }
        // One that was under way when the next words of the same person came, and what waited meanwhile.
        #expect(prompts.count <= 4)
        #expect(scene.saidCount <= 3 && scene.saidCount == scene.said(by: .june).count)
        #expect(Set(numbers).count == 50)
        #expect(try await scene.heard == (1...50).map { "June, \($0)!" })
    }

    @Test func `copies that others answer, or nobody, take up no room of a bot's backlog`() async throws {
        let scene = try GroupScene()

        try await scene.run([.june, .july]) {
            // As many at once as a bot takes in.
            for round in 0..<5 {
                let words = (0..<90).map { number in
                    var words = scene.words("June, \(round) \(number)")
                    // What replies to somebody else means nobody.
                    words.repliesTo = number % 30 == 0 ? nil : 8
                    return words
                }
                for listener in [GroupScene.Listener.june, .july] {
                    scene.gateway(listener).deliver(
                        try words.map { try scene.update(of: $0, to: listener).received })
                }
                while try await scene.heard.count < 90 * (round + 1) { await Task.yield() }
            }
            try await scene.passUntilSettled([])
            for listener in [GroupScene.Listener.june, .july] {
                scene.gateway(listener).deliver([try TestUpdate(9000, "", kind: "nothing").received])
                _ = await scene.gateway(listener).polls.first(7)
            }
        }

        let limits = [GroupScene.Listener.june, .july].map { scene.gateway($0).polls.entries.last?.limit }
        #expect(limits == [100, 100])
        #expect(scene.said(by: .july).isEmpty)
    }
}
