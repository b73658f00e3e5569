import Foundation
import TestSupport
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(5)))
struct StreamTests {
    private let client: HTTPClient

    init() throws {
        client = try HTTPClient()
    }

    @Test func `a head and each piece are there as soon as they came`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [
                .text("HTTP/1.1 200 OK\r\nX-Trace: 7\r\nTransfer-Encoding: chunked\r\n\r\n"), .waitForRelease,
                .text("3\r\none\r\n"), .waitForRelease, .text("3\r\ntwo\r\n0\r\n\r\n"),
            ]
        }

        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/"))
        var iterator = stream.makeAsyncIterator()
        server.release()
        let first = try await iterator.next(isolation: nil)
        server.release()
        let second = try await iterator.next(isolation: nil)
        let end = try await iterator.next(isolation: nil)

        #expect(stream.head.status == 200 && stream.head.header("x-trace") == "7")
        #expect(first == Data("one".utf8) && second == Data("two".utf8) && end == nil)
    }

    @Test func `an unread stream slows the sender and is whole when read`() async throws {
        let body = (0..<64).reduce(into: Data()) { $0 += Data(repeating: UInt8($1), count: 1 << 20) }
        let server = try ScriptedHTTPServer { request in
            request.target == "/large" ? ScriptedHTTPServer.response(body) : ScriptedHTTPServer.json("1")
        }

        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/large"))
        for _ in 0..<300 { _ = try await client.send(HTTPRequest("GET", "\(server.url)/small")) }
        let sentUnread = server.sentBytes
        var received = Data()
        for try await piece in stream {
            #expect(!piece.isEmpty && piece.count <= StreamBuffer.capacity + (64 << 10))
            received += piece
        }

        #expect(sentUnread < body.count / 2)
        #expect(received == body)
    }

    @Test func `cancelling the reader closes the connection`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), .waitForRelease]
        }
        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/"))

        let error = await withTaskGroup(of: HTTPError?.self) { group in
            group.addTask {
                do throws(HTTPError) {
                    var iterator = stream.makeAsyncIterator()
                    while try await iterator.next(isolation: nil) != nil {}
                    return nil
                } catch { return error }
            }
            group.cancelAll()
            return await group.next() ?? nil
        }

        #expect(error == .cancelled)
        await server.closed(1)
    }

    @Test func `letting a stream go closes the connection`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), .waitForRelease]
        }

        _ = try await client.stream(HTTPRequest("GET", "\(server.url)/"))

        await server.closed(1)
    }

    @Test func `what came before a break is read first`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), .close]
        }
        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/"))
        await server.closed(1)

        var iterator = stream.makeAsyncIterator()
        let piece = try await iterator.next(isolation: nil)
        let error = await #expect(throws: HTTPError.self) { try await iterator.next(isolation: nil) }

        #expect(piece == Data("half".utf8))
        guard case .reset = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a stream without a body ends at once`() async throws {
        let server = try ScriptedHTTPServer { _ in [.text("HTTP/1.1 204 No Content\r\n\r\n")] }

        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/"))
        var pieces = 0
        for try await _ in stream { pieces += 1 }

        #expect(stream.head.status == 204 && pieces == 0)
    }

    @Test func `compressed bytes are read as they were before`() async throws {
        let zeros = try Data(contentsOf: fixture("zeros.gz"))
        let server = try ScriptedHTTPServer { _ in
            ScriptedHTTPServer.response(zeros, headers: [("Content-Encoding", "gzip")])
        }

        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/"))
        var count = 0
        for try await piece in stream { count += piece.count }

        #expect(count == 16 << 20)
    }

    @Test func `a second reader at the same time is refused`() async throws {
        let server = try ScriptedHTTPServer { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"), .waitForRelease, .text("late")]
        }
        let stream = try await client.stream(HTTPRequest("GET", "\(server.url)/"))

        let outcomes = await withTaskGroup(of: Result<Data?, HTTPError>.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do throws(HTTPError) {
                        var iterator = stream.makeAsyncIterator()
                        return .success(try await iterator.next(isolation: nil))
                    } catch { return .failure(error) }
                }
            }
            let refused = await group.next()
            server.release()
            return [refused, await group.next()]
        }

        #expect(
            outcomes == [.failure(.invalid(reason: "the stream has another reader")), .success(Data("late".utf8))])
    }
}
