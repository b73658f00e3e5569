import BotAPIEmulator
import Foundation
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct CrashTests {
    @Test func `ten kills lose nothing, keep the order and repeat at most one reply each`() async throws {
        let (messages, kills) = (10, 10)
        try await Town.serve(bots: 20, people: 200, seed: 7) { town in
            var worker = try town.startWorker()
            let total = town.people.count * messages
            var sent = 0
            var next = 0

            for round in 0..<kills {
                // Each of the round's writers gets at least one reply after this.
                sent = town.emulator.statistics().sent
                while next < total * (round + 1) / kills {
                    try town.write(next / town.people.count + 1, by: town.people[next % town.people.count])
                    next += 1
                }
                // Somewhere within the round's replies, which differs from round to round.
                await town.sent(atLeast: sent + 1 + (round * 37) % 120)
                await worker.kill()
                worker = try town.startWorker()
            }
            try await town.answered(messages, of: town.people)
            let status = await worker.terminate()

            let records = try town.people.map { ($0, try Record(of: $0, in: town)) }
            let complete = records.count { $1.isComplete($0, messages: messages) }
            let worst = records.map(\.1.repeats).max() ?? 0
            let repeats = records.reduce(0) { $0 + $1.1.repeats }
            print(
                """
                kill -9: \(kills) kills, \(total) messages of \(town.people.count) people at \(town.bots.count) bots: \
                \(complete) of \(records.count) conversations answered whole and in order, \
                \(records.reduce(0) { $0 + $1.1.replies.count }) replies, \(repeats) repeated, \
                at most \(worst) in one conversation, \(town.model.requests.count) model calls
                """)
            #expect(complete == records.count)
            #expect(worst <= kills)
            #expect(status == 0)
        }
    }

    @Test(arguments: ["ingest", "context", "commit", "send", "mark", "keep"], ["before", "after"])
    func `a kill right before or after each commit and send loses nothing`(step: String, side: String) async throws {
        try await Town.serve(bots: 1, people: 3) { town in
            // All that is written may come in one batch; each of the three conversations has a reply of its own.
            let passage = ["ingest", "keep"].contains(step) ? 1 : 2
            let worker = try town.startWorker(environment: ["MIO_CRASH": "\(side)-\(step):\(passage)"])
            for number in 1...3 {
                for resident in town.people { try town.write(number, by: resident) }
            }
            let death = await worker.end()

            let second = try town.startWorker()
            try await town.answered(3, of: town.people)
            _ = await second.terminate()

            let records = try town.people.map { ($0, try Record(of: $0, in: town)) }
            #expect(death == SIGKILL)
            #expect(records.allSatisfy { $1.isComplete($0, messages: 3) })
            #expect(records.allSatisfy { $1.repeats <= 1 })
            #expect(records.reduce(0) { $0 + $1.1.repeats } <= 1)
        }
    }
}
