import Domain
import Ports
import TestSupport
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(5)))
struct CorrectedRequestTests {
    private static let answer = ModelServer.stream(ModelServer.answer("ok"))

    private static func refusing(_ field: String, status: Int = 400) -> [ScriptedHTTPServer.Step] {
        ModelServer.refusal(
            status,
            #"{"error":{"message":"Unsupported parameter: '\#(field)'","type":"invalid_request_error","param":"\#(field)"}}"#
        )
    }

    @Test(arguments: [("xai", "max_tokens", "max_completion_tokens"), ("groq", "max_completion_tokens", "max_tokens")])
    func `a refused limit is sent under its other name, and that is remembered`(
        provider: String, first: String, second: String
    ) async throws {
        let stage = try ModelServer(Self.refusing(first), Self.answer, provider: provider)

        _ = try await stage.reply().get()
        _ = try await stage.reply().get()

        #expect(stage.server.requests.count == 3)
        let names = try (1...3).map { try Set(stage.fields(ofRequest: $0).keys).intersection([first, second]) }
        #expect(names == [[first], [second], [second]])
    }

    @Test(arguments: ["reasoning_effort", "stream_options"], [400, 422])
    func `a refused field of ours is left out from then on`(field: String, status: Int) async throws {
        let stage = try ModelServer(Self.refusing(field, status: status), Self.answer, provider: "ollama")

        _ = try await stage.reply().get()
        _ = try await stage.reply().get()

        let sent = try (1...3).map { try stage.fields(ofRequest: $0)[field] != nil }
        #expect(sent == [true, false, false])
    }

    @Test func `two refusals in a row are both obeyed`() async throws {
        let stage = try ModelServer(
            Self.refusing("max_tokens"), Self.refusing("reasoning_effort"), Self.answer, provider: "ollama")

        let reply = try await stage.reply().get()

        #expect(reply.text == "ok")
    }

    @Test func `a correction that did not help is forgotten`() async throws {
        let tooLarge = Self.refusing("max_tokens")
        let stage = try ModelServer(tooLarge, tooLarge, Self.answer, provider: "xai")

        let first = await stage.reply()
        _ = try await stage.reply().get()

        #expect(throws: ModelFailure(.permanent(reason: "status 400, invalid_request_error"))) { try first.get() }
        let last = try stage.fields(ofRequest: 3)
        #expect(last["max_tokens"] == "50" && last["max_completion_tokens"] == nil)
    }

    @Test func `a refusal that names nothing of ours is final`() async throws {
        let stage = try ModelServer(Self.refusing("messages"), Self.answer)

        let outcome = await stage.reply()

        #expect(throws: ModelFailure.self) { try outcome.get() }
        #expect(stage.server.requests.count == 1)
    }
}
