import Foundation

/// A plain HTTP client on its own thread of blocking sockets, so that broken connections show as they are.
struct SocketClient: Sendable {
    let port: Int

    /// Sends one request on a connection of its own.
    func exchange(
        _ method: String, _ target: String, host: String = "127.0.0.1", origin: String? = nil,
        contentType: String? = nil, body: Data = Data()
    ) async throws -> HTTPAnswer {
        let fields = [("Host", host), ("Origin", origin), ("Content-Type", contentType)]
        let request = Self.request(method, target, fields: fields, body: body)
        let port = port
        return try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result { try Self.exchange(request, port: port) }) }
            thread.stackSize = 256 * 1024
            thread.start()
        }
    }

    private static func request(
        _ method: String, _ target: String, fields: [(name: String, value: String?)], body: Data
    ) -> Data {
        var head = "\(method) \(target) HTTP/1.1\r\nConnection: close\r\n"
        for (name, value) in fields { head += value.map { "\(name): \($0)\r\n" } ?? "" }
        if method != "GET" { head += "Content-Length: \(body.count)\r\n" }
        return Data((head + "\r\n").utf8) + body
    }

    private static func exchange(_ request: Data, port: Int) throws -> HTTPAnswer {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw HTTPFailure.notConnected }
        send(request, to: descriptor)
        return try answer(in: received(from: descriptor))
    }

    private static func send(_ data: Data, to descriptor: Int32) {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                Foundation.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func received(from descriptor: Int32) -> Data {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return data }
            data.append(contentsOf: buffer[..<count])
        }
    }

    private static func answer(in data: Data) throws -> HTTPAnswer {
        guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { throw HTTPFailure.broken(bodyBytes: -1) }
        let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let field = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if field.count == 2 { headers[field[0].lowercased()] = field[1] }
        }
        let body = Data(data[end.upperBound...])
        guard body.count == headers["content-length"].flatMap({ Int($0) }) else {
            throw HTTPFailure.broken(bodyBytes: body.count)
        }
        return HTTPAnswer(status: Int(lines[0].split(separator: " ")[1]) ?? 0, headers: headers, body: body)
    }
}
