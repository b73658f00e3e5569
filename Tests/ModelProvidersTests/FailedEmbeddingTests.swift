import Domain
import Foundation
import HTTPTransport
import Ports
import TestSupport
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(5)))
struct FailedEmbeddingTests {
    private typealias Stage = EmbeddingServer
    private typealias Reason = ModelFailure.Reason

    @Test(
        arguments: [
            ([], Reason.empty),
            (["[3,4]"], .permanent(reason: "vectors: 1, texts: 2")),
            (["[3,4]", "[3,4]", "[3,4]"], .permanent(reason: "vectors: 3, texts: 2")),
            (["[3,4]", "[3,4,0]"], .permanent(reason: "vectors of different dimensions")),
            (["[3,4]", "[0,0.0]"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", "[]"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", "[1,null]"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", #"["NaN",1]"#], .permanent(reason: "a vector has no direction")),
            (["[3,4]", "[1,1e39]"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", "[1,1e999]"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", "[[1,2]]"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", "null"], .permanent(reason: "a vector has no direction")),
            (["[3,4]", #""no numbers""#], .permanent(reason: "a vector has no direction")),
            (["[3,4]", #""AAA=""#], .permanent(reason: "a vector has no direction")),
            // 1 and NaN.
            (["[3,4]", #""AACAPwAAwH8=""#], .permanent(reason: "a vector has no direction")),
        ] as [([String], ModelFailure.Reason)])
    func `vectors that fit not all texts are none, and cost all the same`(
        vectors: [String], reason: ModelFailure.Reason
    ) async throws {
        let items = vectors.enumerated().map { Stage.item($1, at: $0) }.joined(separator: ",")
        let stage = try Stage(
            ScriptedHTTPServer.json(#"{"data":[\#(items)],"usage":{"prompt_tokens":7,"total_tokens":7}}"#))

        let failure = await stage.failure()

        #expect(failure == ModelFailure(reason, usage: TokenUsage(prompt: 7, completion: 0)))
        #expect(stage.server.requests.count == 1)
    }

    @Test(arguments: [(0, 0), (1, 1), (1, 2), (-1, 0)])
    func `vectors whose texts are in doubt are none`(first: Int, second: Int) async throws {
        let stage = try Stage(Stage.answer(Stage.item("[3,4]", at: first), Stage.item("[4,3]", at: second)))

        let failure = await stage.failure()

        #expect(failure?.reason == .permanent(reason: "vectors cannot be told apart"))
    }

    @Test(arguments: [
        ("{}", Reason.permanent(reason: "answer holds no vectors")),
        ("[]", .permanent(reason: "answer holds no vectors")),
        (#"{"data":{"secret":"words"}}"#, .permanent(reason: "answer holds no vectors")),
        (
            #"{"error":{"code":502,"message":"secret words"}}"#, .transient(reason: "status 502", wait: nil)
        ),
        (
            #"{"error":{"code":"insufficient_quota","message":"secret words"}}"#,
            .permanent(reason: "error inside the answer, insufficient_quota")
        ),
        (#"{"error":{"code":"content_filter"},"data":[]}"#, .filtered),
        ("<html><body>secret words</body></html>", .transient(reason: "answer is not JSON", wait: nil)),
        (#"{"data":[{"index":0,"embedding":[3,"#, .transient(reason: "answer is not JSON", wait: nil)),
        (#"{"data":[{"index":0,"embedding":[3,NaN]}]}"#, .transient(reason: "answer is not JSON", wait: nil)),
        ("", .transient(reason: "answer is not JSON", wait: nil)),
    ])
    func `an answer of another kind is told`(body: String, reason: ModelFailure.Reason) async throws {
        let stage = try Stage(ScriptedHTTPServer.json(body))

        let failure = await stage.failure()

        #expect(failure == ModelFailure(reason, usage: Stage.estimate))
    }

    @Test(
        arguments: [
            (
                401, #"{"error":{"code":401,"message":"secret words","type":"authentication_error"}}"#, [:],
                Reason.permanent(reason: "status 401, authentication_error")
            ),
            (404, #"{"error":"secret words"}"#, [:], .permanent(reason: "status 404")),
            (
                429, #"{"error":{"type":"requests","code":"rate_limit_exceeded"}}"#, ["Retry-After": "7"],
                .transient(reason: "status 429, requests, rate_limit_exceeded", wait: .seconds(7))
            ),
            (
                429, #"{"error":{"code":"insufficient_quota"}}"#, [:],
                .permanent(reason: "status 429, insufficient_quota")
            ),
            (500, "Internal Server Error", [:], .transient(reason: "status 500", wait: nil)),
            (502, "<html><body>secret words</body></html>", [:], .transient(reason: "status 502", wait: nil)),
            (400, #"{"error":{"code":"data_inspection_failed"}}"#, [:], .filtered),
        ] as [(Int, String, [String: String], ModelFailure.Reason)])
    func `a refusal says what to do next and costs nothing`(
        status: Int, body: String, headers: [String: String], reason: ModelFailure.Reason
    ) async throws {
        let stage = try Stage(ModelServer.refusal(status, body, headers: headers.map { ($0.key, $0.value) }))

        let failure = await stage.failure()

        #expect(failure == ModelFailure(reason, usage: nil))
        #expect(stage.server.requests.count == 1)
    }

    @Test func `a gateway that gave up may have cost the texts`() async throws {
        let stage = try Stage(ModelServer.refusal(504, "<html>", type: "text/html"))

        let failure = await stage.failure()

        #expect(failure == ModelFailure(.transient(reason: "status 504", wait: nil), usage: Stage.estimate))
    }
}

// MARK: - Connections

extension FailedEmbeddingTests {
    @Test func `an answer may only be as large as its vectors can be`() async throws {
        let limit = EmbeddingRequest.sizeLimit(texts: Stage.texts.count)
        let stage = try Stage(ScriptedHTTPServer.response(Data(repeating: 0x20, count: limit + 1)))

        let failure = await stage.failure()

        #expect(failure == ModelFailure(.permanent(reason: "answer too large"), usage: Stage.estimate))
    }

    @Test func `nobody at the other end costs nothing`() async throws {
        let stage = try Stage(Stage.good, address: "http://127.0.0.1:1")

        let failure = await stage.failure()

        #expect(failure == ModelFailure(.transient(reason: "no connection", wait: nil), usage: nil))
    }

    @Test func `a connection that breaks in the answer may have cost the texts`() async throws {
        let stage = try Stage([.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":["), .close])

        let failure = await stage.failure()

        #expect(failure == ModelFailure(.transient(reason: "connection lost", wait: nil), usage: Stage.estimate))
    }

    @Test func `a server that falls silent is not waited for`() async throws {
        let brief = HTTPRequest.Deadlines(
            connect: .seconds(5), firstByte: .milliseconds(1100), stall: .milliseconds(1100), total: .seconds(30))
        let stage = try Stage([.waitForRelease], deadlines: brief)

        let failure = await stage.failure()

        #expect(failure == ModelFailure(.transient(reason: "timeout, firstByte", wait: nil), usage: Stage.estimate))
    }

    @Test func `a cancelled call ends at once and says what it may have cost`() async throws {
        let stage = try Stage([.waitForRelease])

        let failure = await withTaskGroup(of: ModelFailure?.self) { group in
            group.addTask { await stage.failure() }
            _ = await stage.server.request(1)
            group.cancelAll()
            return await group.next() ?? nil
        }

        #expect(failure == ModelFailure(.cancelled, usage: Stage.estimate))
    }
}
