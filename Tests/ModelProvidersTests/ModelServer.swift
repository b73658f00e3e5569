import Domain
import Foundation
import HTTPTransport
import Ports
import TestSupport

@testable import ModelProviders

/// A model server that says exactly what a test wants, and a model that talks to it.
struct ModelServer {
    let server: ScriptedHTTPServer
    let model: OpenAIChatModel
    private let client: HTTPClient

    static let prompt = ChatPrompt(system: "be kind", messages: [.init(.user, "hi 世界")], maximumTokens: 50)

    /// Answers every request with `steps`, or each with its own; the model asks at `address` if one is given.
    init(
        _ steps: [ScriptedHTTPServer.Step]..., provider: String = "openai", path: String = "/v1",
        options: [String: ModelOption] = [:], deadlines: HTTPRequest.Deadlines? = nil, address: String? = nil
    ) throws {
        let answers = AnswerQueue(steps)
        server = try ScriptedHTTPServer { _ in answers.next() }
        client = try HTTPClient()
        let endpoint = try ModelEndpoint(
            provider: provider, model: "m", baseURL: (address ?? server.url) + path, apiKey: Secret("sk-words"),
            options: options)
        model = OpenAIChatModel(
            endpoint, client: client, deadlines: deadlines ?? endpoint.provider.deadlines)
    }

    /// The reply, or why there is none.
    func reply(to prompt: ChatPrompt = Self.prompt) async -> Result<ModelReply, ModelFailure> {
        do throws(ModelFailure) {
            return .success(try await model.reply(to: prompt))
        } catch {
            return .failure(error)
        }
    }

    /// The fields of the `n`th request's body, counted from one.
    func fields(ofRequest n: Int) throws -> [String: String] {
        let object = try JSONSerialization.jsonObject(with: server.requests[n - 1].body) as? [String: Any]
        return (object ?? [:]).mapValues { "\($0)" }
    }
}

// MARK: - Answers

extension ModelServer {
    /// A whole stream of events, exactly `body`, on a connection that stays open.
    static func stream(_ body: String) -> [ScriptedHTTPServer.Step] {
        stream(pieces: [Data(body.utf8)])
    }

    /// A stream of events in chunks of exactly these bytes.
    static func stream(pieces: [Data], isWhole: Bool = true) -> [ScriptedHTTPServer.Step] {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        let chunks = pieces.map { piece in
            ScriptedHTTPServer.Step.bytes(
                Data("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Data("\r\n".utf8))
        }
        return [.text(head)] + chunks + (isWhole ? [.text("0\r\n\r\n")] : [])
    }

    /// The events of an answer whose only words are `words`.
    static func answer(_ words: String, finish: String = "stop") -> String {
        """
        data: {"choices":[{"index":0,"delta":{"content":"\(words)"},"finish_reason":null}]}

        data: {"choices":[{"index":0,"delta":{},"finish_reason":"\(finish)"}]}

        data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":13,"total_tokens":22}}

        data: [DONE]


        """
    }

    /// A refusal.
    static func refusal(
        _ status: Int, _ body: String, headers: [(name: String, value: String)] = [], type: String = "application/json"
    ) -> [ScriptedHTTPServer.Step] {
        ScriptedHTTPServer.response(Data(body.utf8), status: status, headers: [("Content-Type", type)] + headers)
    }
}
