import Foundation
import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)), .enabled(if: TLSServer.openssl != nil, "these tests need openssl on the PATH"))
struct TLSTests {
    private func settings(_ caFile: String?) throws -> HTTPClientSettings {
        HTTPClientSettings(forcesIPv4: true, caFile: try caFile.map { try fixture($0).path })
    }

    @Test func `a certificate of a trusted authority for the right host is accepted`() async throws {
        let server = try TLSServer()
        let client = try HTTPClient(settings("ca.pem"))

        for pool in HTTPRequest.Pool.allCases {
            let response = try await client.send(HTTPRequest("GET", "https://localhost:\(server.port)/", pool: pool))

            #expect(response.head.status == 200 && response.body.starts(with: Data("<HTML>".utf8)))
        }
    }

    @Test(arguments: [("localhost", nil), ("127.0.0.1", "ca.pem")] as [(String, String?)])
    func `a stranger's certificate and another host's are refused before anything is sent`(
        host: String, caFile: String?
    ) async throws {
        let server = try TLSServer()
        let client = try HTTPClient(settings(caFile))

        let error = await failure(client, HTTPRequest("GET", "https://\(host):\(server.port)/SECRET"))

        guard case .tls(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("certificate") && error?.isBeforeSending == true)
    }

    @Test func `a server that speaks something else is a TLS failure`() async throws {
        let plain = try SOCKSServer(answer: "")
        let client = try HTTPClient(settings("ca.pem"))

        let error = await failure(client, HTTPRequest("GET", "https://127.0.0.1:\(plain.port)/"))

        guard case .tls = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `an authority's file that cannot be read is refused at once`() {
        let settings = HTTPClientSettings(caFile: "/nowhere/SECRET.pem")

        let error = #expect(throws: HTTPError.self) { try HTTPClient(settings) }

        #expect(error == .invalid(reason: "the CA file cannot be read"))
    }

    @Test func `an authority's file without a certificate is invalid`() async throws {
        let server = try TLSServer()
        let client = try HTTPClient(settings("zeros.gz"))

        let error = await failure(client, HTTPRequest("GET", "https://localhost:\(server.port)/"))

        guard case .invalid = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
