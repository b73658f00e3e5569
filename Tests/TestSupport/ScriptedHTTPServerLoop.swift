import Foundation

/// The thread of a scripted server: waits for sockets and serves them.
struct ScriptedHTTPServerLoop {
    private let listener: Int32
    private let journal: ScriptedHTTPServerJournal
    private let answer: (ScriptedHTTPServer.Request) -> [ScriptedHTTPServer.Step]
    private var connections: [Int32: ScriptedHTTPServerConnection] = [:]
    private var polled: [pollfd]

    init(
        listener: Int32, journal: ScriptedHTTPServerJournal,
        answer: @escaping (ScriptedHTTPServer.Request) -> [ScriptedHTTPServer.Step]
    ) {
        self.listener = listener
        self.journal = journal
        self.answer = answer
        self.polled = [journal.wakeUp.readable, listener].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }

    /// Serves until the server is stopped.
    consuming func run() {
        while !journal.read(\.isStopped) {
            _ = poll(&polled, nfds_t(polled.count), -1)
            if polled[0].revents != 0 {
                journal.wakeUp.drain()
                for connection in connections.values { connection.proceed(answer) }
            }
            if polled[1].revents != 0 { accept() }
            for index in polled.indices.dropFirst(2) { serve(index) }
            polled.removeAll { $0.fd < 0 }
        }
        for connection in connections.values { connection.end() }
        close(listener)
    }

    private mutating func accept() {
        while true {
            let descriptor = Foundation.accept(listener, nil, nil)
            guard descriptor >= 0 else { return }
            ScriptedHTTPServerSocket.makeNonBlocking(descriptor)
            let ordinal = journal.note { facts in
                facts.acceptedConnections += 1
                return facts.acceptedConnections
            }
            connections[descriptor] = ScriptedHTTPServerConnection(
                descriptor: descriptor, ordinal: ordinal, journal: journal)
            polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
        }
    }

    private mutating func serve(_ index: Int) {
        let descriptor = polled[index].fd
        guard let connection = connections[descriptor] else { return }
        if polled[index].revents != 0 {
            if polled[index].revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { connection.read() }
            connection.proceed(answer)
        }
        if connection.isClosed {
            connections[descriptor] = nil
            polled[index].fd = -1
        } else {
            polled[index].events = Int16(connection.wantsToWrite ? POLLIN | POLLOUT : POLLIN)
        }
    }
}
