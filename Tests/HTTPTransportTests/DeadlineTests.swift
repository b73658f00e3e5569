import Foundation
import TestSupport
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(5)))
struct DeadlineTests {
    private static let brief = Duration.milliseconds(150)

    @Test func `a name that is looked up too long is a connect timeout`() async throws {
        let isOver = DispatchSemaphore(value: 0)
        let client = try HTTPClient(HTTPClientSettings()) { _ in
            isOver.wait()
            return .failure(.resolve(reason: "late"))
        }

        let error = await failure(
            client, HTTPRequest("GET", "http://slow.test/", deadlines: .init(connect: Self.brief)))

        #expect(error == .timeout(.connect) && error?.isBeforeSending == true)
        isOver.signal()
        await client.shutDown()
    }

    @Test func `a handshake that never ends is a connect timeout`() async throws {
        let server = try ScriptedHTTPServer { _ in [] }
        let client = try HTTPClient()

        let error = await failure(
            client, HTTPRequest("GET", "https://127.0.0.1:\(server.port)/", deadlines: .init(connect: Self.brief)))

        #expect(error == .timeout(.connect))
        await server.closed(1)
    }

    @Test(arguments: [
        (HTTPRequest.Deadlines(firstByte: brief), HTTPError.Phase.firstByte),
        (HTTPRequest.Deadlines(total: brief), .total),
        (HTTPRequest.Deadlines(firstByte: .seconds(30), stall: .seconds(30), total: brief), .total),
        (HTTPRequest.Deadlines(firstByte: .zero), .firstByte),
    ])
    func `a silent server exceeds the deadline that ends first`(
        deadlines: HTTPRequest.Deadlines, phase: HTTPError.Phase
    ) async throws {
        let server = try ScriptedHTTPServer { _ in [.waitForRelease] }
        let client = try HTTPClient()
        _ = await failure(client, HTTPRequest("GET", "http://127.0.0.1:1/"))

        let error = await failure(client, HTTPRequest("GET", "\(server.url)/", deadlines: deadlines))

        #expect(error == .timeout(phase) && error?.isBeforeSending == false)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
    ])
    func `a server that falls silent after its first byte stalls`(beginning: String) async throws {
        let server = try ScriptedHTTPServer { _ in [.text(beginning), .waitForRelease] }
        let client = try HTTPClient()
        let deadlines = HTTPRequest.Deadlines(firstByte: .seconds(30), stall: Self.brief, total: .seconds(50))

        let error = await failure(client, HTTPRequest("GET", "\(server.url)/", deadlines: deadlines))

        #expect(error == .timeout(.stall))
    }

    @Test func `bytes that keep coming never stall`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")]
                + (0..<5).flatMap { [.waitForRelease, .text("\($0)")] }
        }
        let client = try HTTPClient()
        let stream = try await client.stream(
            HTTPRequest("GET", "\(server.url)/", deadlines: .init(stall: .seconds(30), total: nil)))

        var text = ""
        server.release()
        for try await piece in stream {
            text += String(decoding: piece, as: UTF8.self)
            try await elapse(.milliseconds(6500))
            server.release()
        }

        #expect(text == "01234")
    }

    @Test func `the time before a connection is free does not count`() async throws {
        let server = try ScriptedHTTPServer { request in
            (request.target == "/held" ? [.waitForRelease] : []) + ScriptedHTTPServer.json("\"\(request.target)\"")
        }
        let client = try HTTPClient(HTTPClientSettings(connectionsPerHost: 1))
        async let held = client.send(HTTPRequest("GET", "\(server.url)/held"))
        _ = await server.request(1)

        async let queued = client.send(HTTPRequest("GET", "\(server.url)/queued", deadlines: .init(total: Self.brief)))
        try await elapse(Self.brief * 2)
        server.release()

        #expect(try await held.body == Data("\"/held\"".utf8))
        #expect(try await queued.body == Data("\"/queued\"".utf8))
        #expect(server.acceptedConnections == 1)
    }

    @Test func `a reader that is behind does not make the server stall`() async throws {
        let body = Data(repeating: 7, count: 8 << 20)
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.response(body) }
        let client = try HTTPClient()
        let deadlines = HTTPRequest.Deadlines(stall: .milliseconds(200), total: nil)

        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/", deadlines: deadlines))
        try await elapse(.milliseconds(600))
        var count = 0
        for try await piece in stream { count += piece.count }

        #expect(count == body.count)
    }

    @Test func `each of many requests has its own deadline`() async throws {
        let server = try ScriptedHTTPServer { request in
            request.target == "/quick" ? ScriptedHTTPServer.json("1") : [.waitForRelease]
        }
        let client = try HTTPClient(HTTPClientSettings(connectionsPerHost: 1000))

        let early = await withTaskGroup(of: Duration?.self) { group in
            for index in 0..<300 {
                let wait = Duration.milliseconds(20 + index * 7919 % 400)
                let target = index % 3 == 0 ? "/quick" : "/slow"
                group.addTask {
                    let start = ContinuousClock.now
                    let request = HTTPRequest("GET", "\(server.url)\(target)", deadlines: .init(firstByte: wait))
                    guard await failure(client, request) != nil else { return nil }
                    return wait - start.duration(to: .now)
                }
            }
            return await group.reduce(into: []) { early, next in next.map { early.append($0) } }
        }

        #expect(early.count >= 200 && early.allSatisfy { $0 <= .zero })
    }
}
