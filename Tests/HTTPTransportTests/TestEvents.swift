import Foundation
import HTTPTransport
import TestSupport

/// The error of a request that must fail; `nil` when it does not.
func failure(_ client: HTTPClient, _ request: HTTPRequest) async -> HTTPError? {
    do throws(HTTPError) {
        _ = try await client.send(request)
        return nil
    } catch {
        return error
    }
}

/// Ends when a request to a silent server has passed its deadline: an event that takes a known time.
func elapse(_ duration: Duration) async throws {
    let server = try ScriptedHTTPServer { _ in [.waitForRelease] }
    let client = try HTTPClient()
    _ = await failure(client, HTTPRequest("GET", "\(server.url)/", deadlines: .init(total: duration)))
    await client.shutDown()
}

/// A committed file of these tests.
func fixture(_ name: String) throws -> URL {
    struct Missing: Error { let name: String }
    guard let url = Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil) else {
        throw Missing(name: name)
    }
    return url
}
