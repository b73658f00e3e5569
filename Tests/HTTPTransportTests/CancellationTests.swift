import Foundation
import TestSupport
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(5)))
struct CancellationTests {
    @Test(arguments: HTTPRequest.Pool.allCases)
    func `cancelling the task takes the request off the wire`(pool: HTTPRequest.Pool) async throws {
        let server = try ScriptedHTTPServer { _ in [.waitForRelease] }
        let client = try HTTPClient()

        let error = await withTaskGroup(of: HTTPError?.self) { group in
            group.addTask { await failure(client, HTTPRequest("GET", "\(server.url)/", pool: pool)) }
            _ = await server.request(1)
            group.cancelAll()
            return await group.next() ?? nil
        }

        #expect(error == .cancelled)
        await server.closed(1)
    }

    @Test func `a task that is cancelled already sends nothing`() async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("1") }
        let client = try HTTPClient()

        let errors = await withTaskGroup(of: HTTPError?.self) { group in
            group.cancelAll()
            for _ in 0..<50 { group.addTask { await failure(client, HTTPRequest("GET", "\(server.url)/")) } }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(errors == Array(repeating: .cancelled, count: 50) && server.requests.isEmpty)
    }

    @Test func `a request that waits for a connection leaves the line when cancelled`() async throws {
        let server = try ScriptedHTTPServer { request in
            (request.target == "/held" ? [.waitForRelease] : []) + ScriptedHTTPServer.json("1")
        }
        let client = try HTTPClient(HTTPClientSettings(connectionsPerHost: 1))
        async let held = client.send(HTTPRequest("GET", "\(server.url)/held"))
        _ = await server.request(1)

        let errors = await withTaskGroup(of: HTTPError?.self) { group in
            for _ in 0..<100 { group.addTask { await failure(client, HTTPRequest("GET", "\(server.url)/no")) } }
            group.cancelAll()
            return await group.reduce(into: []) { $0.append($1) }
        }
        server.release()

        #expect(errors == Array(repeating: .cancelled, count: 100))
        #expect(try await held.head.status == 200)
        #expect(try await client.send(HTTPRequest("GET", "\(server.url)/yes")).head.status == 200)
        #expect(server.requests.map(\.target) == ["/held", "/yes"])
    }

    @Test func `a request that waits for a name ends when cancelled`() async throws {
        let isAsked = AsyncStream.makeStream(of: Void.self)
        let isOver = DispatchSemaphore(value: 0)
        let client = try HTTPClient(HTTPClientSettings()) { _ in
            isAsked.continuation.yield()
            isOver.wait()
            return .failure(.resolve(reason: "late"))
        }

        let error = await withTaskGroup(of: HTTPError?.self) { group in
            group.addTask { await failure(client, HTTPRequest("GET", "http://slow.test/")) }
            for await _ in isAsked.stream { break }
            group.cancelAll()
            return await group.next() ?? nil
        }

        #expect(error == .cancelled)
        isOver.signal()
        await client.shutDown()
    }

    @Test func `shutting down cancels everything and refuses what comes`() async throws {
        let server = try ScriptedHTTPServer { request in
            request.target == "/stream"
                ? [.text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), .waitForRelease] : [.waitForRelease]
        }
        let client = try HTTPClient(HTTPClientSettings(connectionsPerHost: 2))
        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/stream"))

        let errors = await withTaskGroup(of: HTTPError?.self) { group in
            for index in 0..<20 {
                let pool = HTTPRequest.Pool.allCases[index % 2]
                group.addTask { await failure(client, HTTPRequest("GET", "\(server.url)/", pool: pool)) }
            }
            _ = await server.request(12)
            await client.shutDown()
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(errors == Array(repeating: .cancelled, count: 20))
        await #expect(throws: HTTPError.cancelled) { for try await _ in stream {} }
        #expect(await failure(client, HTTPRequest("GET", "\(server.url)/")) == .cancelled)
        await server.closed(server.acceptedConnections)
        await client.shutDown()
    }

    @Test func `letting a client go closes its connections`() async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("1") }
        var client: HTTPClient? = try HTTPClient()
        _ = try await client?.send(HTTPRequest("GET", "\(server.url)/"))

        client = nil

        await server.closed(1)
    }
}
