import Foundation
import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)))
struct SecrecyTests {
    private static let token = "123456:SECRET-token"

    @Test(arguments: [
        "http://secret-host.%/bot", "http://secret host/bot", "gopher://secret-host/bot", "http://127.0.0.1:1/bot",
        "http://127.0.0.1:99999/bot", "http://secret-host@@/bot", "https://127.0.0.1:1/bot",
    ])
    func `no error tells the URL`(beginning: String) async throws {
        let client = try HTTPClient()
        let url = HTTPRequest.Secretive(beginning + Self.token)

        let error = try #require(await failure(client, HTTPRequest("GET", url, deadlines: .init(connect: .seconds(5)))))

        let text = "\(error) \(String(reflecting: error)) \(error.localizedDescription)".lowercased()
        #expect(!text.contains("secret") && !text.contains("127.0.0.1"))
    }

    @Test(
        arguments: [[.close], [.text("nonsense")], [.text("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"), .reset]]
            as [[ScriptedHTTPServer.Step]])
    func `no broken answer tells the URL`(steps: [ScriptedHTTPServer.Step]) async throws {
        let server = try ScriptedHTTPServer { _ in steps + [.close] }
        let client = try HTTPClient()

        let error = try #require(await failure(client, HTTPRequest("GET", "\(server.url)/bot\(Self.token)/getMe")))

        #expect(!"\(error)".contains("SECRET") && !"\(error)".contains("127.0.0.1"))
    }

    @Test func `a printed request shows its method alone`() {
        let request = HTTPRequest(
            "POST", "https://host.test/bot\(Self.token)", headers: [("Authorization", "Bearer SECRET")],
            body: .form([("text", "SECRET")]))

        let texts = ["\(request)", String(reflecting: request), "\(request.url)", String(reflecting: request.url)]

        #expect(texts == ["POST ‹url›", "POST ‹url›", "‹url›", "‹url›"])
    }
}
