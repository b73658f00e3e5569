import Domain
import Foundation
import HTTPTransport
import Ports
import TestSupport

@testable import ModelProviders

/// A server of vectors that says exactly what a test wants, and a model that talks to it.
struct EmbeddingServer {
    let server: ScriptedHTTPServer
    let model: OpenAIEmbeddingModel
    private let client: HTTPClient

    static let texts = ["hi 世界", "bye"]
    /// What a request of these texts is said to cost when nobody tells.
    static let estimate = TokenUsage(
        prompt: texts.reduce(0) { $0 + TokenEstimator(family: .local).tokens(in: $1) }, completion: 0,
        isEstimated: true)

    /// Answers every request with `steps`, or each with its own.
    init(
        _ steps: [ScriptedHTTPServer.Step]..., options: [String: ModelOption] = [:],
        deadlines: HTTPRequest.Deadlines? = nil, address: String? = nil
    ) throws {
        let answers = AnswerQueue(steps)
        server = try ScriptedHTTPServer { _ in answers.next() }
        client = try HTTPClient()
        let endpoint = try ModelEndpoint(
            provider: "openai", model: "m", baseURL: address ?? server.url, apiKey: Secret("sk-words"), options: options
        )
        model = OpenAIEmbeddingModel(endpoint, client: client, deadlines: deadlines ?? endpoint.provider.deadlines)
    }

    /// The vectors of `texts`, or why there are none.
    func embedding(of texts: [String] = Self.texts) async -> Result<Embedding, ModelFailure> {
        do throws(ModelFailure) {
            return .success(try await model.vectors(of: texts))
        } catch {
            return .failure(error)
        }
    }

    /// Why there are no vectors of the usual texts; `nil` when there are.
    func failure() async -> ModelFailure? {
        guard case .failure(let failure) = await embedding() else { return nil }
        return failure
    }

    /// The body of the `n`th request, counted from one.
    func body(ofRequest n: Int) async -> String {
        String(decoding: await server.request(n).body, as: UTF8.self)
    }
}

// MARK: - Answers

extension EmbeddingServer {
    /// An answer with these elements of `data`, as JSON.
    static func answer(
        _ items: String..., usage: String = #"{"prompt_tokens":7,"total_tokens":7}"#
    ) -> [ScriptedHTTPServer.Step] {
        ScriptedHTTPServer.json(
            #"{"object":"list","data":[\#(items.joined(separator: ","))],"model":"m","usage":\#(usage)}"#)
    }

    /// An element of `data`: what is written for its vector, and its index.
    static func item(_ vector: String, at index: Int) -> String {
        #"{"object":"embedding","index":\#(index),"embedding":\#(vector)}"#
    }

    /// A good answer to two texts.
    static let good = answer(item("[3,4]", at: 0), item("[0,-0.5]", at: 1))
    /// The vectors of a good answer.
    static let vectors = [[3, 4], [0, -0.5]].compactMap { TextVector(model: "openai/m", $0) }
}
