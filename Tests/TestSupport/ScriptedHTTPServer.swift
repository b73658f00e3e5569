package import Foundation

/// An HTTP/1.1 server on loopback that answers with exactly the bytes a test wants.
///
/// One thread serves all its connections, so it can hold thousands of them. `answer` runs on that thread and must not
/// block. It stops when it is let go.
package final class ScriptedHTTPServer: Sendable {
    /// What to do with a connection, one step after the other. After the last one the next request is read.
    package enum Step: Sendable {
        /// Sends exactly these bytes.
        case bytes(Data)
        /// Waits for a call of ``ScriptedHTTPServer/release()`` that comes after the request did.
        case waitForRelease
        /// Closes the connection.
        case close
        /// Breaks the connection off (RST).
        case reset
    }

    /// The port on 127.0.0.1.
    package let port: Int
    private let journal: ScriptedHTTPServerJournal

    /// Starts on a free port; each request is given to `answer`.
    package init(_ answer: @escaping @Sendable (Request) -> [Step]) throws {
        let listener = try ScriptedHTTPServerSocket.listening()
        let wakeUp = try ScriptedHTTPServerWakeUp()
        let journal = ScriptedHTTPServerJournal(wakeUp: wakeUp)
        self.port = listener.port
        self.journal = journal
        let thread = Thread {
            ScriptedHTTPServerLoop(listener: listener.descriptor, journal: journal, answer: answer).run()
        }
        thread.name = "scripted-http"
        thread.start()
    }

    deinit {
        journal.stop()
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    package var url: String { "http://127.0.0.1:\(port)" }

    /// Every request so far, in order of arrival.
    package var requests: [Request] { journal.read(\.requests) }

    /// How many connections were ever accepted; ordinals count from 1 to here.
    package var acceptedConnections: Int { journal.read(\.acceptedConnections) }

    /// How many connections are open.
    package var openConnections: Int { journal.read { $0.acceptedConnections - $0.closedConnections.count } }

    /// How many bytes of answers the kernel has taken.
    package var sentBytes: Int { journal.read(\.sentBytes) }

    /// Waits for the `n`th request, counted from 1; an empty one when the server stops or the task is cancelled.
    package func request(_ n: Int) async -> Request {
        await journal.wait { $0.requests.count >= n }
        return journal.read { $0.requests.count >= n ? $0.requests[n - 1] : Request() }
    }

    /// Waits until `count` connections were accepted.
    package func accepted(_ count: Int) async {
        await journal.wait { $0.acceptedConnections >= count }
    }

    /// Waits until the connection of that ordinal is closed, by whichever side.
    package func closed(_ connection: Int) async {
        await journal.wait { $0.closedConnections.contains(connection) }
    }

    /// Lets every answer go on that waits, or comes to wait, for a release: one ``Step/waitForRelease`` per call.
    ///
    /// It counts for requests that have arrived, which ``request(_:)`` tells.
    package func release() {
        journal.release()
    }

    /// Closes everything.
    package func stop() {
        journal.stop()
    }
}

// MARK: - Answers

extension ScriptedHTTPServer {
    /// A well-formed JSON answer that keeps the connection.
    package static func json(
        _ body: String, status: Int = 200, headers: [(name: String, value: String)] = []
    ) -> [Step] {
        response(Data(body.utf8), status: status, headers: [("Content-Type", "application/json")] + headers)
    }

    /// A well-formed answer with `Content-Length` that keeps the connection.
    package static func response(
        _ body: Data, status: Int = 200, headers: [(name: String, value: String)] = []
    ) -> [Step] {
        var head = "HTTP/1.1 \(status) Scripted\r\nContent-Length: \(body.count)\r\n"
        for header in headers { head += "\(header.name): \(header.value)\r\n" }
        return [.bytes(Data((head + "\r\n").utf8) + body)]
    }
}

extension ScriptedHTTPServer.Step {
    /// Sends exactly this text.
    package static func text(_ text: String) -> ScriptedHTTPServer.Step {
        .bytes(Data(text.utf8))
    }
}
