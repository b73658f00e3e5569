import Foundation
import Synchronization

/// A SOCKS 5 proxy for one connection that plays the web server behind it as well.
final class SOCKSServer: Sendable {
    /// What the client asked for.
    struct Seen: Sendable {
        var addressType: UInt8 = 0
        var host = ""
        var request = ""
    }

    /// The port on 127.0.0.1.
    let port: UInt16
    private let state = Mutex(Seen())

    /// What the client asked for so far.
    var seen: Seen { state.withLock { $0 } }

    /// Answers the request with exactly `answer`.
    init(answer: String) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) | listen(listener, 1) | getsockname(listener, address, &length)
            }
        }
        guard code == 0 else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread { [self] in
            let connection = accept(listener, nil, nil)
            serve(connection, answer: answer)
            close(connection)
            close(listener)
        }.start()
    }

    private func serve(_ connection: Int32, answer: String) {
        func read(_ count: Int) -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: count)
            return recv(connection, &bytes, count, Int32(MSG_WAITALL)) == count ? bytes : []
        }
        func write(_ bytes: [UInt8]) { _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

        guard let methods = read(2).last else { return }
        _ = read(Int(methods))
        write([5, 0])
        let question = read(5)
        guard question.count == 5 else { return }
        let name = read(Int(question[4]))
        _ = read(2)
        state.withLock { $0.addressType = question[3] }
        state.withLock { $0.host = String(decoding: name, as: UTF8.self) }
        write([5, 0, 0, 1, 127, 0, 0, 1, 0, 80])
        var request: [UInt8] = []
        while !request.ends(with: [13, 10, 13, 10]), let byte = read(1).first { request.append(byte) }
        state.withLock { $0.request = String(decoding: request, as: UTF8.self) }
        write(Array(answer.utf8))
    }
}

extension [UInt8] {
    fileprivate func ends(with suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
