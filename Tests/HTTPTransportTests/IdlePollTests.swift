import Foundation
import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(3)))
struct IdlePollTests {
    @Test(.enabled(if: ThisProcess.raiseFileLimit() > 11_000, "5,000 polls and their server need 10,000 open files"))
    func `five thousand idle polls need no thread of their own`() async {
        await #expect(processExitsWith: .success) {
            _ = ThisProcess.raiseFileLimit()
            let server = try ScriptedHTTPServer { request in
                (request.target == "/" ? [] : [.waitForRelease]) + ScriptedHTTPServer.json("1")
            }
            let client = try HTTPClient()
            _ = try await client.send(HTTPRequest("GET", "\(server.url)/"))
            let before = try ThisProcess.threads()

            try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<5000 {
                    let request = HTTPRequest(
                        "GET", "\(server.url)/\(index)", deadlines: .init(connect: nil, total: nil), pool: .polls)
                    group.addTask { try await client.send(request).head.status }
                }
                _ = await server.request(5001)
                #expect(server.openConnections == 5001)
                #expect(try ThisProcess.threads() <= before + 2)
                server.release()
                for try await status in group { #expect(status == 200) }
            }
            #expect(try ThisProcess.threads() <= before + 2)
        }
    }
}
