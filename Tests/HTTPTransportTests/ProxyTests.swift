import Foundation
import Synchronization
import TestSupport
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(5)))
struct ProxyTests {
    /// Notes the names it is asked for; all lead to this machine.
    private final class Names: Sendable {
        let asked = Mutex<[String]>([])

        func look(up name: String) -> Result<[String], HTTPError> {
            asked.withLock { $0.append(name) }
            return .success(["127.0.0.1"])
        }
    }

    @Test func `an http proxy is asked with the whole URL and looks up the name itself`() async throws {
        let proxy = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("\"via\"") }
        let names = Names()
        let client = try HTTPClient(
            HTTPClientSettings(proxy: "http://user:p%40ss@proxy.test:\(proxy.port)"), lookup: names.look)

        let response = try await client.send(HTTPRequest("GET", "http://target.test/path?q=1"))

        let seen = await proxy.request(1)
        #expect(response.body == Data("\"via\"".utf8) && seen.target == "http://target.test/path?q=1")
        #expect(seen.header("Host") == "target.test" && seen.header("Proxy-Authorization") == "Basic dXNlcjpwQHNz")
        #expect(names.asked.withLock { $0 } == ["proxy.test"])
    }

    @Test func `a tunnel that the proxy refuses is a failure to connect`() async throws {
        let proxy = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("{}", status: 403) }
        let client = try HTTPClient(HTTPClientSettings(proxy: proxy.url))

        let error = await failure(client, HTTPRequest("GET", "https://target.test/SECRET"))

        #expect(await proxy.request(1).method == "CONNECT")
        guard case .connect = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a socks5h proxy is given the name`() async throws {
        let proxy = try SOCKSServer(answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        let names = Names()
        let client = try HTTPClient(
            HTTPClientSettings(proxy: "socks5h://proxy.test:\(proxy.port)"), lookup: names.look)

        let response = try await client.send(HTTPRequest("GET", "http://target.test/path"))

        #expect(response.body == Data("ok".utf8))
        #expect(proxy.seen.addressType == 3 && proxy.seen.host == "target.test")
        #expect(proxy.seen.request.hasPrefix("GET /path HTTP/1.1\r\nHost: target.test\r\n"))
        #expect(names.asked.withLock { $0 } == ["proxy.test"])
    }

    @Test func `the environment names no proxy`() async throws {
        await #expect(processExitsWith: .success) {
            let proxy = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("\"proxy\"") }
            let server = try ScriptedHTTPServer { _ in ScriptedHTTPServer.json("\"direct\"") }
            for name in ["http_proxy", "all_proxy", "ALL_PROXY"] { setenv(name, proxy.url, 1) }
            setenv("no_proxy", "*", 1)

            let direct = try await HTTPClient().send(HTTPRequest("GET", "\(server.url)/"))
            let proxied = try await HTTPClient(HTTPClientSettings(proxy: proxy.url)).send(
                HTTPRequest("GET", "\(server.url)/"))

            #expect(direct.body == Data("\"direct\"".utf8) && proxied.body == Data("\"proxy\"".utf8))
        }
    }

    @Test(arguments: [
        "https://127.0.0.1:1", "socks4://127.0.0.1:1", "socks5://127.0.0.1:1", "127.0.0.1", "http://", "",
    ])
    func `a proxy of another kind is refused at once`(proxy: String) {
        let error = #expect(throws: HTTPError.self) { try HTTPClient(HTTPClientSettings(proxy: proxy)) }

        #expect(error == .invalid(reason: "the proxy is neither http:// nor socks5h://"))
    }
}
