/// Reads a `multipart/form-data` body.
struct MultipartBody {
    private(set) var values: [String: JSON] = [:]
    private(set) var uploads: [String: Upload] = [:]

    /// Reads the parts between the boundaries that `contentType` names; `nil` if it makes no sense.
    init?(_ bytes: [UInt8], contentType: String) {
        guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty else { return nil }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary may stand at the very beginning, without a line break before it.
        let body = [0x0D, 0x0A] + bytes
        guard var start = Self.find(delimiter, in: body, from: 0).map({ $0 + delimiter.count }) else { return nil }
        while !body[start...].starts(with: "--".utf8) {
            guard let end = Self.find(delimiter, in: body, from: start) else { return nil }
            guard add(body[start..<end]) else { return nil }
            start = end + delimiter.count
        }
    }

    private mutating func add(_ part: ArraySlice<UInt8>) -> Bool {
        let separator = Array("\r\n\r\n".utf8)
        guard let headEnd = Self.find(separator, in: Array(part), from: 0) else { return false }
        let head = String(decoding: part.prefix(headEnd), as: UTF8.self)
        let content = Array(part.dropFirst(headEnd + separator.count))
        var name: String?
        var fileName: String?
        var mediaType = "application/octet-stream"
        for line in head.split(whereSeparator: \.isNewline) {
            let field = line.split(separator: ":", maxSplits: 1)
            guard field.count == 2 else { continue }
            switch field[0].lowercased() {
            case "content-disposition":
                name = Self.parameter("name", of: String(field[1]))
                fileName = Self.parameter("filename", of: String(field[1]))
            case "content-type": mediaType = field[1].trimmingPrefix(while: \.isWhitespace).description
            default: break
            }
        }
        guard let name else { return false }
        if let fileName {
            uploads[name] = Upload(bytes: content, name: fileName, mediaType: mediaType)
        } else {
            values[name] = .string(String(decoding: content, as: UTF8.self))
        }
        return true
    }

    /// A parameter of a header field, as `boundary=x` or `name="y"`.
    private static func parameter(_ name: String, of field: String) -> String? {
        for part in field.split(separator: ";") {
            let pair = part.trimmingPrefix(while: \.isWhitespace).split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            let value = pair[1].trimmingPrefix { $0 == "\"" }
            return String(value.last == "\"" ? value.dropLast() : value)
        }
        return nil
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            let last = buffer.count - pattern.count
            var position = start
            while position <= last {
                if buffer[position] == pattern[0], buffer[position...].starts(with: pattern) { return position }
                position += 1
            }
            return nil
        }
    }
}
