package import Domain
import Foundation
package import HTTPTransport
package import Ports
import Synchronization

/// A model behind the OpenAI chat completions dialect, which most providers and local servers speak.
///
/// Replies are streamed, so that a dead connection is noticed and what a cancelled call used is known. A server that
/// refuses one of our optional fields is asked once more without it, and the model remembers.
package final class OpenAIChatModel: ChatModel {
    /// Provider and name, as written to the ledger.
    package let name: String
    /// The media types of pictures it can look at.
    package let pictureTypes: Set<String>
    private let request: ChatRequest
    private let client: HTTPClient
    private let deadlines: HTTPRequest.Deadlines
    private let estimator: TokenEstimator
    private let decoder = JSONDecoder()
    private let dialect: Mutex<Dialect>

    /// The model of `endpoint`, reached through `client`.
    package convenience init(_ endpoint: ModelEndpoint, client: HTTPClient) {
        self.init(endpoint, client: client, deadlines: endpoint.provider.deadlines)
    }

    init(_ endpoint: ModelEndpoint, client: HTTPClient, deadlines: HTTPRequest.Deadlines) {
        name = endpoint.name
        pictureTypes = endpoint.seesPictures ? endpoint.provider.pictureTypes : []
        request = ChatRequest(endpoint: endpoint)
        self.client = client
        self.deadlines = deadlines
        estimator = TokenEstimator(family: endpoint.provider.vocabulary)
        dialect = Mutex(Dialect(endpoint))
    }

    /// The vocabulary by which its tokens are estimated.
    package var vocabulary: TokenEstimator.Family { estimator.family }

    /// One attempt at a reply. Cancelling the task ends the call.
    package func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        let first = dialect.withLock { $0 }
        var dialect = first
        for _ in 0..<Self.corrections {
            let stream = try await open(prompt, dialect: dialect)
            if (200..<300).contains(stream.head.status) {
                if dialect != first { remember(dialect) }
                return try await read(stream, for: prompt)
            }
            let refusal = await refusal(stream)
            guard let complaint = refusal.complaint, let next = dialect.corrected(by: complaint, since: first) else {
                throw ModelFailure(refusal.reason, usage: refusal.mayHaveCost ? estimate(prompt, received: "") : nil)
            }
            dialect = next
        }
        throw ModelFailure(.permanent(reason: "no request of ours is accepted"))
    }
}

// MARK: - Asking

extension OpenAIChatModel {
    /// Requests for one reply: two refusals may each name a field to leave out.
    private static let corrections = 3

    private func open(_ prompt: ChatPrompt, dialect: Dialect) async throws(ModelFailure) -> HTTPStream {
        do throws(HTTPError) {
            return try await client.stream(request.request(prompt, dialect: dialect, deadlines: deadlines))
        } catch {
            throw ModelFailure(.init(error), usage: error.isBeforeSending ? nil : estimate(prompt, received: ""))
        }
    }

    /// Whoever learns the dialect last is right: all calls learn from the same server.
    private func remember(_ learned: Dialect) {
        dialect.withLock { $0 = learned }
    }

    private func estimate(_ prompt: ChatPrompt, received: String) -> TokenUsage {
        TokenUsage(
            prompt: estimator.tokens(in: prompt), completion: estimator.tokens(in: received), isEstimated: true)
    }
}

// MARK: - Listening

extension OpenAIChatModel {
    /// The most bytes of a refusal that are read.
    private static let refusalLimit = 64 << 10
    /// How long a server may hold the connection after it said that the answer is complete.
    private static let patience = Duration.seconds(1)

    private func read(_ stream: HTTPStream, for prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        var assembly = ReplyAssembly(decoder: decoder)
        do throws(ReplyAssembly.Fault) {
            try await assemble(&assembly, from: stream)
            let text = try assembly.finished()
            return ModelReply(text: text, usage: assembly.usage ?? estimate(prompt, received: assembly.received))
        } catch {
            throw ModelFailure(error.reason, usage: assembly.usage ?? estimate(prompt, received: assembly.received))
        }
    }

    private func assemble(
        _ assembly: inout ReplyAssembly, from stream: HTTPStream
    ) async throws(ReplyAssembly.Fault) {
        var pieces = stream.makeAsyncIterator()
        while !assembly.isDone {
            let piece: Data?
            do throws(HTTPError) {
                piece = try await pieces.next(isolation: nil)
            } catch {
                throw ReplyAssembly.Fault(reason: .init(error))
            }
            guard let piece else { return }
            try assembly.take(piece)
        }
        await drain(stream)
    }

    /// Reads on to the end, so that the connection can be used again.
    private func drain(_ stream: HTTPStream) async {
        await withTaskGroup { group in
            group.addTask {
                var rest = stream.makeAsyncIterator()
                // The answer is complete: a failure now costs no more than the connection.
                while let piece = try? await rest.next(isolation: nil), !piece.isEmpty {}
            }
            group.addTask {
                // Only a cancellation ends the wait early, and it ends the other task as well.
                try? await ContinuousClock().sleep(for: Self.patience)
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// What a server says when it refuses; as much as came when it breaks off.
    private func refusal(_ stream: HTTPStream) async -> Refusal {
        var body = Data()
        var pieces = stream.makeAsyncIterator()
        // The status says enough when the rest cannot be read.
        while body.count < Self.refusalLimit, let piece = try? await pieces.next(isolation: nil) {
            body.append(piece)
        }
        return Refusal(head: stream.head, body: body)
    }
}
