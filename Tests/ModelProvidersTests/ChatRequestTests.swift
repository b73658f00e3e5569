import Domain
import Foundation
import HTTPTransport
import TestSupport
import Testing

@testable import ModelProviders

struct ChatRequestTests {
    private static func body(
        _ prompt: ChatPrompt = ModelServer.prompt, provider: String, base: String? = nil,
        options: [String: ModelOption] = [:]
    ) throws -> String {
        let endpoint = try ModelEndpoint(
            provider: provider, model: "m", baseURL: base, apiKey: Secret("k"), options: options)
        let request = ChatRequest(endpoint: endpoint).request(
            prompt, dialect: Dialect(endpoint), deadlines: .init())
        guard case .bytes(let body, contentType: "application/json") = request.body else { return "" }
        return String(decoding: body, as: UTF8.self)
    }

    private static let messages =
        #""messages":[{"role":"system","content":"be kind"},{"role":"user","content":"hi 世界"}]"#
    private static let usage = #""stream_options":{"include_usage":true}"#

    @Test(arguments: [
        ("openai", #""max_completion_tokens":50,"reasoning_effort":"none","stream":true,\#(usage)"#),
        ("deepseek", #""max_tokens":50,"stream":true,\#(usage),"thinking":{"type":"disabled"}"#),
        ("groq", #""max_completion_tokens":50,"stream":true,\#(usage)"#),
        ("qwen", #""enable_thinking":false,"max_tokens":50,"stream":true,\#(usage)"#),
        ("mistral", #""max_tokens":50,"stream":true"#),
        ("ollama", #""max_tokens":50,"reasoning_effort":"none","stream":true,\#(usage)"#),
        ("vllm", #""chat_template_kwargs":{"enable_thinking":false},"max_tokens":50,"stream":true,\#(usage)"#),
        ("openrouter", #""max_tokens":50,"stream":true,\#(usage)"#),
    ])
    func `each provider is asked in its own way`(provider: String, fields: String) throws {
        let body = try Self.body(provider: provider)

        #expect(body == #"{"model":"m",\#(Self.messages),\#(fields)}"#)
    }

    @Test func `a compatible server elsewhere gets the limit that every server knows`() throws {
        let body = try Self.body(provider: "openai", base: "http://localhost:11434/v1")

        #expect(body.contains(#""max_tokens":50"#))
        #expect(!body.contains("max_completion_tokens"))
    }

    @Test func `neighbours of one role become one message`() throws {
        let prompt = ChatPrompt(
            system: "",
            messages: [.init(.user, "a"), .init(.user, "b"), .init(.assistant, "c"), .init(.assistant, "d")],
            maximumTokens: 1)

        let body = try Self.body(prompt, provider: "mistral")

        #expect(
            body.contains(#""messages":[{"role":"user","content":"a\n\nb"},{"role":"assistant","content":"c\n\nd"}]"#))
    }

    @Test func `options are sent as they stand and win over ours`() throws {
        let options: [String: ModelOption] = [
            "temperature": .number(0.7), "max_tokens": .number(9), "reasoning_effort": .string("low"),
            "seed": .number(3),
            "stop": .list([.string("x"), .null]), "deep": .object(["b": .bool(true), "a": .number(1e300)]),
        ]

        let body = try Self.body(provider: "openai", options: options)

        #expect(
            body.hasSuffix(
                #""deep":{"a":1e+300,"b":true},"max_tokens":9,"reasoning_effort":"low","seed":3,"stop":["x",null],"#
                    + #""stream":true,\#(Self.usage),"temperature":0.7}"#))
    }

    @Test(arguments: ["plain", "\"\\/\n\r\t\u{0}\u{1F}\u{7F}", "👩‍👩‍👧‍👦 \u{2028} é e\u{301}", "", "\\u0041", "ends in \\"])
    func `any text survives the journey`(text: String) throws {
        let body = try Self.body(
            ChatPrompt(system: "", messages: [.init(.user, text)], maximumTokens: 1), provider: "xai")

        let object = try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
        let messages = try #require(object["messages"] as? [[String: String]])
        #expect(messages.first?["content"]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }

    @Test func `the request carries the key and goes to the right place`() async throws {
        let stage = try ModelServer(ModelServer.stream(ModelServer.answer("ok")))

        _ = await stage.reply()

        let request = await stage.server.request(1)
        #expect(request.method == "POST")
        #expect(request.target == "/v1/chat/completions")
        #expect(request.header("Authorization") == "Bearer sk-words")
        #expect(request.header("Content-Type") == "application/json")
    }

    @Test(arguments: [(true, Duration.seconds(300)), (false, .seconds(60))])
    func `a local server may take its time to begin`(isLocal: Bool, firstByte: Duration) {
        let deadlines = ModelProvider(name: "p", baseURL: "http://h", isLocal: isLocal).deadlines

        #expect(deadlines.firstByte == firstByte)
        #expect(deadlines.connect == .seconds(5))
        #expect(deadlines.stall == .seconds(60))
        #expect(deadlines.total == .seconds(600))
    }
}
