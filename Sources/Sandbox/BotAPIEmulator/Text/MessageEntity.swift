/// A marked part of a text; offset and length count UTF-16 code units.
struct MessageEntity: Equatable, Sendable {
    var kind: String
    var offset: Int
    var length: Int
    /// Further fields, as `url` or `language`.
    var details: [String: JSON] = [:]

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("type", kind)
            writer.field("offset", offset)
            writer.field("length", length)
            for (name, value) in details.sorted(by: { $0.key < $1.key }) { writer.field(name, value) }
        }
    }
}
