import BotAPIEmulator
import Foundation

/// A running emulator and a client that speaks to it over HTTP.
struct Stage: Sendable {
    let emulator: BotAPIEmulator
    let client: SocketClient
    let clock: TestClock

    /// Runs `body` against a fresh emulator on a free port, then stops it.
    static func run(
        acceptsAnyToken: Bool = false,
        others: @escaping @Sendable (OtherRequest) async -> OtherAnswer? = { _ in nil },
        _ body: @Sendable (Stage) async throws -> Void
    ) async throws {
        let clock = TestClock()
        let emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(acceptsAnyToken: acceptsAnyToken, now: { clock.now }))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await emulator.run(others: others) }
            if let port = await emulator.port() {
                try await body(Stage(emulator: emulator, client: SocketClient(port: port), clock: clock))
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    /// A bot and a person who started it.
    func acquainted() throws -> (bot: BotAccount, person: AccountID, chat: ChatReference) {
        let bot = try emulator.createBot("Keke")
        let person = try emulator.createPerson("Lin")
        try emulator.start(bot.id, by: person)
        return (bot, person, .direct(bot: bot.id, person: person))
    }

    /// Calls a method with a JSON body.
    func call(_ method: String, _ token: String, _ parameters: [String: Any] = [:]) async throws -> HTTPAnswer {
        let body = try JSONSerialization.data(withJSONObject: parameters)
        return try await client.exchange(
            "POST", "/bot\(token)/\(method)", contentType: "application/json", body: body)
    }

    /// Asks for updates.
    func updates(_ token: String, offset: Int = 0, limit: Int = 100, timeout: Int = 0) async throws -> [Update] {
        let answer = try await call(
            "getUpdates", token, ["offset": offset, "limit": limit, "timeout": timeout])
        return try (answer.json["result"] as? [[String: Any]] ?? []).map { try Update($0) }
    }

    /// Sends a control request.
    func control(_ name: String, _ values: [String: Any]? = nil) async throws -> HTTPAnswer {
        guard let values else { return try await client.exchange("GET", "/control/\(name)") }
        let body = try JSONSerialization.data(withJSONObject: values)
        return try await client.exchange("POST", "/control/\(name)", contentType: "application/json", body: body)
    }
}

/// What the tests look at in an update.
struct Update: Sendable {
    let id: Int
    private let json: Data

    init(_ fields: [String: Any]) throws {
        id = fields["update_id"] as? Int ?? 0
        json = try JSONSerialization.data(withJSONObject: fields)
    }

    /// The members of the update.
    var fields: [String: Any] {
        (try? JSONSerialization.jsonObject(with: json)) as? [String: Any] ?? [:]
    }

    /// The update's only member beside its id.
    var kind: String { fields.keys.first { $0 != "update_id" } ?? "" }
    var message: [String: Any] { fields["message"] as? [String: Any] ?? [:] }
    var text: String { message["text"] as? String ?? "" }
}

extension HTTPAnswer {
    var description: String { get throws { try json["description"] as? String ?? "" } }
    var result: [String: Any] { get throws { try json["result"] as? [String: Any] ?? [:] } }
}
