import Foundation

/// The system's sockets, as a scripted server needs them.
enum ScriptedHTTPServerSocket {
    /// How a call to the system failed.
    struct Failure: Error {
        let call: String
        let number: Int32
    }

    /// A socket that listens on a free port of 127.0.0.1.
    static func listening() throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(call: "socket", number: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isReady = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 4096) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard isReady else { throw Failure(call: "listen", number: errno) }
        makeNonBlocking(descriptor)
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    static func makeNonBlocking(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Closes with a reset instead of a farewell.
    static func reset(_ descriptor: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close(descriptor)
    }
}

/// A pipe that interrupts a thread's wait.
final class ScriptedHTTPServerWakeUp: Sendable {
    /// The end that becomes readable.
    let readable: Int32
    private let writable: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw ScriptedHTTPServerSocket.Failure(call: "pipe", number: errno) }
        for end in ends { ScriptedHTTPServerSocket.makeNonBlocking(end) }
        (readable, writable) = (ends[0], ends[1])
    }

    deinit {
        close(readable)
        close(writable)
    }

    func send() {
        // A full pipe wakes as well.
        _ = write(writable, [1], 1)
    }

    func drain() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(readable, &bytes, bytes.count) > 0 {}
    }
}
