import NIOCore

/// The people's side over HTTP: everything under `/control/`.
struct ControlAPI {
    private static let longestWait: Int64 = 60
    /// What GET may ask for; everything else changes the world.
    private static let readings: Set = ["bots", "chats", "health", "people", "stats", "transcript"]

    let emulator: BotAPIEmulator
    let connection: Connection

    func answer(_ request: ControlRequest) async throws(ControlError) -> [UInt8] {
        if request.name == "changes" { return try await changes(request) }
        guard !request.isRead || Self.readings.contains(request.name) else {
            throw ControlError.wrongMethod(request.name)
        }
        do {
            guard
                let answer = try accounts(request) ?? messages(request) ?? groups(request) ?? observation(request)
                    ?? faults(request)
            else { throw ControlError.unknownName(request.name) }
            return answer
        } catch let error as WorldError {
            throw .world(error)
        } catch let error as ControlError {
            throw error
        } catch {
            throw .unknownName(request.name)
        }
    }

    /// Waits at most `timeout` seconds for changes after the cursor `after`.
    private func changes(_ request: ControlRequest) async throws(ControlError) -> [UInt8] {
        let after = request.number("after", else: 0)
        let found = await changes(
            after: after, in: try request.optionalChat(), limit: request.number("limit", else: 1_000),
            waitingAtMost: min(request.optionalInteger("timeout") ?? 0, Self.longestWait))
        return emulator.change { world in world.json(of: found, after: after) }
    }

    /// What happened after `cursor`; when nothing did, what happens within `seconds`.
    func changes(
        after cursor: Int, in chat: ChatReference? = nil, limit: Int = 1_000, waitingAtMost seconds: Int64
    ) async -> [Change] {
        var remaining = seconds
        while true {
            let (found, next) = emulator.look(after: cursor, in: chat, limit: limit)
            guard found.isEmpty, let next, remaining > 0, !Task.isCancelled else {
                if let next { emulator.change { world in world.unwatch(next, chat) } }
                return found
            }
            let timeout = connection.schedule(inSeconds: remaining) { next.settle(false) }
            if !(await next.value(ifCancelled: false)) { remaining = 0 }
            timeout.cancel()
            emulator.change { world in world.unwatch(next, chat) }
        }
    }

    static let done = JSONWriter.object { writer in writer.field("ok", true) }
}
