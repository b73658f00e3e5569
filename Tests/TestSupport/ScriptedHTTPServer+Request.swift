package import Foundation

extension ScriptedHTTPServer {
    /// A request as it arrived.
    package struct Request: Sendable {
        /// The method.
        package var method = ""
        /// The target as sent: path and query, or a whole URL when sent to a proxy.
        package var target = ""
        /// Header fields, in order, names as sent.
        package var headers: [(name: String, value: String)] = []
        /// The body, without its chunks' framing.
        package var body = Data()
        /// The ordinal of its TCP connection, counted from 1.
        package var connection = 0

        /// The value of the first field of that name, whatever its case.
        package func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value
        }
    }
}

extension ScriptedHTTPServer.Request {
    /// Takes the first whole request off `input`; `nil` while it is not all there.
    static func taken(from input: inout Data, connection: Int) -> ScriptedHTTPServer.Request? {
        guard let headEnd = input.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: input[..<headEnd.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].components(separatedBy: " ")
        var request = ScriptedHTTPServer.Request(
            method: words[0], target: words.count > 1 ? words[1] : "", headers: lines.dropFirst().map(field),
            connection: connection)
        let rest = input[headEnd.upperBound...]
        guard let (body, end) = request.body(in: rest) else { return nil }
        request.body = body
        input = Data(input[end...])
        return request
    }

    private static func field(_ line: String) -> (name: String, value: String) {
        guard let colon = line.firstIndex(of: ":") else { return (line, "") }
        return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }

    private func body(in rest: Data) -> (body: Data, end: Data.Index)? {
        if header("Transfer-Encoding")?.lowercased() == "chunked" { return Self.chunkedBody(in: rest) }
        let length = header("Content-Length").flatMap { Int($0) } ?? 0
        guard rest.count >= length else { return nil }
        let end = rest.startIndex + length
        return (Data(rest[..<end]), end)
    }

    private static func chunkedBody(in rest: Data) -> (body: Data, end: Data.Index)? {
        var body = Data()
        var position = rest.startIndex
        while let line = rest[position...].range(of: Data("\r\n".utf8)) {
            let digits = String(decoding: rest[position..<line.lowerBound], as: UTF8.self).prefix { $0.isHexDigit }
            let size = Int(digits, radix: 16) ?? 0
            let end = line.upperBound + size + 2
            guard rest.endIndex >= end else { return nil }
            if size == 0 { return (body, end) }
            body += rest[line.upperBound..<line.upperBound + size]
            position = end
        }
        return nil
    }
}
