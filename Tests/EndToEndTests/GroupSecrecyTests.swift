import BotAPIEmulator
import Foundation
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct GroupSecrecyTests {
    /// With the answers more than enough for talk to be read at once.
    private static let enough = 12

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `what is told to one persona in a group is remembered once, by that one alone`(
        kind: GroupKind
    ) async throws {
        try await GroupTown.serve(kind) { town in
            let worker = try town.startWorker()
            try await town.meet()

            for number in 1...Self.enough {
                let words = number == 1 ? "June, I work at Nokia." : "And then, June?"
                try await town.ask(words, mark: "m0-\(number)")
            }
            try await town.remembered("Nokia", by: 0)
            _ = await worker.terminate()

            let counts = try await [0, 1, 2].asyncMap { try await town.memories(of: $0, containing: "Nokia") }
            #expect(counts == [1, 0, 0])
        }
    }

    @Test func `what people say to each other in a group is nobody's memory`() async throws {
        try await GroupTown.serve { town in
            let worker = try town.startWorker()
            try await town.meet()

            try town.emulator.send("Bo, I work at Nokia. m0-1", from: town.people[0], to: town.chat)
            for number in 2...Self.enough { try await town.ask("And then, June?", mark: "m0-\(number)") }
            try await town.ask("June, I live in Zanzibar.", mark: "m0-\(Self.enough + 1)")
            for number in 1...Self.enough { try await town.ask("Yes, June?", mark: "m0-\(Self.enough + 1 + number)") }
            try await town.remembered("Zanzibar", by: 0)
            _ = await worker.terminate()

            let counts = try await [0, 1, 2].asyncMap { try await town.memories(of: $0, containing: "Nokia") }
            #expect(counts == [0, 0, 0])
        }
    }

    @Test func `what was told in private stands in no prompt of the group`() async throws {
        try await GroupTown.serve { town in
            let worker = try town.startWorker()
            try await town.meet()
            for number in 1...Self.enough {
                try await town.confide(10 + number, to: 0, saying: number == 1 ? "I live in Zanzibar." : "Yes.")
            }
            try await town.remembered("Zanzibar", by: 0)

            for (persona, name) in GroupTown.names.enumerated() {
                try await town.ask("\(name), where do I live?", mark: "m0-\(persona)")
                try await town.ask("\(name), I asked where I live!", mark: "m1-\(persona)", by: 1)
            }
            _ = await worker.terminate()

            let prompts = town.groupPrompts.map(\.text)
            #expect(try await town.memories(of: 0, containing: "Zanzibar") == 1)
            #expect(town.model.prompts.contains { $0.text.contains("Zanzibar") })
            #expect(prompts.count >= 6)
            #expect(prompts.allSatisfy { !$0.contains("Zanzibar") && !$0.contains("m7-") })
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
