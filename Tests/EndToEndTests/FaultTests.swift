import BotAPIEmulator
import Foundation
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct FaultTests {
    static let faults: [Fault] = [
        .tooManyRequests(retryAfter: 1), .serverError(status: 502), .resetBeforeHandling, .resetAfterHandling,
        .truncatedAnswer,
    ]

    @Test func `with faults in one call of twenty and a token revoked midway everybody else is answered`() async throws
    {
        let messages = 10
        try await Town.serve(bots: 20, people: 200, seed: 11) { town in
            for fault in Self.faults { town.emulator.inject(FaultRule(fault, probability: 0.01)) }
            let worker = try town.startWorker()
            let victim = town.bots[0]
            let others = town.people.filter { $0.bot.id != victim.id }

            for number in 1...messages {
                for resident in town.people { try town.write(number, by: resident) }
                if number == messages / 2 { try town.emulator.revokeToken(of: victim.id) }
                try await town.answered(number, of: others)
            }
            await worker.logged("does not take the token")
            let status = await worker.terminate()

            let records = try others.map { ($0, try Record(of: $0, in: town)) }
            let complete = records.count { $1.isComplete($0, messages: messages) }
            let statistics = town.emulator.statistics()
            print(
                """
                faults: \(statistics.faults.values.reduce(0, +)) in \
                \(statistics.requests.values.reduce(0, +)) calls: \(complete) of \(records.count) conversations of \
                \(town.bots.count - 1) bots answered whole and in order, \
                \(records.reduce(0) { $0 + $1.1.repeats }) replies repeated
                """)
            #expect(complete == records.count)
            #expect(status == 0)
        }
    }

    @Test func `updates that come again and ids that begin anew are answered once`() async throws {
        try await Town.serve(bots: 1, people: 2) { town in
            let worker = try town.startWorker()
            for number in 1...3 {
                for resident in town.people { try town.write(number, by: resident) }
                try await town.answered(number, of: town.people)
                try town.emulator.redeliver(to: town.bots[0].id, count: 2)
                try town.emulator.jumpUpdateID(of: town.bots[0].id, to: number == 1 ? 5 : nil)
            }
            _ = await worker.terminate()

            let records = try town.people.map { ($0, try Record(of: $0, in: town)) }
            #expect(records.allSatisfy { $1.isComplete($0, messages: 3) })
            #expect(records.allSatisfy { $1.repeats == 0 })
        }
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "mounting a small disk needs root"))
    func `a full disk stops taking in with a clear error, and loses nothing`() async throws {
        try await Town.serve(bots: 1, people: 5) { town in
            let disk = try SmallDisk(at: town.folder.appendingPathComponent("disk"), kilobytes: 4096)
            defer { disk.unmount() }
            let worker = try town.startWorker(data: disk.folder)
            for resident in town.people { try town.write(1, by: resident) }
            try await town.answered(1, of: town.people)

            try disk.fill()
            for number in 2...4 {
                for resident in town.people { try town.write(number, by: resident) }
            }
            await worker.logged("The disk is full")
            try disk.makeRoom()
            try await town.answered(4, of: town.people)
            let status = await worker.terminate()

            let records = try town.people.map { ($0, try Record(of: $0, in: town)) }
            #expect(records.allSatisfy { $1.isComplete($0, messages: 4) })
            #expect(status == 0)
        }
    }
}
