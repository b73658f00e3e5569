import Foundation
import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)))
struct BrokenAnswerTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"
    private let client: HTTPClient

    init() throws {
        client = try HTTPClient()
    }

    @Test(
        arguments: [
            [.reset], [.close], [.text("HTTP/1.1 200 OK\r\nContent-Le"), .close], [.text(head), .reset],
            [.text(head + "half"), .close], [.text(head + "half"), .reset],
            [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal"), .close],
            [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")],
            [.text("SSH-2.0-OpenSSH_9.2\r\n"), .close], [.text("<html>not a server</html>"), .close],
            [.text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope")],
        ] as [[ScriptedHTTPServer.Step]])
    func `an answer that breaks off or makes no sense is a reset`(steps: [ScriptedHTTPServer.Step]) async throws {
        let server = try ScriptedHTTPServer { _ in steps }

        let error = await failure(client, HTTPRequest("POST", "\(server.url)/"))

        guard case .reset = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.isBeforeSending == false)
        #expect(server.requests.count == 1)
    }

    @Test func `an interim answer is skipped`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n")] + ScriptedHTTPServer.json("1", headers: [("B", "b")])
        }

        let response = try await client.send(HTTPRequest("GET", "\(server.url)/"))

        #expect(response.head.status == 200 && response.head.header("Link") == nil)
        #expect(response.head.header("b") == "b" && response.body == Data("1".utf8))
    }

    @Test(arguments: [301, 400, 404, 409, 429, 500, 502])
    func `any status is an answer and no redirect is followed`(status: Int) async throws {
        let server = try ScriptedHTTPServer { _ in
            ScriptedHTTPServer.response(Data("<p>".utf8), status: status, headers: [("Location", "/elsewhere")])
        }

        let response = try await client.send(HTTPRequest("GET", "\(server.url)/"))

        #expect(response.head.status == status && response.body == Data("<p>".utf8) && server.requests.count == 1)
    }

    @Test func `a body without a length ends with its connection`() async throws {
        let server = try ScriptedHTTPServer { _ in [.text("HTTP/1.1 200 OK\r\n\r\nall of it"), .close] }

        let response = try await client.send(HTTPRequest("GET", "\(server.url)/"))

        #expect(response.body == Data("all of it".utf8))
    }

    @Test(arguments: [(100, 100), (101, 100), (1, 0), (0, 0)])
    func `a response may be as large as allowed and no larger`(size: Int, limit: Int) async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.response(Data(repeating: 1, count: size)) }

        let error = await failure(client, HTTPRequest("GET", "\(server.url)/", responseLimit: limit))

        #expect(error == (size > limit ? .tooLarge(limit: limit) : nil))
    }

    @Test(arguments: [
        (16 << 20, nil), ((16 << 20) - 1, HTTPError.tooLarge(limit: (16 << 20) - 1)),
        (20_000, .tooLarge(limit: 20_000)),
    ])
    func `the limit counts what a compressed response becomes`(limit: Int, expected: HTTPError?) async throws {
        let zeros = try Data(contentsOf: fixture("zeros.gz"))
        let server = try ScriptedHTTPServer { _ in
            ScriptedHTTPServer.response(zeros, headers: [("Content-Encoding", "gzip")])
        }

        let error = await failure(client, HTTPRequest("GET", "\(server.url)/", responseLimit: limit))

        #expect(error == expected)
    }

    @Test func `a head without end is too large`() async throws {
        let field = "X-Padding: \(String(repeating: "x", count: 1000))\r\n"
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 200 OK\r\n"), .text(String(repeating: field, count: 280)), .waitForRelease]
        }

        let error = await failure(client, HTTPRequest("GET", "\(server.url)/"))

        #expect(error == .tooLarge(limit: 256 << 10))
    }
}
