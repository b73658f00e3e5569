/// Reads one JSON text, byte by byte. The bytes must be valid UTF-8.
struct JSONReader {
    /// How deep arrays and objects may nest, so that no text exhausts the stack.
    static let maximumDepth = 64

    private let bytes: [UInt8]
    private var offset: Int
    /// Where the next byte stands.
    private(set) var position = TextPosition()
    /// The keys found twice so far.
    private(set) var duplicateKeys: [JSONSyntaxError] = []

    /// A reader at the start of `bytes`, after the byte order mark if there is one.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The whole text as one value.
    mutating func document() throws(JSONSyntaxError) -> JSONNode {
        let root = try node(depth: 0, expected: "a value")
        try skipBlanks()
        guard next == nil else { throw unexpected("the end of the file") }
        return root
    }

    // MARK: - Bytes

    /// The byte that comes next; `nil` at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The byte after the next.
    var afterNext: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

    /// Takes the next byte.
    @discardableResult
    mutating func take() -> UInt8? {
        guard let byte = next else { return nil }
        position.advance(over: byte)
        offset += 1
        return byte
    }

    /// Takes the next byte if it is `character`; says whether it was.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        take()
        return true
    }

    /// An error here: something else was expected than what is found.
    func unexpected(_ expected: String) -> JSONSyntaxError {
        JSONSyntaxError(position: position, message: "expected \(expected), found \(found)")
    }

    private var found: String {
        guard next != nil else { return "the end of the file" }
        let rest = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        guard let scalar = rest.unicodeScalars.first else { return "nothing" }
        let isVisible = scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
        return isVisible ? "\(scalar)" : "U+\(String(scalar.value, radix: 16, uppercase: true))"
    }

    private mutating func skipBlanks() throws(JSONSyntaxError) {
        while let byte = next {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): take()
            case UInt8(ascii: "/"), UInt8(ascii: "#"):
                throw JSONSyntaxError(position: position, message: "comments are not JSON; remove this one")
            default: return
            }
        }
    }

    // MARK: - Values

    private mutating func node(depth: Int, expected: String) throws(JSONSyntaxError) -> JSONNode {
        try skipBlanks()
        let start = position
        return JSONNode(value: try value(depth: depth, expected: expected), position: start)
    }

    private mutating func value(depth: Int, expected: String) throws(JSONSyntaxError) -> JSONValue {
        guard let next else { throw unexpected(expected) }
        return switch next {
        case UInt8(ascii: "{"): .object(try object(depth: try deeper(depth)))
        case UInt8(ascii: "["): .array(try array(depth: try deeper(depth)))
        case UInt8(ascii: "\""): .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number(try number())
        case UInt8(ascii: "t") where takeWord("true"): .bool(true)
        case UInt8(ascii: "f") where takeWord("false"): .bool(false)
        case UInt8(ascii: "n") where takeWord("null"): .null
        default: throw unexpected(expected)
        }
    }

    private func deeper(_ depth: Int) throws(JSONSyntaxError) -> Int {
        guard depth < Self.maximumDepth else {
            throw JSONSyntaxError(position: position, message: "nested deeper than \(Self.maximumDepth) levels")
        }
        return depth + 1
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard bytes[offset...].starts(with: word.utf8) else { return false }
        for _ in word.utf8 { take() }
        return true
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        take()
        try skipBlanks()
        var elements: [JSONNode] = []
        guard !take("]") else { return elements }
        while true {
            elements.append(try node(depth: depth, expected: "a value"))
            guard try another(before: "]") else { return elements }
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        take()
        try skipBlanks()
        var members: [JSONMember] = []
        var firstLines: [String: Int] = [:]
        guard !take("}") else { return members }
        while true {
            let member = try member(depth: depth)
            if let line = firstLines[member.key] {
                note(duplicate: member, firstLine: line)
            } else {
                firstLines[member.key] = member.keyPosition.line
            }
            members.append(member)
            guard try another(before: "}") else { return members }
        }
    }

    private mutating func member(depth: Int) throws(JSONSyntaxError) -> JSONMember {
        try skipBlanks()
        let start = position
        guard next == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
        let key = try string()
        try skipBlanks()
        guard take(":") else { throw unexpected("a colon after the key") }
        return JSONMember(key: key, keyPosition: start, node: try node(depth: depth, expected: "a value"))
    }

    /// Takes the comma before another element, or the bracket that ends the list.
    private mutating func another(before end: Unicode.Scalar) throws(JSONSyntaxError) -> Bool {
        try skipBlanks()
        guard !take(end) else { return false }
        let comma = position
        guard take(",") else { throw unexpected("a comma or \(end)") }
        try skipBlanks()
        guard next != UInt8(ascii: end) else {
            throw JSONSyntaxError(position: comma, message: "a comma with nothing after it before \(end); remove it")
        }
        return true
    }

    private mutating func note(duplicate member: JSONMember, firstLine: Int) {
        let message = "the key \(Quotation(member.key)) stands here again, first on line \(firstLine); keep one of them"
        duplicateKeys.append(JSONSyntaxError(position: member.keyPosition, message: message))
    }
}
