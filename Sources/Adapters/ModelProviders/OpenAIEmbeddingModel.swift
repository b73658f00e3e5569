import Domain
import Foundation
package import HTTPTransport
package import Ports
import Synchronization

/// A model behind the OpenAI embeddings dialect, which most providers and local servers speak.
///
/// All texts of a call travel in one request, and there are either good vectors for all of them or none. A server that
/// refuses to be told how to write numbers is asked once more without it, and the model remembers.
package final class OpenAIEmbeddingModel: EmbeddingModel {
    /// Provider and name, as written to the ledger and beside each vector.
    package let name: String
    private let request: EmbeddingRequest
    private let client: HTTPClient
    private let deadlines: HTTPRequest.Deadlines
    private let estimator: TokenEstimator
    private let decoder = JSONDecoder()
    /// Whether requests name the format of the numbers.
    private let namesFormat = Mutex(true)

    /// The model of `endpoint`, reached through `client`.
    package convenience init(_ endpoint: ModelEndpoint, client: HTTPClient) {
        self.init(endpoint, client: client, deadlines: endpoint.provider.deadlines)
    }

    init(_ endpoint: ModelEndpoint, client: HTTPClient, deadlines: HTTPRequest.Deadlines) {
        name = endpoint.name
        request = EmbeddingRequest(endpoint: endpoint)
        self.client = client
        self.deadlines = deadlines
        estimator = TokenEstimator(family: endpoint.provider.vocabulary)
    }

    /// A vector for each text, in order; without texts nothing is sent. Cancelling the task ends the call.
    ///
    /// No text may be empty: nobody can say what it means. How many texts one request may hold is the provider's
    /// choice, and nothing is divided here.
    package func vectors(of texts: [String]) async throws(ModelFailure) -> Embedding {
        guard !texts.isEmpty else { return Embedding(vectors: [], usage: TokenUsage(prompt: 0, completion: 0)) }
        guard !texts.contains(where: \.isEmpty) else { throw ModelFailure(.permanent(reason: "a text is empty")) }
        if namesFormat.withLock({ $0 }) {
            let response = try await send(texts, namesFormat: true)
            guard let complaint = refusal(response)?.complaint, complaint.contains(EmbeddingRequest.formatField) else {
                return try read(response, for: texts)
            }
        }
        let response = try await send(texts, namesFormat: false)
        let embedding = try read(response, for: texts)
        // Whoever learns last is right: all calls learn from the same server.
        namesFormat.withLock { $0 = false }
        return embedding
    }

    private func send(_ texts: [String], namesFormat: Bool) async throws(ModelFailure) -> HTTPResponse {
        do throws(HTTPError) {
            return try await client.send(request.request(texts, namesFormat: namesFormat, deadlines: deadlines))
        } catch {
            throw ModelFailure(.init(error), usage: error.isBeforeSending ? nil : estimate(texts))
        }
    }

    private func refusal(_ response: HTTPResponse) -> Refusal? {
        (200..<300).contains(response.head.status) ? nil : Refusal(head: response.head, body: response.body)
    }

    private func read(_ response: HTTPResponse, for texts: [String]) throws(ModelFailure) -> Embedding {
        if let refusal = refusal(response) {
            throw ModelFailure(refusal.reason, usage: refusal.mayHaveCost ? estimate(texts) : nil)
        }
        let answer: EmbeddingAnswer
        do {
            answer = try decoder.decode(EmbeddingAnswer.self, from: response.body)
        } catch {
            throw ModelFailure(.transient(reason: "answer is not JSON", wait: nil), usage: estimate(texts))
        }
        return try answer.embedding(of: texts.count, by: name, estimate: estimate(texts))
    }

    private func estimate(_ texts: [String]) -> TokenUsage {
        TokenUsage(prompt: texts.reduce(0) { $0 + estimator.tokens(in: $1) }, completion: 0, isEstimated: true)
    }
}
