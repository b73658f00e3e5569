import Foundation

/// One connection of a scripted server; belongs to the server's thread.
final class ScriptedHTTPServerConnection {
    private let descriptor: Int32
    private let ordinal: Int
    private let journal: ScriptedHTTPServerJournal
    private var input = Data()
    private var steps: ArraySlice<ScriptedHTTPServer.Step> = []
    private var sent = 0
    private var releasesSeen = 0
    /// Whether bytes wait for room in the socket.
    private(set) var wantsToWrite = false
    /// Whether it is over.
    private(set) var isClosed = false

    init(descriptor: Int32, ordinal: Int, journal: ScriptedHTTPServerJournal) {
        self.descriptor = descriptor
        self.ordinal = ordinal
        self.journal = journal
    }

    /// Reads what is there.
    func read() {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while !isClosed {
            let count = recv(descriptor, &bytes, bytes.count, 0)
            if count > 0 {
                input.append(contentsOf: bytes[..<count])
            } else if count < 0, errno == EAGAIN || errno == EINTR {
                return
            } else {
                end()
            }
        }
    }

    /// Answers as far as possible now.
    func proceed(_ answer: (ScriptedHTTPServer.Request) -> [ScriptedHTTPServer.Step]) {
        while !isClosed {
            if let step = steps.first {
                guard take(step) else { return }
                steps = steps.dropFirst()
                continue
            }
            guard let request = ScriptedHTTPServer.Request.taken(from: &input, connection: ordinal) else { return }
            releasesSeen = journal.note { facts in
                facts.requests.append(request)
                return facts.releases
            }
            steps = answer(request)[...]
        }
    }

    /// Closes from this side.
    func end(resetting: Bool = false) {
        guard !isClosed else { return }
        isClosed = true
        wantsToWrite = false
        if resetting { ScriptedHTTPServerSocket.reset(descriptor) } else { close(descriptor) }
        journal.note { _ = $0.closedConnections.insert(ordinal) }
    }

    /// Whether the step is done.
    private func take(_ step: ScriptedHTTPServer.Step) -> Bool {
        switch step {
        case .bytes(let data):
            return send(data)
        case .waitForRelease:
            guard journal.read(\.releases) > releasesSeen else { return false }
            releasesSeen += 1
        case .close:
            end()
        case .reset:
            end(resetting: true)
        }
        return true
    }

    private func send(_ data: Data) -> Bool {
        while sent < data.count {
            let count = data.withUnsafeBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
                return Foundation.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                wantsToWrite = errno == EAGAIN
                if !wantsToWrite { end() }
                return false
            }
            sent += count
            journal.note { $0.sentBytes += count }
        }
        wantsToWrite = false
        sent = 0
        return true
    }
}
