/// Cuts a file into lines without ever holding more than one of them.
struct LineReader: ~Copyable {
    /// A line without its end.
    struct Line: Sendable {
        /// Its number, from 1.
        let number: Int
        /// Its bytes; none where it is too long.
        let bytes: [UInt8]
        /// Whether it is longer than allowed.
        let isTooLong: Bool
    }

    private var file: ChunkedFile
    private let limit: Int
    private var buffer: ArraySlice<UInt8> = []
    private var number = 0

    /// A reader of `file` that refuses lines of more than `limit` bytes.
    init(_ file: consuming ChunkedFile, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line; `nil` at the end.
    mutating func next() throws(TextFile.Failure) -> Line? {
        var bytes: [UInt8] = []
        var isTooLong = false
        var isThere = false
        while try fill() {
            isThere = true
            let end = buffer.firstIndex(of: UInt8(ascii: "\n"))
            let part = buffer[..<(end ?? buffer.endIndex)]
            isTooLong = isTooLong || bytes.count + part.count > limit
            if !isTooLong { bytes += part }
            buffer = buffer[(end.map { $0 + 1 } ?? buffer.endIndex)...]
            if end != nil { break }
        }
        return isThere ? finished(bytes, isTooLong) : nil
    }

    private mutating func fill() throws(TextFile.Failure) -> Bool {
        guard buffer.isEmpty else { return true }
        guard let chunk = try file.next() else { return false }
        buffer = chunk[...]
        return true
    }

    private mutating func finished(_ bytes: [UInt8], _ isTooLong: Bool) -> Line {
        number += 1
        guard !isTooLong else { return Line(number: number, bytes: [], isTooLong: true) }
        var bytes = bytes
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        if number == 1, bytes.starts(with: HistoryFormat.byteOrderMark) { bytes.removeFirst(3) }
        return Line(number: number, bytes: bytes, isTooLong: false)
    }
}
