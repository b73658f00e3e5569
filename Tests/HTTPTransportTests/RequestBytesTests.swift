import Foundation
import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)))
struct RequestBytesTests {
    private let server: ScriptedHTTPServer
    private let client: HTTPClient

    init() throws {
        server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("{}") }
        client = try HTTPClient()
    }

    @Test func `a request without a body sends path, query and headers as given`() async throws {
        let request = HTTPRequest(
            "GET", "\(server.url)/bot1:x/getMe?a=b%20c",
            headers: [("X-First", "1"), ("x-second", "two words"), ("X-Empty", "")])

        let response = try await client.send(request)

        let seen = await server.request(1)
        #expect(response.head.status == 200 && response.body == Data("{}".utf8))
        #expect(seen.method == "GET" && seen.target == "/bot1:x/getMe?a=b%20c" && seen.body.isEmpty)
        #expect(seen.headers.map(\.name) == ["Host", "Accept", "Accept-Encoding", "X-First", "x-second", "X-Empty"])
        #expect(seen.header("x-second") == "two words" && seen.header("x-empty") == "")
        #expect(seen.header("Accept-Encoding")?.contains("gzip") == true)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "GET", "BREW"])
    func `a body of bytes is sent with its type under any method`(method: String) async throws {
        let bytes = Data("{\"text\":\"你好\0\"}".utf8)
        let request = HTTPRequest(method, "\(server.url)/x", body: .bytes(bytes, contentType: "application/json"))

        _ = try await client.send(request)

        let seen = await server.request(1)
        #expect(seen.method == method && seen.body == bytes)
        #expect(seen.header("Content-Type") == "application/json" && seen.header("Expect") == nil)
    }

    @Test func `a caller's own content type wins`() async throws {
        let body = HTTPRequest.Body.bytes(Data("x".utf8), contentType: "text/plain")

        _ = try await client.send(
            HTTPRequest("POST", "\(server.url)/", headers: [("content-type", "text/markdown")], body: body))

        let seen = await server.request(1)
        #expect(seen.headers.filter { $0.name.lowercased() == "content-type" }.map(\.value) == ["text/markdown"])
    }

    @Test func `a post of nothing has length zero and no type`() async throws {
        let request = HTTPRequest("POST", "\(server.url)/")

        _ = try await client.send(request)

        let seen = await server.request(1)
        #expect(seen.method == "POST" && seen.header("Content-Length") == "0" && seen.header("Content-Type") == nil)
    }

    @Test func `a large body arrives whole and without waiting for permission`() async throws {
        let bytes = (0..<50).reduce(into: Data()) { $0 += Data(repeating: UInt8($1), count: 100_000) }

        _ = try await client.send(
            HTTPRequest("POST", "\(server.url)/", body: .bytes(bytes, contentType: "application/octet-stream")))

        let seen = await server.request(1)
        #expect(seen.body == bytes && seen.header("Expect") == nil)
    }

    @Test func `a form escapes everything but unreserved characters`() async throws {
        let body = HTTPRequest.Body.form([("text", "a b&c=d+é\n"), ("плюс", ""), ("safe", "A-z_0.9*")])

        _ = try await client.send(HTTPRequest("POST", "\(server.url)/", body: body))

        let seen = await server.request(1)
        let expected = "text=a+b%26c%3Dd%2B%C3%A9%0A&%D0%BF%D0%BB%D1%8E%D1%81=&safe=A-z_0.9*"
        #expect(String(decoding: seen.body, as: UTF8.self) == expected)
        #expect(seen.header("Content-Type") == "application/x-www-form-urlencoded")
    }

    @Test func `multipart parts carry names, files and types between boundaries`() async throws {
        let body = HTTPRequest.Body.multipart([
            .init(name: "chat_id", bytes: Data("42".utf8)),
            .init(name: "photo", bytes: Data([0, 13, 10, 255]), fileName: "a\"b\r\n.png", contentType: "image/png"),
        ])

        _ = try await client.send(HTTPRequest("POST", "\(server.url)/", body: body))

        let seen = await server.request(1)
        let type = try #require(seen.header("Content-Type"))
        let boundary = try #require(type.split(separator: "boundary=").last)
        var expected = Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n42\r\n".utf8)
        expected += Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"photo\"; ".utf8)
        expected += Data("filename=\"a%22b%0D%0A.png\"\r\nContent-Type: image/png\r\n\r\n".utf8)
        expected += Data([0, 13, 10, 255]) + Data("\r\n--\(boundary)--\r\n".utf8)
        #expect(type.hasPrefix("multipart/form-data; boundary=") && seen.body == expected)
    }

    @Test func `a question for the head alone has an answer without a body`() async throws {
        let response = try await client.send(HTTPRequest("HEAD", "\(server.url)/"))

        let seen = await server.request(1)
        #expect(seen.method == "HEAD" && response.head.header("content-length") == "2" && response.body.isEmpty)
    }

    @Test(arguments: [
        ("GE T", "http://127.0.0.1/", "X", "1"), ("", "http://127.0.0.1/", "X", "1"),
        ("GET", "http://127.0.0.1 /", "X", "1"), ("GET", "", "X", "1"), ("GET", "/relative", "X", "1"),
        ("GET", "ftp://127.0.0.1/", "X", "1"), ("GET", "file:///etc/passwd", "X", "1"),
        ("GET", "http://127.0.0.1/\0", "X", "1"), ("GET", "http://127.0.0.1/", "X:", "1"),
        ("GET", "http://127.0.0.1/", "", "1"), ("GET", "http://127.0.0.1/", "X", "1\r\nInjected: 2"),
        ("GET", "http://127.0.0.1/", "X", "\0"),
    ])
    func `a malformed request is refused before anything is sent`(
        method: String, url: String, name: String, value: String
    ) async throws {
        let request = HTTPRequest(method, HTTPRequest.Secretive(url), headers: [(name, value)])

        let error = await failure(client, request)

        guard case .invalid = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.isBeforeSending == true)
    }
}
