import BotAPIEmulator
import Foundation
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(2))) struct OperatorTests {
    @Test func `a second process on the same database ends and says why`() async throws {
        try await Town.serve(bots: 1, people: 1) { town in
            let first = try town.startWorker()
            await first.logged("Mio starts")

            let second = try town.startWorker()
            let status = await second.end()

            #expect(status == 75)
            #expect(second.log.entries.contains { $0.contains("another Mio runs on this database") })
            #expect(await first.terminate() == 0)
        }
    }

    @Test func `an edit starts a new bot, a bad one changes nothing and is named by its line`() async throws {
        try await Town.serve(bots: 2, people: 2) { town in
            let url = try #require(await town.emulator.url())
            try town.writeSettings(url: url, bots: [town.bots[0]])
            let worker = try town.startWorker()
            try town.write(1, by: town.people[0])
            try await town.answered(1, of: [town.people[0]])

            try Data("{\n  \"bots\": oops\n}".utf8).write(to: town.folder.appendingPathComponent("bots.json"))
            await worker.logged("bots.json:2:11")
            try town.write(2, by: town.people[0])
            try await town.answered(2, of: [town.people[0]])
            try town.writeSettings(url: url, bots: town.bots)
            try town.write(1, by: town.people[1])
            try await town.answered(1, of: [town.people[1]])

            #expect(await worker.terminate() == 0)
        }
    }

    @Test func `SIGTERM ends the program while a poll is held`() async throws {
        try await Town.serve(bots: 1, people: 1) { town in
            let worker = try town.startWorker()
            try town.write(1, by: town.people[0])
            try await town.answered(1, of: town.people)
            let clock = ContinuousClock()

            let start = clock.now
            let status = await worker.terminate()

            #expect(status == 0)
            #expect(clock.now - start < .seconds(10))
        }
    }

    @Test func `no word and no token is in the log`() async throws {
        try await Town.serve(bots: 1, people: 1) { town in
            for fault in FaultTests.faults { town.emulator.inject(FaultRule(fault, times: 1)) }
            let worker = try town.startWorker()
            try town.write(1, by: town.people[0])
            try await town.answered(1, of: town.people)
            _ = await worker.terminate()

            let log = worker.log.entries.joined(separator: "\n")
            #expect(!log.isEmpty)
            #expect(!log.contains("m0-1"))
            #expect(!log.contains(town.bots[0].token.split(separator: ":")[1]))
        }
    }

    @Test(arguments: [
        ("run --config /nowhere/bots.json", Int32(78)), ("check --offline --config /nowhere/bots.json", 1),
        ("version", 0), ("nonsense", 64),
    ])
    func `commands answer with a status that scripts can read`(command: String, status: Int32) async throws {
        let process = try MioProcess(command.split(separator: " ").map(String.init))

        let result = await process.end()

        #expect(result == status)
    }

    @Test(
        arguments: [
            ("--model nonsense", 64, "PROVIDER/MODEL"), ("--model acme/x", 64, "there is no such provider"),
            ("--config /nowhere/bots.json", 78, "/nowhere/presets/.: cannot be read"),
            ("--presets /nowhere", 78, "/nowhere/.: cannot be read"),
            ("--scene /nowhere.scene", 64, "/nowhere.scene cannot be read"),
        ] as [(String, Int32, String)])
    func `a sandbox that cannot begin says why`(arguments: String, status: Int32, reason: String) async throws {
        let process = try MioProcess(["sandbox"] + arguments.split(separator: " ").map(String.init))

        #expect(await process.end() == status)
        #expect(process.log.entries.contains { $0.contains(reason) }, "\(process.log.entries)")
    }

    @Test func `a port that is taken is told`() async throws {
        try await Town.serve(bots: 1, people: 1) { town in
            let port = try #require(await town.emulator.port())
            let presets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../presets").standardizedFileURL
            let config = town.folder.appendingPathComponent("bots.json").path

            let process = try MioProcess([
                "sandbox", "--config", config, "--presets", presets.path, "--port", "\(port)",
            ])

            #expect(await process.end() == 75)
            #expect(process.log.entries.contains { $0.contains("port \(port) cannot be used") })
        }
    }
}
