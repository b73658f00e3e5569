import Foundation
import Synchronization
import TestSupport
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(5)))
struct NameTests {
    @Test(arguments: [false, true])
    func `a name without an address is a failure to resolve`(forcesIPv4: Bool) async throws {
        let client = try HTTPClient(HTTPClientSettings(forcesIPv4: forcesIPv4))
        // A label of more than 63 letters cannot exist, so no server is asked.
        let name = String(repeating: "a", count: 64) + ".invalid"

        let error = await failure(client, HTTPRequest("GET", "http://\(name)/SECRET"))

        guard case .resolve(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!reason.isEmpty && !reason.contains("invalid") && error?.isBeforeSending == true)
    }

    @Test(arguments: [false, true])
    func `this machine's name leads here`(forcesIPv4: Bool) async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("1") }
        let client = try HTTPClient(HTTPClientSettings(forcesIPv4: forcesIPv4))

        let response = try await client.send(HTTPRequest("GET", "http://localhost:\(server.port)/"))

        #expect(response.head.status == 200)
        #expect(server.requests[0].header("Host") == "localhost:\(server.port)")
    }

    @Test func `one lookup serves all who ask, and those who ask later`() async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("1") }
        let asked = Mutex<[String]>([])
        let client = try HTTPClient(HTTPClientSettings()) { name in
            asked.withLock { $0.append(name) }
            return .success(["127.0.0.1"])
        }

        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<100 {
                let pool = HTTPRequest.Pool.allCases[index % 2]
                group.addTask {
                    _ = try await client.send(HTTPRequest("GET", "http://Host.Test:\(server.port)/", pool: pool))
                }
            }
            try await group.waitForAll()
        }
        _ = try await client.send(HTTPRequest("GET", "http://host.test:\(server.port)/", needsFreshConnection: true))

        #expect(server.requests.count == 101)
        #expect(asked.withLock { Set($0.map { $0.lowercased() }) } == ["host.test"])
        #expect(asked.withLock { $0.count } <= 2)
    }

    @Test func `the next address is tried when the first leads nowhere`() async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("1") }
        let client = try HTTPClient(HTTPClientSettings()) { _ in .success(["[::1]", "127.0.0.2", "127.0.0.1"]) }

        let response = try await client.send(HTTPRequest("GET", "http://several.test:\(server.port)/"))

        #expect(response.head.status == 200)
    }

    @Test func `an address is never looked up`() async throws {
        let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("1") }
        let client = try HTTPClient(HTTPClientSettings()) { _ in .failure(.resolve(reason: "asked")) }

        let response = try await client.send(HTTPRequest("GET", "\(server.url)/"))
        let error = await failure(client, HTTPRequest("GET", "http://[::1]:1/"))

        #expect(response.head.status == 200)
        guard case .connect = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `many calls to a dead name all fail, though few may connect at a time`() async throws {
        let client = try HTTPClient(HTTPClientSettings(connectionsPerHost: 2)) { _ in .failure(.resolve(reason: "dead"))
        }

        let errors = await withTaskGroup(of: HTTPError?.self) { group in
            for _ in 0..<2000 { group.addTask { await failure(client, HTTPRequest("GET", "http://dead.test/")) } }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(errors == Array(repeating: .resolve(reason: "dead"), count: 2000))
    }

    @Test func `names that take long to look up cost a few threads however many wait`() async {
        await #expect(processExitsWith: .success) {
            let isOver = DispatchSemaphore(value: 0)
            let client = try HTTPClient(HTTPClientSettings()) { _ in
                isOver.wait()
                return .failure(.resolve(reason: "dead"))
            }
            _ = await failure(client, HTTPRequest("GET", "http://127.0.0.1:1/"))
            let before = try ThisProcess.threads()

            let during = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<500 {
                    let url: HTTPRequest.Secretive = "http://dead\(index).test/"
                    let request = HTTPRequest(
                        "GET", url, deadlines: .init(connect: .seconds(1)), pool: .allCases[index % 2])
                    group.addTask {
                        #expect(await failure(client, request) == .timeout(.connect))
                        return try ThisProcess.threads()
                    }
                }
                return try await group.reduce(0, max)
            }

            #expect(during <= before + LookupThreads.limit + 2)
            for _ in 0..<500 { isOver.signal() }
        }
    }
}
