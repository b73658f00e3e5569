import Domain
import Foundation
import HTTPTransport
import Ports
import TestSupport
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(5)))
struct FailedReplyTests {
    private typealias Reason = ModelFailure.Reason

    @Test(arguments: [
        ("stop", "", Reason.empty), ("length", "", .empty), ("length", "<think>so long", .empty),
        ("content_filter", "half a", .filtered), ("sensitive", "", .filtered), ("end_turn", "  ", .empty),
    ])
    func `an answer that says nothing is none`(finish: String, words: String, reason: ModelFailure.Reason) async throws
    {
        let stage = try ModelServer(ModelServer.stream(ModelServer.answer(words, finish: finish)))

        let failure = await Self.failure(stage)

        #expect(failure == ModelFailure(reason, usage: TokenUsage(prompt: 9, completion: 13)))
    }

    @Test(arguments: [
        (
            #"{"error":{"message":"secret words","type":"server_error","code":null}}"#,
            Reason.transient(reason: "error inside the answer, server_error", wait: nil)
        ),
        (
            #"{"error":{"code":502,"message":"secret words","metadata":{}},"choices":[{"delta":{"content":""},"finish_reason":"error"}]}"#,
            .transient(reason: "status 502", wait: nil)
        ),
        (
            #"{"error":{"code":"insufficient_quota","message":"secret words"}}"#,
            .permanent(reason: "error inside the answer, insufficient_quota")
        ),
        (#"{"error":{"code":404,"message":"secret words"}}"#, .permanent(reason: "status 404")),
        (#"{"error":{"code":"content_filter","message":"secret words"}}"#, .filtered),
        (#"{"error":"secret words"}"#, .transient(reason: "error inside the answer", wait: nil)),
        (
            #"{"error":{"code":"no identifier: secret words"}}"#,
            .transient(reason: "error inside the answer", wait: nil)
        ),
        (
            #"{"choices":[{"delta":{},"finish_reason":"error"}]}"#,
            .transient(reason: "error inside the answer", wait: nil)
        ),
        (#"{"choices":[{"delta":{"refusal":"I will not"},"finish_reason":"stop"}]}"#, .filtered),
        ("secret words, no JSON", .transient(reason: "answer is not JSON", wait: nil)),
    ])
    func `an error inside a good answer is told`(chunk: String, reason: ModelFailure.Reason) async throws {
        let begun = "data: {\"choices\":[{\"delta\":{\"content\":\"\"}}]}\n\n"
        let stage = try ModelServer(ModelServer.stream(begun + "data: \(chunk)\n\ndata: [DONE]\n\n"))

        let failure = await Self.failure(stage)

        #expect(failure?.reason == reason)
        #expect(failure?.usage == TokenUsage(prompt: 18, completion: 0, isEstimated: true))
    }

    @Test(arguments: [
        (
            400,
            #"{"error":{"message":"secret words","type":"invalid_request_error","param":null,"code":"context_length_exceeded"}}"#,
            [:] as [String: String],
            Reason.permanent(reason: "status 400, invalid_request_error, context_length_exceeded")
        ),
        (400, #"{"error":{"code":"data_inspection_failed","message":"secret words"}}"#, [:], .filtered),
        (
            401, #"{"error":{"code":401,"message":"Invalid API Key","type":"authentication_error"}}"#, [:],
            .permanent(reason: "status 401, authentication_error")
        ),
        (402, #"{"error":{"code":402,"message":"secret words"}}"#, [:], .permanent(reason: "status 402")),
        (
            402, #"{"error":{"code":402,"metadata":{"limit_source":"openrouter_in_flight_budget"}}}"#,
            ["Retry-After": "2"], .transient(reason: "status 402", wait: .seconds(2))
        ),
        (403, #"{"error":{"code":403,"metadata":{"reasons":["violence"]}}}"#, [:], .filtered),
        (
            404, #"{"error":{"message":"secret words","type":"not_found_error","param":null,"code":null}}"#, [:],
            .permanent(reason: "status 404, not_found_error")
        ),
        (409, "{}", [:], .transient(reason: "status 409", wait: nil)),
        (413, "", [:], .permanent(reason: "status 413")),
        (
            429, #"{"error":{"type":"requests","code":"rate_limit_exceeded"}}"#, ["Retry-After": "7"],
            .transient(reason: "status 429, requests, rate_limit_exceeded", wait: .seconds(7))
        ),
        (
            429, #"{"error":{"type":"insufficient_quota","code":"insufficient_quota"}}"#, ["Retry-After": "7"],
            .permanent(reason: "status 429, insufficient_quota, insufficient_quota")
        ),
        (
            429, #"{"error":{"code":"429","message":"secret words"}}"#, ["Retry-After-Ms": "250", "Retry-After": "7"],
            .transient(reason: "status 429, 429", wait: .milliseconds(250))
        ),
        (429, "{}", ["Retry-After": "121"], .permanent(reason: "status 429")),
        (429, "{}", ["Retry-After": "120"], .transient(reason: "status 429", wait: .seconds(120))),
        (
            429, "{}", ["Retry-After": "Wed, 21 Oct 2026 07:28:30 GMT", "Date": "Wed, 21 Oct 2026 07:28:00 GMT"],
            .transient(reason: "status 429", wait: .seconds(30))
        ),
        (429, "{}", ["Retry-After": "soon"], .transient(reason: "status 429", wait: nil)),
        (429, "{}", ["Retry-After": "-3"], .transient(reason: "status 429", wait: nil)),
        (429, "{}", ["x-should-retry": "false"], .permanent(reason: "status 429")),
        (400, "{}", ["x-should-retry": "true"], .transient(reason: "status 400", wait: nil)),
        (500, "Internal Server Error", [:], .transient(reason: "status 500", wait: nil)),
        (502, "<html><body>secret words</body></html>", [:], .transient(reason: "status 502", wait: nil)),
        (
            503, #"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#, [:],
            .transient(reason: "status 503, unavailable_error", wait: nil)
        ),
        (422, #"{"detail":[{"loc":["body"],"msg":"secret words"}]}"#, [:], .permanent(reason: "status 422")),
        (
            400, #"{"object":"error","message":"secret words","type":"BadRequestError","param":null,"code":400}"#, [:],
            .permanent(reason: "status 400, BadRequestError")
        ),
        (301, "", ["Location": "http://elsewhere/"], .permanent(reason: "status 301")),
    ])
    func `a refusal says what to do next and costs nothing`(
        status: Int, body: String, headers: [String: String], reason: ModelFailure.Reason
    ) async throws {
        let stage = try ModelServer(ModelServer.refusal(status, body, headers: headers.map { ($0.key, $0.value) }))

        let failure = await Self.failure(stage)

        #expect(failure == ModelFailure(reason, usage: nil))
        #expect(stage.server.requests.count == 1)
    }

    @Test(arguments: [408, 504, 524])
    func `a gateway that gave up may have cost the prompt`(status: Int) async throws {
        let stage = try ModelServer(ModelServer.refusal(status, "<html>", type: "text/html"))

        let failure = await Self.failure(stage)

        #expect(failure?.reason == .transient(reason: "status \(status)", wait: nil))
        #expect(failure?.usage == TokenUsage(prompt: 18, completion: 0, isEstimated: true))
    }

    @Test func `nobody at the other end costs nothing`() async throws {
        // A port that no program is given by chance, as another test's server may be given one that was just closed.
        let stage = try ModelServer(ModelServer.stream(""), address: "http://127.0.0.1:1")

        let failure = await Self.failure(stage)

        #expect(failure == ModelFailure(.transient(reason: "no connection", wait: nil), usage: nil))
    }

    @Test func `a connection that breaks costs what came`() async throws {
        let begun = Data("data: {\"choices\":[{\"delta\":{\"content\":\"说到一半\"}}]}\n\n".utf8)
        let stage = try ModelServer(
            ModelServer.stream(pieces: [begun], isWhole: false) + [.waitForRelease, .reset], provider: "litellm")

        async let failure = Self.failure(stage)
        _ = await stage.server.request(1)
        stage.server.release()

        #expect(await failure?.reason == .transient(reason: "connection lost", wait: nil))
        let used = try #require(await failure?.usage)
        #expect(used.isEstimated && used.prompt == 16 && [0, 4].contains(used.completion))
    }

    @Test(arguments: [
        (ModelServer.stream(pieces: [Data(": wait\n\n".utf8)], isWhole: false) + [.waitForRelease], "timeout, stall"),
        ([ScriptedHTTPServer.Step.waitForRelease], "timeout, firstByte"),
    ])
    func `a server that falls silent is not waited for`(steps: [ScriptedHTTPServer.Step], cause: String) async throws {
        let brief = HTTPRequest.Deadlines(
            connect: .seconds(5), firstByte: .milliseconds(1100), stall: .milliseconds(1100), total: .seconds(30))
        let stage = try ModelServer(steps, deadlines: brief)

        let failure = await Self.failure(stage)

        #expect(failure?.reason == .transient(reason: cause, wait: nil))
        #expect(failure?.usage?.isEstimated == true)
    }

    @Test func `a cancelled call ends at once and says what it cost`() async throws {
        let stage = try ModelServer(ModelServer.stream(pieces: [], isWhole: false) + [.waitForRelease])

        let failure = await withTaskGroup(of: ModelFailure?.self) { group in
            group.addTask { await Self.failure(stage) }
            _ = await stage.server.request(1)
            group.cancelAll()
            return await group.next() ?? nil
        }

        #expect(failure == ModelFailure(.cancelled, usage: TokenUsage(prompt: 18, completion: 0, isEstimated: true)))
    }

    private static func failure(_ stage: ModelServer) async -> ModelFailure? {
        guard case .failure(let failure) = await stage.reply() else { return nil }
        return failure
    }
}
