import Domain
import Foundation
import Ports
import TestSupport
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(5)))
struct StreamedReplyTests {
    /// The exact events of OpenAI's own server.
    private static let openAI = """
        data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}

        data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"你"},"finish_reason":null}]}

        data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"好!"},"finish_reason":null}]}

        data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":13,"total_tokens":22}}

        data: [DONE]


        """

    @Test func `a stream becomes a reply with its usage`() async throws {
        let stage = try ModelServer(ModelServer.stream(Self.openAI))

        let reply = try await stage.reply().get()

        #expect(reply == ModelReply(text: "你好!", usage: TokenUsage(prompt: 9, completion: 13)))
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `pieces may end anywhere, also inside a character`(size: Int) async throws {
        let bytes = Data(Self.openAI.replacing("\n", with: "\r\n").utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
        let stage = try ModelServer(ModelServer.stream(pieces: pieces.map { Data($0) }))

        let reply = try await stage.reply().get()

        #expect(reply == ModelReply(text: "你好!", usage: TokenUsage(prompt: 9, completion: 13)))
    }

    @Test(arguments: [
        // LiteLLM: usage beside a choice that is not empty.
        (
            #"{"choices":[{"index":0,"delta":{}}],"usage":{"completion_tokens":13,"prompt_tokens":9,"total_tokens":22,"cost":9.15e-6}}"#,
            TokenUsage(prompt: 9, completion: 13)
        ),
        (
            #"{"choices":[{"index":0,"delta":{},"usage":{"prompt_tokens":7,"completion_tokens":2,"cached_tokens":3}}]}"#,
            TokenUsage(prompt: 7, cached: 3, completion: 2)
        ),
        (
            #"{"choices":[],"x_groq":{"id":"r","usage":{"prompt_tokens":5,"completion_tokens":1}}}"#,
            TokenUsage(prompt: 5, completion: 1)
        ),
        (
            #"{"choices":[],"usage":{"prompt_tokens":10,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":8}}}"#,
            TokenUsage(prompt: 10, cached: 8, completion: 1)
        ),
        (
            #"{"usage":{"prompt_tokens":10,"completion_tokens":1,"prompt_cache_hit_tokens":6,"prompt_cache_miss_tokens":4}}"#,
            TokenUsage(prompt: 10, cached: 6, completion: 1)
        ),
        (
            #"{"usage":{"prompt_tokens":10.0,"completion_tokens":1,"total_tokens":31,"prompt_tokens_details":null}}"#,
            TokenUsage(prompt: 10, completion: 21)
        ),
        (
            #"{"usage":{"prompt_tokens":10,"completion_tokens":1},"timings":{"cache_n":4}}"#,
            TokenUsage(prompt: 10, cached: 4, completion: 1)
        ),
        (
            #"{"usage":{"prompt_tokens":10,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":99}}}"#,
            TokenUsage(prompt: 10, cached: 10, completion: 1)
        ),
        (
            #"{"usage":{"prompt_tokens":0,"completion_tokens":0}}"#,
            TokenUsage(prompt: 16, completion: 3, isEstimated: true)
        ),
        (
            #"{"usage":{"prompt_tokens":"many","completion_tokens":-1}}"#,
            TokenUsage(prompt: 16, completion: 3, isEstimated: true)
        ),
        (#"{"usage":null,"choices":null}"#, TokenUsage(prompt: 16, completion: 3, isEstimated: true)),
    ])
    func `usage is read wherever it stands`(chunk: String, usage: TokenUsage) async throws {
        let words = #"data: {"choices":[{"delta":{"content":"all well"},"finish_reason":"stop"}]}"#
        let stage = try ModelServer(
            ModelServer.stream("\(words)\n\ndata: \(chunk)\n\ndata: [DONE]\n\n"), provider: "xai")

        let reply = try await stage.reply().get()

        #expect(reply == ModelReply(text: "all well", usage: usage))
    }

    @Test(arguments: [
        (#"{"delta":{"content":"<think>she is sad</th"}}"#, #"{"delta":{"content":"ink>come here"}}"#),
        (#"{"delta":{"reasoning_content":"she is sad"}}"#, #"{"delta":{"content":"come here","reasoning":"hm"}}"#),
        (
            #"{"delta":{"reasoning":"she is sad","content":null}}"#,
            #"{"delta":{"content":[{"type":"thinking","thinking":[]},{"type":"text","text":"come here"}]}}"#
        ),
        (#"{"delta":{"content":"\n come "}}"#, #"{"delta":{"content":"here\n"}}"#),
        (#"{"delta":null,"finish_reason":7}"#, #"{"message":{"content":"come here"},"finish_reason":"eos"}"#),
    ])
    func `only what is meant for the person is kept`(first: String, second: String) async throws {
        let events = [first, second].map { "data: {\"choices\":[\($0)]}\n\n" }.joined() + "data: [DONE]\n\n"
        let stage = try ModelServer(ModelServer.stream(": OPENROUTER PROCESSING\n\n" + events))

        let reply = try await stage.reply().get()

        #expect(reply.text == "come here")
    }

    @Test(arguments: [
        ("data: {\"choices\":[{\"delta\":{\"content\":\"yes\"},\"finish_reason\":\"stop\"}]}\n\n", true),
        ("data: {\"choices\":[{\"delta\":{\"content\":\"yes\"},\"finish_reason\":\"stop\"}]}", true),
        ("data: {\"choices\":[{\"delta\":{\"content\":\"yes\"}}]}\n\ndata: [DONE]", true),
        ("data: {\"choices\":[{\"delta\":{\"content\":\"yes\"}}]}\n\n", false),
    ])
    func `an end without a word of farewell counts if the answer was finished`(body: String, isWhole: Bool) async throws
    {
        let stage = try ModelServer(ModelServer.stream(body))

        let outcome = await stage.reply()

        switch outcome {
        case .success(let reply): #expect(isWhole && reply.text == "yes")
        case .failure(let failure):
            #expect(!isWhole && failure.reason == .transient(reason: "answer cut off", wait: nil))
            #expect(failure.usage?.isEstimated == true)
        }
    }

    @Test(arguments: ["", "\n\n  ", "\u{FEFF}"])
    func `one object instead of a stream is taken as well`(before: String) async throws {
        let body =
            before
            + #"{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"whole","refusal":null},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":20,"total_tokens":30}}"#
        let stage = try ModelServer(ScriptedHTTPServer.json(body))

        let reply = try await stage.reply().get()

        #expect(reply == ModelReply(text: "whole", usage: TokenUsage(prompt: 10, completion: 20)))
    }

    @Test func `after a complete answer the connection serves again`() async throws {
        let stage = try ModelServer(ModelServer.stream(Self.openAI))

        for _ in 0..<5 { _ = try await stage.reply().get() }

        #expect(stage.server.requests.map(\.connection) == [1, 1, 1, 1, 1])
    }

    @Test func `a server that does not let go after the end costs a second at most`() async throws {
        let stage = try ModelServer(
            ModelServer.stream(pieces: [Data(Self.openAI.utf8)], isWhole: false) + [.waitForRelease])

        let reply = try await stage.reply().get()

        #expect(reply.text == "你好!")
    }
}
