/// A JSON text as a tree that knows the line and column of every key and value.
///
/// Foundation's decoder names neither line nor column, reads the last of two equal keys and says nothing; an operator
/// who looks for a fault needs all three. So this reader is ours: RFC 8259 and nothing beside it, except that a byte
/// order mark may come first.
struct JSONDocument: Sendable {
    /// The outermost value.
    let root: JSONNode
    /// Keys that an object has twice. They do not end the reading, so that one can list every fault at once.
    let duplicateKeys: [JSONSyntaxError]

    /// Reads `bytes`; throws the first place at which they are no JSON.
    init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        try Self.requireUTF8(bytes)
        var reader = JSONReader(bytes)
        root = try reader.document()
        duplicateKeys = reader.duplicateKeys
    }

    private static func requireUTF8(_ bytes: [UInt8]) throws(JSONSyntaxError) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        throw JSONSyntaxError(position: firstInvalid(in: bytes), message: "these bytes are not UTF-8; save it as UTF-8")
    }

    private static func firstInvalid(in bytes: [UInt8]) -> TextPosition {
        var position = TextPosition()
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            for byte in String(scalar).utf8 { position.advance(over: byte) }
        }
        return position
    }
}
