/// Builds a response's head from its lines as libcurl tells them.
struct ResponseHeadParser {
    /// The most bytes of a head.
    static let limit = 256 << 10

    /// Whether the final head is whole.
    private(set) var isComplete = false
    /// Whether the line just taken made it so.
    private(set) var justCompleted = false
    private var status = 0
    private var headers: [(name: String, value: String)] = []
    private var size = 0

    /// What was read.
    var head: HTTPResponseHead { HTTPResponseHead(status: status, headers: headers) }

    /// Reads a line with its end; `false` when the head has grown too large.
    mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        justCompleted = false
        // What follows the body of a chunked response is of no use to anybody here.
        guard !isComplete else { return true }
        size += bytes.count
        guard size <= Self.limit else { return false }
        let line = bytes.prefix { $0 != 13 && $0 != 10 }
        if line.isEmpty {
            // An interim answer (1xx) is followed by another head.
            isComplete = status >= 200
            justCompleted = isComplete
        } else if line.starts(with: "HTTP/".utf8) {
            headers = []
            status = Self.status(in: line)
        } else {
            addField(line)
        }
        return true
    }

    private static func status(in line: Slice<UnsafeRawBufferPointer>) -> Int {
        let digits = line.drop { $0 != 32 }.drop { $0 == 32 }.prefix { (48...57).contains($0) }
        return digits.prefix(3).reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private mutating func addField(_ line: Slice<UnsafeRawBufferPointer>) {
        if let first = line.first, first == 32 || first == 9, let last = headers.last {
            headers[headers.count - 1].value = last.value + " " + Self.text(line)
        } else if let colon = line.firstIndex(of: 58) {
            headers.append((Self.text(line[..<colon]), Self.text(line[line.index(after: colon)...])))
        }
    }

    private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
        let trimmed = bytes.drop(while: isBlank)
        let end = trimmed.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? trimmed.startIndex
        return String(decoding: trimmed[..<end], as: UTF8.self)
    }
}
