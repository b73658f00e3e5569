/// Finds where JSON values begin and end, without reading what is inside them.
///
/// It never recurses, so that no depth of nesting can harm it, and is strict about brackets and strings only: a record
/// that is wrong inside is found out, and left out, by whoever reads it.
struct RecordScanner: Sendable {
    /// A member of an object.
    typealias Member = (name: String, value: Range<Int>)

    /// All that is scanned, and more.
    let text: [UInt8]
    /// Where the stretch ends.
    let end: Int
    /// Where the next value or sign is looked for; past the end once one had none.
    var position: Int

    /// A scanner of that stretch of the text.
    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        position = range.lowerBound
        end = range.upperBound
    }

    /// The next byte that is not a blank; `nil` at the end.
    mutating func peek() -> UInt8? {
        while position < end, Self.blanks.contains(text[position]) { position += 1 }
        return position < end ? text[position] : nil
    }

    /// The members of the object that comes next.
    mutating func members() throws(ScanFault) -> [Member] {
        try expect("{")
        var members: [Member] = []
        guard !take("}") else { return members }
        repeat {
            guard let name = takeName() else { throw fault("expected a key in double quotes") }
            try expect(":")
            members.append((name, try value()))
        } while take(",")
        try expect("}")
        return members
    }

    /// Where the elements of the array that comes next stand.
    mutating func elements() throws(ScanFault) -> [Range<Int>] {
        try expect("[")
        var elements: [Range<Int>] = []
        guard !take("]") else { return elements }
        repeat { elements.append(try value()) } while take(",")
        try expect("]")
        return elements
    }

    /// The names of the members of the object that comes next, as far as they are there, up to one of `stops`; and
    /// whether the object ends.
    mutating func names(until stops: Set<String>) -> (names: [String], isClosed: Bool) {
        var names: [String] = []
        guard take("{"), !take("}") else { return (names, true) }
        repeat {
            guard let name = takeName() else { return (names, false) }
            names.append(name)
            guard !stops.contains(name), take(":"), takeValue() != nil else { return (names, false) }
        } while take(",")
        return (names, take("}"))
    }

    /// Fails when anything but blanks is left.
    mutating func expectEnd() throws(ScanFault) {
        guard peek() == nil else { throw fault("expected the end of the file") }
    }
}

// MARK: - Steps

extension RecordScanner {
    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(ScanFault) {
        guard take(sign) else { throw fault("expected \(sign)") }
    }

    private func fault(_ message: String) -> ScanFault {
        ScanFault(offset: position, message: position < end ? message : message + ", found the end")
    }

    private mutating func value() throws(ScanFault) -> Range<Int> {
        guard let value = takeValue() else { throw fault("expected a whole value") }
        return value
    }

    private mutating func takeName() -> String? {
        guard peek() == UInt8(ascii: "\""), let range = takeValue() else { return nil }
        return String(decoding: text[range.dropFirst().dropLast()], as: UTF8.self)
    }

    private mutating func takeValue() -> Range<Int>? {
        guard let first = peek() else { return nil }
        let start = position
        switch first {
        case UInt8(ascii: "\""): skipString()
        case UInt8(ascii: "{"), UInt8(ascii: "["): skipNested()
        default: skipScalar()
        }
        return position > start && position <= end ? start..<position : nil
    }
}
