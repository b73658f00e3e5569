import HTTPTypes
import Hummingbird
import NIOCore

/// Answers every HTTP request.
struct EmulatorResponder: HTTPResponder {
    private static let largestBody = 64_000_000

    let emulator: BotAPIEmulator
    let others: @Sendable (OtherRequest) async -> OtherAnswer?

    func respond(to request: Request, context: Connection) async throws -> Response {
        let whole = request.head.path ?? ""
        let mark = whole.firstIndex(of: "?") ?? whole.endIndex
        let query = mark == whole.endIndex ? "" : whole[whole.index(after: mark)...]
        switch RequestTarget(path: whole[..<mark]) {
        case .method(let token, let name):
            return try await answer(name, token: token, query: query, request, on: context)
        case .file(let token, let path):
            return emulator.change { world in world.download(path, token: token) }.response
        case .control(let name):
            return try await control(name, query: query, request, on: context)
        case .other(let path):
            return try await other(path, query: query, request)
        case .unknown:
            return Reply(.notFound).response
        }
    }

    private func parameters(query: Substring, _ request: Request) async throws -> Result<ParameterReader, Refusal> {
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.largestBody)
        } catch is NIOTooManyBytesError {
            return .failure(Refusal(code: 413, description: "Request Entity Too Large"))
        }
        do {
            return .success(
                try ParameterReader(query: query, contentType: request.headers[.contentType] ?? "", body: body))
        } catch {
            return .failure(error)
        }
    }
}

// MARK: - Bot API

extension EmulatorResponder {
    private func answer(
        _ name: String, token: String, query: Substring, _ request: Request, on connection: Connection
    ) async throws -> Response {
        let parameters = try await parameters(query: query, request)
        let admission = emulator.change { world in world.admit(name, token: token, parameters) }
        switch admission {
        case .refused(let refusal): return Reply(refusal).response
        case .admitted(let call, let fault):
            return try await handle(call, meeting: fault, on: connection)
        }
    }

    private func handle(_ call: Call, meeting fault: Fault?, on connection: Connection) async throws -> Response {
        switch fault {
        case nil: return await reply(to: call, on: connection).response
        case .tooManyRequests(let seconds): return Reply(.tooManyRequests(retryAfter: seconds)).response
        case .serverError(let status): return Reply(proxyError: status).response
        case .refusal(let code, let description): return Reply(Refusal(code: code, description: description)).response
        case .resetBeforeHandling: break
        case .resetAfterHandling: _ = await reply(to: call, on: connection)
        case .truncatedAnswer: return await reply(to: call, on: connection).truncated
        case .brokenAnswer: return await reply(to: call, on: connection).brokenOff(on: connection)
        case .slowAnswer(let delay):
            let reply = await reply(to: call, on: connection)
            try await Task.sleep(for: delay)
            return reply.response
        }
        await connection.reset()
        throw ConnectionBroken()
    }

    private func reply(to call: Call, on connection: Connection) async -> Reply {
        guard call.method == .getUpdates else { return emulator.change { world in world.reply(to: call) } }
        switch emulator.change({ world in world.poll(call) }) {
        case .answered(let bytes): return Reply(body: bytes)
        case .refused(let refusal): return emulator.change { world in world.refuse(refusal) }
        case .held(let answer, let seconds):
            let timeout = connection.schedule(inSeconds: seconds) { answer.settle(.success(World.emptyBatch)) }
            let result = await answer.value(ifCancelled: .success(World.emptyBatch))
            timeout.cancel()
            emulator.change { world in world.release(answer, of: call.bot) }
            switch result {
            case .success(let bytes): return Reply(body: bytes)
            case .failure(let refusal): return emulator.change { world in world.refuse(refusal) }
            }
        }
    }
}

extension Reply {
    /// Says how long the body is, sends half of it and breaks the connection.
    fileprivate func brokenOff(on connection: Connection) -> Response {
        let half = ByteBuffer(bytes: body.prefix(body.count / 2))
        return Response(
            status: response.status, headers: response.headers,
            body: ResponseBody(contentLength: body.count) { writer in
                try await writer.write(half)
                await connection.reset()
                throw ConnectionBroken()
            })
    }
}

// MARK: - Control

extension EmulatorResponder {
    private func control(
        _ name: String, query: Substring, _ request: Request, on connection: Connection
    ) async throws -> Response {
        guard SameOrigin.admits(request.head) else { return Reply(.notFound).response }
        let parameters: ParameterReader
        switch try await self.parameters(query: query, request) {
        case .success(let reader): parameters = reader
        case .failure(let refusal): return Reply(refusal).response
        }
        let call = ControlRequest(
            name: name, isRead: request.method == .get, isRemoval: request.method == .delete,
            values: parameters.values)
        let control = ControlAPI(emulator: emulator, connection: connection)
        do throws(ControlError) {
            switch name {
            case "file": return try file(call).response
            case "events": return ChangeStream(control: control, start: start(of: call, request)).response
            default: return Reply(body: try await control.answer(call)).response
            }
        } catch {
            return Reply(status: error.status, body: error.json).response
        }
    }

    private func file(_ call: ControlRequest) throws(ControlError) -> Reply {
        let id = try call.text("id")
        guard let file = emulator.change({ world in world.files[id] }) else { throw .unknownFile }
        return Reply(mediaType: file.mediaType, body: file.bytes)
    }

    /// Where a page that comes back goes on; a new one begins with the present.
    private func start(of call: ControlRequest, _ request: Request) -> Int {
        let last = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap { Int($0) }
        return last ?? call.number("after", else: emulator.cursor())
    }
}

// MARK: - Others

extension EmulatorResponder {
    private static let largestOtherBody = 1 << 20

    private func other(_ path: String, query: Substring, _ request: Request) async throws -> Response {
        guard SameOrigin.admits(request.head) else { return Reply(.notFound).response }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.largestOtherBody)
        } catch is NIOTooManyBytesError {
            return Reply(Refusal(code: 413, description: "Request Entity Too Large")).response
        }
        let answer = await others(
            OtherRequest(
                method: request.method.rawValue, path: path, query: FormText.values(query).compactMapValues(\.asText),
                body: Array(body.readableBytesView)))
        guard let answer else { return Reply(.notFound).response }
        return Reply(status: answer.status, mediaType: answer.mediaType, body: answer.body).response
    }
}
