import BotAPIEmulator
import Foundation
import Logging
import TestSupport

/// A Bot API, an echoing model, bots and the people who write to them, around a worker that can be killed.
final class Town: Sendable {
    let emulator: BotAPIEmulator
    let model: ScriptedHTTPServer
    let bots: [BotAccount]
    let people: [Resident]
    let folder: URL

    /// A person with one bot to talk to.
    struct Resident: Sendable {
        let number: Int
        let id: AccountID
        let bot: BotAccount

        var chat: ChatReference { .direct(bot: bot.id, person: id) }
    }

    /// A town of so many bots and people, served while `body` goes on.
    static func serve(bots: Int, people: Int, seed: UInt64 = 1, _ body: (Town) async throws -> Void) async throws {
        var logger = Logger(label: "emulator")
        logger.logLevel = .critical
        let emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(seed: seed, now: { Date(timeIntervalSinceNow: 0) }), logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await emulator.run() }
            guard let url = await emulator.url() else { throw CancellationError() }
            let town = try Town(emulator, url: url, bots: bots, people: people)
            defer { town.close() }
            try await body(town)
            group.cancelAll()
        }
    }

    private init(_ emulator: BotAPIEmulator, url: String, bots count: Int, people: Int) throws {
        self.emulator = emulator
        model = try EchoModelServer.start()
        let bots = try (0..<count).map { try emulator.createBot("Bot \($0)") }
        self.bots = bots
        self.people = try (0..<people).map { number in
            Resident(number: number, id: try emulator.createPerson("Ann \(number)"), bot: bots[number % count])
        }
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("mio-town-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeSettings(url: url, bots: bots)
    }

    /// Writes `bots.json` for these bots.
    func writeSettings(url: String, bots: [BotAccount]) throws {
        let entries = bots.enumerated().map { number, bot in
            #"{"id":"bot\#(number)","token":"\#(bot.token)","preset":"june","relationship":"evolving","pace":"instant"}"#
        }
        let text = """
            {"models":{"chat":[{"provider":"openai","model":"echo","base_url":"\(model.url)/v1"}]},
             "telegram":{"api_root":"\(url)"},
             "bots":[\(entries.joined(separator: ",\n"))]}
            """
        try Data(text.utf8).write(to: folder.appendingPathComponent("bots.json"), options: .atomic)
    }

    /// Starts the worker on this town; `data` is another folder for the database.
    func startWorker(environment: [String: String] = [:], data: URL? = nil) throws -> MioProcess {
        let presets = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("presets")
        return try MioProcess(
            [
                "run", "--config", folder.appendingPathComponent("bots.json").path, "--presets", presets.path,
                "--data", (data ?? folder.appendingPathComponent("data")).path, "--log-level", "notice",
            ], environment: environment)
    }

    /// Lets a person write their message of that number.
    func write(_ number: Int, by resident: Resident) throws {
        try emulator.send("This is m\(resident.number)-\(number).", from: resident.id, to: resident.chat)
    }

    /// Waits until the bots have sent so many messages.
    func sent(atLeast count: Int) async {
        var cursor = emulator.cursor()
        while emulator.statistics().sent < count {
            cursor = await emulator.changes(after: cursor).last?.cursor ?? cursor
        }
    }

    /// Waits until every message of these people up to `count` is answered.
    func answered(_ count: Int, of residents: [Resident]) async throws {
        for resident in residents {
            var cursor = emulator.cursor()
            while try Record(of: resident, in: self).answered.count < count {
                cursor = await emulator.changes(after: cursor, in: resident.chat).last?.cursor ?? cursor
            }
        }
    }

    private func close() {
        model.stop()
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            // A folder that is left over harms no test.
        }
    }
}

/// What one person was told, held against what they wrote.
struct Record {
    /// The marks of each reply, in order.
    let replies: [[String]]

    init(of resident: Town.Resident, in town: Town) throws {
        replies = try town.emulator.transcript(of: resident.chat)
            .filter { $0.sender == resident.bot.id }
            .map { Marks.all(in: $0.text) }
    }

    /// The marks that were answered, each once, in the order of their first answer.
    var answered: [String] {
        var seen: Set<String> = []
        return replies.joined().filter { seen.insert($0).inserted }
    }

    /// How many replies said nothing that had not been said.
    var repeats: Int {
        var seen: Set<String> = []
        return replies.count { marks in
            let isRepeat = marks.allSatisfy(seen.contains)
            seen.formUnion(marks)
            return isRepeat
        }
    }

    /// Whether all of a person's messages were answered, in the order in which they were written.
    func isComplete(_ resident: Town.Resident, messages: Int) -> Bool {
        answered == (1...messages).map { "m\(resident.number)-\($0)" }
    }
}
