package import Domain
import Foundation
package import HTTPTransport
package import Ports

/// One bot's client of the Bot API: it makes calls and tells how they ended.
package struct TelegramBot: Sendable {
    /// The bot it speaks for.
    package var id: BotID { token.bot }

    let token: TelegramToken
    let root: String
    let client: HTTPClient

    /// A client of the Bot API at `apiRoot`, or at Telegram's own address.
    package init(token: TelegramToken, apiRoot: String = "https://api.telegram.org", client: HTTPClient) {
        self.token = token
        root = apiRoot.hasSuffix("/") ? String(apiRoot.dropLast()) : apiRoot
        self.client = client
    }

    /// Makes a call once.
    package func perform<Answer>(_ call: MethodCall<Answer>) async throws(GatewayError) -> Answer {
        try await perform(call, request(call))
    }

    /// Makes a long poll: the answer may take as long as `wait` (at most 50 s), and 15 s longer.
    package func updates(
        from offset: UpdateID?, limit: Int, wait: Duration, freshConnection: Bool
    ) async throws(GatewayError) -> UpdateBatch {
        let call = MethodCall.getUpdates(from: offset, limit: limit, wait: wait)
        var request = request(call)
        request.deadlines = .poll(waiting: wait)
        request.pool = .polls
        request.needsFreshConnection = freshConnection
        return try await perform(call, request)
    }
}

// MARK: - Requests

extension TelegramBot {
    private func request<Answer>(_ call: MethodCall<Answer>) -> HTTPRequest {
        var request = HTTPRequest(
            "POST", HTTPRequest.Secretive("\(root)/bot\(token.secret.revealed)/\(call.method)"), body: call.body)
        request.deadlines.total = call.hasUpload ? .seconds(300) : .seconds(30)
        return request
    }

    private func perform<Answer>(
        _ call: MethodCall<Answer>, _ request: HTTPRequest
    ) async throws(GatewayError) -> Answer {
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try await call.isRepeatable ? client.send(request) : responseAsFarAsItComes(to: request)
        } catch {
            throw call.failure(of: error)
        }
        return try call.answer(in: response, hiding: token.secret)
    }

    /// The response, whose body may be cut: once its status is there, what was asked for is done or refused.
    private func responseAsFarAsItComes(to request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let stream = try await client.stream(request)
        var body = Data()
        var pieces = stream.makeAsyncIterator()
        do throws(HTTPError) {
            while body.count < request.responseLimit, let piece = try await pieces.next(isolation: #isolation) {
                body.append(piece)
            }
        } catch {
            // A cut body reads as none, and the status decides.
        }
        return HTTPResponse(head: stream.head, body: body)
    }
}

extension HTTPRequest.Deadlines {
    /// Telegram may hold a poll as long as it was asked to; 15 s later nobody is there any more.
    static func poll(waiting wait: Duration) -> HTTPRequest.Deadlines {
        let patience = min(max(wait, .zero), .seconds(50)) + .seconds(15)
        return HTTPRequest.Deadlines(firstByte: patience, stall: .seconds(15), total: patience)
    }
}
