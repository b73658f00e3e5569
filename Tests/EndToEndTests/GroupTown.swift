import BotAPIEmulator
import Foundation
import HTTPTransport
import Logging
import TestSupport
import Testing

/// Three personas in one group with two people, around a worker that can be killed.
final class GroupTown: Sendable {
    /// What the personas are called.
    static let names = ["June", "Theo", "Lumi"]
    /// Facts for the reader, by the words in which people tell them.
    static let facts = ["work at Nokia": "Works at Nokia.", "live in Zanzibar": "Lives in Zanzibar."]
    /// More questions, each a process of its own, than fit between two looks of a worker at what is due.
    private static let mostQuestions = 150

    let emulator: BotAPIEmulator
    let model: GroupModelServer
    /// In the order of ``names``.
    let bots: [BotAccount]
    let people: [AccountID]
    let chat: ChatReference
    let folder: URL
    private let client: HTTPClient
    private let url: String

    /// How the bots hear each other, and who hears all.
    struct Hearing {
        /// The places of bots in privacy mode.
        var inPrivacyMode: Set<Int> = []
        var botToBot = false
    }

    /// A group with everybody in it, served while `body` goes on.
    static func serve(
        _ kind: GroupKind = .supergroup, hearing: Hearing = Hearing(), _ body: (GroupTown) async throws -> Void
    ) async throws {
        var logger = Logger(label: "emulator")
        logger.logLevel = .critical
        let emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(now: { Date(timeIntervalSinceNow: 0) }), logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await emulator.run() }
            guard let url = await emulator.url() else { throw CancellationError() }
            let town = try GroupTown(emulator, url: url, kind, hearing)
            do {
                try await body(town)
            } catch {
                await town.close()
                throw error
            }
            await town.close()
            group.cancelAll()
        }
    }

    private init(_ emulator: BotAPIEmulator, url: String, _ kind: GroupKind, _ hearing: Hearing) throws {
        self.emulator = emulator
        self.url = url
        client = try HTTPClient()
        model = try GroupModelServer(facts: Self.facts)
        bots = try Self.names.enumerated().map { place, name in
            try emulator.createBot(
                name, username: Self.username(place), privacyMode: hearing.inPrivacyMode.contains(place),
                botToBot: hearing.botToBot)
        }
        people = [try emulator.createPerson("Ann"), try emulator.createPerson("Bo")]
        chat = try emulator.createGroup("Club", kind: kind, members: people + bots.map(\.id))
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("mio-group-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeSettings()
    }

    /// The user name of the persona at that place.
    static func username(_ place: Int) -> String { "\(names[place].lowercased())_bot" }

    private func writeSettings() throws {
        let entries = zip(Self.names, bots).map { name, bot in
            #"{"id":"\#(name.lowercased())","token":"\#(bot.token)","preset":"\#(name.lowercased())","#
                + #""relationship":"evolving","pace":"instant"}"#
        }
        let models = [("chat", GroupModelServer.talker), ("memory", GroupModelServer.reader)].map { role, name in
            #""\#(role)":[{"provider":"openai","model":"\#(name)","base_url":"\#(model.url)/v1"}]"#
        }
        let text = """
            {"models":{\(models.joined(separator: ","))},"telegram":{"api_root":"\(url)"},
             "bots":[\(entries.joined(separator: ",\n"))]}
            """
        try Data(text.utf8).write(to: folder.appendingPathComponent("bots.json"))
    }

    private func close() async {
        model.stop()
        await client.shutDown()
        // A folder that is left over harms no test.
        try? FileManager.default.removeItem(at: folder)
    }
}

// MARK: - The worker

extension GroupTown {
    private var places: [String] {
        [
            "--config", folder.appendingPathComponent("bots.json").path, "--presets", MemoryFolder.presets.path,
            "--data", folder.appendingPathComponent("data").path,
        ]
    }

    /// Starts the worker on this group.
    func startWorker() throws -> MioProcess {
        try MioProcess(["run", "--log-level", "notice"] + places)
    }

    /// How many memories of the first person a persona has that hold and contain `word`.
    func memories(of persona: Int, containing word: String) async throws -> Int {
        let name = Self.names[persona].lowercased()
        let process = try MioProcess(
            ["memory", "show", "--json", "--bot", name, "--person", "\(people[0])"] + places, readsOutput: true)
        let status = await process.end()
        let output = process.log.entries.joined(separator: "\n")
        try #require(status == 0, "\(output)")
        return try JSONDecoder().decode(MemoryAnswers.Record.self, from: Data(output.utf8)).count(of: word)
    }

    /// Waits until a persona remembers something that contains `word`, or was asked often enough.
    func remembered(_ word: String, by persona: Int) async throws {
        var questions = 1
        while try await memories(of: persona, containing: word) == 0, questions < Self.mostQuestions { questions += 1 }
    }
}

// MARK: - What people do

extension GroupTown {
    /// Writes to a persona in private and waits for its answer; whatever came to it before is stored by then.
    func confide(_ number: Int, to persona: Int, saying words: String = "Between us:") async throws {
        let chat = ChatReference.direct(bot: bots[persona].id, person: people[0])
        try emulator.send("\(words) m7-\(number).", from: people[0], to: chat)
        try await answered("m7-\(number)", in: chat)
    }

    /// Makes the first person known to all personas, and all personas to the group.
    func meet() async throws {
        for persona in Self.names.indices { try await confide(persona, to: persona) }
    }

    /// Writes a line of a talk.
    func write(_ line: GroupTalk.Line) throws {
        let author: AccountID? =
            switch line.manner {
            case .answers(let persona): bots[persona].id
            case .answersOther: people[1 - line.speaker]
            case .names, .mentions, .plain: nil
            }
        let messages = try emulator.transcript(of: chat)
        let number = messages.last { $0.sender == author && !$0.isService }?.number
        try emulator.send(line.text, from: people[line.speaker], to: chat, replyTo: number)
    }

    /// Writes to the group and waits for an answer.
    @discardableResult
    func ask(_ text: String, mark: String, by person: Int = 0, in chat: ChatReference? = nil) async throws -> Int {
        let number = try emulator.send("\(text) \(mark)", from: people[person], to: chat ?? self.chat)
        try await answered(mark, in: chat ?? self.chat)
        return number
    }

    /// Waits until some bot has said `mark`.
    func answered(_ mark: String, in chat: ChatReference? = nil) async throws {
        let chat = chat ?? self.chat
        var cursor = emulator.cursor()
        while try !emulator.transcript(of: chat).contains(where: {
            $0.isFromBot && Marks.all(in: $0.text).contains(mark)
        }) {
            try Task.checkCancellation()
            cursor = await emulator.changes(after: cursor, in: chat).last?.cursor ?? cursor
        }
    }

    /// Lets a bot that is none of ours say something in the group.
    func say(_ text: String, as stranger: BotAccount) async throws {
        let body = try JSONSerialization.data(withJSONObject: ["chat_id": chat.chatID, "text": text])
        let response = try await client.send(
            HTTPRequest(
                "POST", HTTPRequest.Secretive("\(url)/bot\(stranger.token)/sendMessage"),
                body: .bytes(body, contentType: "application/json")))
        try #require(response.head.status == 200)
    }
}

// MARK: - What the model was told

extension GroupTown {
    /// The prompts for answers in the group.
    var groupPrompts: [GroupModelServer.Prompt] {
        model.prompts.filter { $0.mark?.hasPrefix("m7-") == false }
    }

    /// The last prompt that was answered with `mark`.
    func prompt(for mark: String) -> String {
        groupPrompts.last { $0.mark == mark }?.text ?? ""
    }
}
