import Domain
import Foundation
import HTTPTransport
import Testing

@testable import ModelProviders

struct ModelEndpointTests {
    @Test(arguments: [
        ("http://h:1", "http://h:1/v1/chat/completions"), ("http://h:1/", "http://h:1/v1/chat/completions"),
        ("http://h:1/v1", "http://h:1/v1/chat/completions"), ("http://h:1/v1/", "http://h:1/v1/chat/completions"),
        (" http://h/v1//\n", "http://h/v1/chat/completions"), ("https://h/x/y", "https://h/x/y/chat/completions"),
        ("https://h/v1/chat/completions", "https://h/v1/chat/completions"),
        ("https://h/v1/chat/completions/", "https://h/v1/chat/completions"),
        ("https://h/chat/completions", "https://h/v1/chat/completions"),
        ("https://h/v1?api-version=3#part", "https://h/v1/chat/completions?api-version=3"),
    ])
    func `a pasted base URL leads to the one right address`(pasted: String, url: String) throws {
        let endpoint = try ModelEndpoint(provider: "openai", model: "m", baseURL: pasted)

        #expect(endpoint.url.revealed == url)
    }

    @Test(arguments: [
        ("http://h:1", "http://h:1/v1/embeddings"), ("http://h:1/v1/", "http://h:1/v1/embeddings"),
        ("https://h/v1/embeddings", "https://h/v1/embeddings"), ("https://h/x/embeddings/", "https://h/x/embeddings"),
        ("https://h/v1/chat/completions", "https://h/v1/embeddings"),
        ("https://h/v1?api-version=3#part", "https://h/v1/embeddings?api-version=3"),
    ])
    func `texts become vectors beside the conversations`(pasted: String, url: String) throws {
        let endpoint = try ModelEndpoint(provider: "openai", model: "m", baseURL: pasted)

        #expect(endpoint.embeddingsURL.revealed == url)
    }

    @Test func `an address of vectors leads to conversations too`() throws {
        let endpoint = try ModelEndpoint(provider: "openai", model: "m", baseURL: "https://h/v1/embeddings")

        #expect(endpoint.url.revealed == "https://h/v1/chat/completions")
    }

    @Test(arguments: [
        ("openai", "https://api.openai.com/v1/chat/completions"),
        ("openrouter", "https://openrouter.ai/api/v1/chat/completions"),
        ("deepseek", "https://api.deepseek.com/chat/completions"),
        ("groq", "https://api.groq.com/openai/v1/chat/completions"),
        ("kimi", "https://api.moonshot.ai/v1/chat/completions"),
        ("qwen", "https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions"),
        ("xai", "https://api.x.ai/v1/chat/completions"), ("mistral", "https://api.mistral.ai/v1/chat/completions"),
        ("ollama", "http://localhost:11434/v1/chat/completions"),
        ("llamacpp", "http://localhost:8080/v1/chat/completions"),
        ("lmstudio", "http://localhost:1234/v1/chat/completions"),
        ("vllm", "http://localhost:8000/v1/chat/completions"), ("litellm", "http://localhost:4000/v1/chat/completions"),
    ])
    func `each provider has its address`(provider: String, url: String) throws {
        let endpoint = try ModelEndpoint(provider: provider, model: "a/b", apiKey: Secret("k"))

        #expect(endpoint.url.revealed == url)
        #expect(endpoint.name == "\(provider)/a/b")
        #expect(ModelEndpoint.providers.contains(provider))
    }

    @Test(arguments: ["", "api.openai.com/v1", "ftp://h/v1", "http://", "not a url", "file:///v1"])
    func `what is no web address is refused`(base: String) {
        #expect(throws: ModelEndpointError.invalidBaseURL) {
            try ModelEndpoint(provider: "openai", model: "m", baseURL: base)
        }
    }

    @Test func `other settings that make no sense are refused`() {
        #expect(throws: ModelEndpointError.unknownProvider(known: ModelEndpoint.providers)) {
            try ModelEndpoint(provider: "opnai", model: "m")
        }
        #expect(throws: ModelEndpointError.missingModel) { try ModelEndpoint(provider: "ollama", model: "") }
        #expect(throws: ModelEndpointError.missingKey) { try ModelEndpoint(provider: "openai", model: "m") }
    }

    @Test func `keys are never printed, wherever they stand`() throws {
        let endpoint = try ModelEndpoint(
            provider: "openai", model: "m", baseURL: "https://u:sk-1@h/v1?key=sk-2", apiKey: Secret("sk-3"))

        #expect(!"\(endpoint)".contains("sk-"))
        #expect(!String(reflecting: endpoint).contains("sk-"))
    }
}
