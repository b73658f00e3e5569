/// What a JSON text says.
enum JSONValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number as it is written, so that nothing is lost before it is known what it must be.
    case number(String)
    /// A string without its escapes.
    case string(String)
    /// An array.
    case array([JSONNode])
    /// An object, its members in the order of the text.
    case object([JSONMember])

    /// What to call such a value in a message.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
