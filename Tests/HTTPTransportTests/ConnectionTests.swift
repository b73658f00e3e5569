import Foundation
import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)))
struct ConnectionTests {
    private let server: ScriptedHTTPServer
    private let client: HTTPClient

    init() throws {
        server = try ScriptedHTTPServer { request in
            switch request.target {
            case "/held": [.waitForRelease] + ScriptedHTTPServer.json("1")
            case "/goodbye": ScriptedHTTPServer.json("1") + [.waitForRelease, .close]
            default: ScriptedHTTPServer.json("1")
            }
        }
        client = try HTTPClient(HTTPClientSettings(connectionsPerHost: 3))
    }

    private func send(
        _ target: String, method: String = "GET", pool: HTTPRequest.Pool = .calls, fresh: Bool = false
    ) async throws(HTTPError) {
        let url = HTTPRequest.Secretive(server.url + target)
        _ = try await client.send(HTTPRequest(method, url, pool: pool, needsFreshConnection: fresh))
    }

    @Test(arguments: HTTPRequest.Pool.allCases)
    func `a connection is kept for the next request`(pool: HTTPRequest.Pool) async throws {
        for _ in 0..<20 { try await send("/", pool: pool) }

        #expect(server.acceptedConnections == 1)
    }

    @Test func `a fresh connection is made on demand`() async throws {
        try await send("/")

        try await send("/", fresh: true)

        #expect(server.requests.map(\.connection) == [1, 2])
    }

    @Test func `polls and calls share no connection`() async throws {
        try await send("/", pool: .polls)

        try await send("/", pool: .calls)
        try await send("/", pool: .polls)

        #expect(server.requests.map(\.connection) == [1, 2, 1])
    }

    @Test func `calls beyond the limit wait their turn, first come first served`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { try await send("/held") } }
            _ = await server.request(3)
            for _ in 0..<200 { group.addTask { try await send("/") } }
            try await send("/", pool: .polls)
            #expect(server.requests.count == 4)
            server.release()
            try await group.waitForAll()
        }

        #expect(server.requests.count == 204 && server.acceptedConnections == 4)
    }

    @Test func `held polls keep no call waiting`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { try await send("/held", pool: .polls) } }
            _ = await server.request(50)

            try await send("/", pool: .calls)
            try await send("/", pool: .polls)

            server.release()
            try await group.waitForAll()
        }
        #expect(server.openConnections == 52)
    }

    @Test(arguments: ["GET", "POST"])
    func `a connection that was closed while idle is not used again`(method: String) async throws {
        try await send("/goodbye")
        server.release()
        await server.closed(1)

        try await send("/", method: method)

        #expect(server.requests.map(\.connection) == [1, 2])
    }

    @Test(arguments: [("GET", 3), ("HEAD", 3), ("POST", 2), ("PUT", 2)])
    func `only what changes nothing is sent again when a kept connection breaks`(
        method: String, requests: Int
    ) async throws {
        let server = try ScriptedHTTPServer { request in
            request.target == "/breaks" && request.connection == 1 ? [.close] : ScriptedHTTPServer.json("1")
        }
        _ = try await client.send(HTTPRequest("GET", "\(server.url)/"))

        let error = await failure(client, HTTPRequest(method, "\(server.url)/breaks"))

        #expect(server.requests.count == requests)
        #expect((error == nil) == (requests == 3))
        #expect(error?.isBeforeSending != true)
    }

    @Test func `nobody listening is a failure to connect`() async throws {
        let error = await failure(client, HTTPRequest("GET", "http://127.0.0.1:1/"))

        guard case .connect(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("refused") && error?.isBeforeSending == true)
    }

    @Test func `a thousand requests side by side all have their own answer`() async throws {
        let server = try ScriptedHTTPServer { ScriptedHTTPServer.json("\"\($0.target)\"") }

        let isRight = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<1000 {
                group.addTask {
                    let response = try await client.send(HTTPRequest("POST", "\(server.url)/\(index)"))
                    return response.body == Data("\"/\(index)\"".utf8)
                }
            }
            return try await group.reduce(true) { $0 && $1 }
        }

        #expect(isRight && server.acceptedConnections == 3)
    }
}
