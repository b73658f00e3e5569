import Domain
import Foundation
import HTTPTransport
import TestSupport
import Testing

@testable import ModelProviders

private let files: [(bytes: [UInt8], url: String)] = [
    (bytes: [0xFF, 0xD8, 0xFF, 0xE0], url: "data:image/jpeg;base64,/9j/4A=="),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D], "data:image/png;base64,iVBORw0="),
    (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), "data:image/webp;base64,UklGRgECAwRXRUJQVlA4IA=="),
]

private let sights: [(provider: String, base: String?, setting: Bool?, sees: Bool)] = [
    (provider: "openai", base: nil, setting: nil, sees: true), ("gemini", nil, nil, true), ("ollama", nil, nil, false),
    ("deepseek", nil, nil, false), ("openrouter", nil, nil, false),
    ("openai", "https://api.openai.com/v1", nil, true), ("openai", "http://localhost:1234/v1", nil, false),
    ("openai", "https://models.example/v1", nil, false), ("openai", nil, false, false), ("ollama", nil, true, true),
    ("openai", "http://localhost:1234/v1", true, true), ("gemini", nil, false, false),
]

@Suite struct PictureRequestTests {
    @Test(arguments: files)
    func `a picture is sent behind the words as what it is`(bytes: [UInt8], url: String) throws {
        let picture = try Self.picture(bytes)

        let body = try Self.body([.init(.user, "look \"here\"", pictures: [picture])])

        #expect(
            body.contains(
                #""messages":[{"role":"user","content":[{"type":"text","text":"look \"here\""},"#
                    + #"{"type":"image_url","image_url":{"url":"\#(url)"}}]}]"#))
    }

    @Test func `pictures are sent in the order of their numbers`() throws {
        let pictures = try files.reversed().map { try Self.picture($0.bytes) }

        let contents = try Self.contents([.init(.user, "1. 2. 3.", pictures: pictures)])

        let parts = try #require(contents.first as? [[String: Any]])
        #expect(parts.map { $0["type"] as? String } == ["text", "image_url", "image_url", "image_url"])
        #expect(parts.first?["text"] as? String == "1. 2. 3.")
        #expect(
            parts.dropFirst().map { ($0["image_url"] as? [String: String])?["url"] }
                == files.reversed().map { Optional($0.url) })
    }

    @Test func `a message without pictures stays a text`() throws {
        let picture = try Self.picture(files[0].bytes)

        let contents = try Self.contents([
            .init(.user, "hi"), .init(.assistant, "hello"), .init(.user, "look", pictures: [picture]),
        ])

        #expect(contents.map { $0 as? String } == ["hi", "hello", nil])
        #expect((contents.last as? [[String: Any]])?.count == 2)
    }

    @Test func `neighbours of one role join their words and their pictures`() throws {
        let (first, second) = (try Self.picture(files[0].bytes), try Self.picture(files[1].bytes))

        let contents = try Self.contents([
            .init(.user, "one", pictures: [first]), .init(.user, "two"), .init(.user, "three", pictures: [second]),
        ])

        let parts = try #require(contents.first as? [[String: Any]])
        #expect(contents.count == 1)
        #expect(parts.first?["text"] as? String == "one\n\ntwo\n\nthree")
        #expect(
            parts.dropFirst().map { ($0["image_url"] as? [String: String])?["url"] } == [files[0].url, files[1].url])
    }

    @Test func `a large picture arrives whole`() throws {
        let bytes = [0xFF, 0xD8, 0xFF] + (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

        let contents = try Self.contents([.init(.user, "look", pictures: [try Self.picture(bytes)])])

        let parts = try #require(contents.first as? [[String: Any]])
        let url = try #require((parts.last?["image_url"] as? [String: String])?["url"])
        #expect(Data(base64Encoded: String(url.dropFirst("data:image/jpeg;base64,".count))) == Data(bytes))
    }

    @Test(arguments: sights)
    func `a model sees if all of its provider do, or if settings say so`(
        provider: String, base: String?, setting: Bool?, sees: Bool
    ) throws {
        let endpoint = try ModelEndpoint(
            provider: provider, model: "m", baseURL: base, apiKey: Secret("k"), seesPictures: setting)

        let seesPictures = endpoint.seesPictures

        #expect(seesPictures == sees)
    }

    private static func picture(_ bytes: [UInt8]) throws -> ChatPrompt.Picture {
        try #require(ChatPrompt.Picture(Data(bytes)))
    }

    private static func body(_ messages: [ChatPrompt.Message]) throws -> String {
        let endpoint = try ModelEndpoint(provider: "openai", model: "m", apiKey: Secret("k"))
        let prompt = ChatPrompt(system: "", messages: messages, maximumTokens: 1)
        let request = ChatRequest(endpoint: endpoint).request(prompt, dialect: Dialect(endpoint), deadlines: .init())
        guard case .bytes(let body, contentType: "application/json") = request.body else { return "" }
        return String(decoding: body, as: UTF8.self)
    }

    /// The content of each message that is sent.
    private static func contents(_ messages: [ChatPrompt.Message]) throws -> [Any] {
        let object = try JSONSerialization.jsonObject(with: Data(body(messages).utf8)) as? [String: Any]
        return try #require(object?["messages"] as? [[String: Any]]).compactMap { $0["content"] }
    }
}
