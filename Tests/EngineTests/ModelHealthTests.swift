import Domain
import Ports
import TestSupport
import Testing

@testable import Engine

struct ModelHealthTests {
    private let first = NamedModel(name: "a")
    private let second = NamedModel(name: "b")
    private let health = ModelHealth()

    private func usable(at seconds: Int) -> [String] {
        health.usable([first, second], at: .seconds(seconds)).map(\.name)
    }

    @Test func `a model that failed five times in a row rests for half a minute`() {
        for _ in 0..<4 { health.noteFailure(of: first, at: .seconds(10)) }
        let before = usable(at: 10)
        health.noteFailure(of: first, at: .seconds(10))

        #expect(before == ["a", "b"])
        #expect(usable(at: 10) == ["b"])
        #expect(usable(at: 39) == ["b"])
        #expect(usable(at: 40) == ["a", "b"])
    }

    @Test func `an answer makes good what was`() {
        for _ in 0..<4 { health.noteFailure(of: first, at: .zero) }
        health.noteSuccess(of: first)
        health.noteFailure(of: first, at: .zero)

        #expect(usable(at: 0) == ["a", "b"])
    }

    @Test func `when all rest, all are asked`() {
        for _ in 0..<5 {
            health.noteFailure(of: first, at: .zero)
            health.noteFailure(of: second, at: .zero)
        }

        #expect(usable(at: 1) == ["a", "b"])
    }
}

private struct NamedModel: ChatModel {
    let name: String

    func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        throw ModelFailure(.empty)
    }
}
