import Domain
import Foundation
import Ports
import TestSupport
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(5)))
struct EmbeddingTests {
    private typealias Stage = EmbeddingServer

    @Test func `all texts travel in one request, with the key`() async throws {
        let stage = try Stage(Stage.good)

        _ = try await stage.embedding(of: ["hi \"世界\"", "two\nlines"]).get()

        let request = await stage.server.request(1)
        #expect(request.method == "POST")
        #expect(request.target == "/v1/embeddings")
        #expect(request.header("Authorization") == "Bearer sk-words")
        #expect(request.header("Accept") == "application/json")
        #expect(request.header("Content-Type") == "application/json")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"model":"m","input":["hi \"世界\"","two\nlines"],"encoding_format":"float"}"#)
        #expect(stage.server.requests.count == 1)
    }

    @Test func `options are sent as they stand and win over ours`() async throws {
        let stage = try Stage(
            Stage.good, options: ["encoding_format": .string("base64"), "dimensions": .number(2)])

        _ = try await stage.embedding().get()

        let body = await stage.body(ofRequest: 1)
        #expect(body == #"{"model":"m","input":["hi 世界","bye"],"dimensions":2,"encoding_format":"base64"}"#)
    }

    @Test(arguments: [
        Stage.good,
        Stage.answer(Stage.item("[0,-0.5]", at: 1), Stage.item("[3,4]", at: 0)),
        Stage.answer(#"{"embedding":[3,4]}"#, #"{"embedding":[0,-0.5]}"#),
        Stage.answer(#"{"embedding":[3,4]}"#, Stage.item("[0,-0.5]", at: 1)),
        Stage.answer(Stage.item(#""AABAQAAAgEA=""#, at: 0), Stage.item(#""AAAAAAAAAL8=""#, at: 1)),
        Stage.answer(Stage.item("[3e0,4.0]", at: 0), Stage.item("[1e-60,-0.5]", at: 1)),
    ])
    func `each text gets its own vector, however they are sent`(answer: [ScriptedHTTPServer.Step]) async throws {
        let stage = try Stage(answer)

        let embedding = try await stage.embedding().get()

        #expect(embedding.vectors == Stage.vectors)
        #expect(embedding.vectors.map(\.model) == ["openai/m", "openai/m"])
    }

    @Test(arguments: [
        (#"{"prompt_tokens":7,"total_tokens":7}"#, TokenUsage(prompt: 7, completion: 0)),
        (#"{"prompt_tokens":7,"completion_tokens":0,"total_tokens":0}"#, TokenUsage(prompt: 7, completion: 0)),
        (#"{"total_tokens":9}"#, TokenUsage(prompt: 9, completion: 0)),
        (#"{"prompt_tokens":0,"total_tokens":0}"#, Stage.estimate), ("null", Stage.estimate), ("7", Stage.estimate),
    ])
    func `the cost is what the server tells, else an estimate`(told: String, usage: TokenUsage) async throws {
        let stage = try Stage(Stage.answer(Stage.item("[3,4]", at: 0), Stage.item("[0,-0.5]", at: 1), usage: told))

        let embedding = try await stage.embedding().get()

        #expect(embedding.usage == usage)
    }

    @Test func `without texts nothing is sent`() async throws {
        let stage = try Stage(Stage.good)

        let embedding = try await stage.embedding(of: []).get()

        #expect(embedding == Embedding(vectors: [], usage: TokenUsage(prompt: 0, completion: 0)))
        #expect(stage.server.requests.isEmpty)
    }

    @Test func `an empty text is not sent`() async throws {
        let stage = try Stage(Stage.good)

        let outcome = await stage.embedding(of: ["hi", ""])

        #expect(outcome == .failure(ModelFailure(.permanent(reason: "a text is empty"))))
        #expect(stage.server.requests.isEmpty)
    }
}

// MARK: - Correction

extension EmbeddingTests {
    private static func refusing(_ field: String, status: Int) -> [ScriptedHTTPServer.Step] {
        ModelServer.refusal(status, #"{"error":{"message":"unknown field \#(field)","type":"invalid_request_error"}}"#)
    }

    @Test(arguments: [400, 422])
    func `a refused format is left out from then on`(status: Int) async throws {
        let stage = try Stage(Self.refusing("encoding_format", status: status), Stage.good)

        let first = try await stage.embedding().get()
        _ = try await stage.embedding().get()

        #expect(first.vectors == Stage.vectors)
        #expect(stage.server.requests.count == 3)
        #expect(await stage.body(ofRequest: 1).contains("encoding_format"))
        #expect(await stage.body(ofRequest: 2) == #"{"model":"m","input":["hi 世界","bye"]}"#)
        #expect(await stage.body(ofRequest: 3) == #"{"model":"m","input":["hi 世界","bye"]}"#)
    }

    @Test func `a correction that did not help is forgotten`() async throws {
        let refusal = Self.refusing("encoding_format", status: 400)
        let stage = try Stage(refusal, refusal, Stage.good)

        let failure = await stage.failure()
        _ = try await stage.embedding().get()

        #expect(failure == ModelFailure(.permanent(reason: "status 400, invalid_request_error")))
        #expect(stage.server.requests.count == 3)
        #expect(await stage.body(ofRequest: 3).contains("encoding_format"))
    }

    @Test(arguments: [("input", 400), ("encoding_format", 500)])
    func `what another request would not mend is final`(field: String, status: Int) async throws {
        let stage = try Stage(Self.refusing(field, status: status), Stage.good)

        let failure = await stage.failure()

        #expect(failure != nil)
        #expect(stage.server.requests.count == 1)
    }
}
