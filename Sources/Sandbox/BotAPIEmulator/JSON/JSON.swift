/// A JSON value, as requests carry it.
enum JSON: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

extension JSON {
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// A whole number, also when it was written as text or with a fraction of zero.
    var asInteger: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        case .string(let text): Int64(text)
        case .null, .boolean, .array, .object: nil
        }
    }

    var asDouble: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .string(let text): Double(text)
        case .null, .boolean, .array, .object: nil
        }
    }

    /// The text of a scalar.
    var asText: String? {
        switch self {
        case .string(let text): text
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .boolean(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// Truth as the Bot API reads it: a boolean, or one of the words it takes for one.
    var asFlag: Bool? {
        switch self {
        case .boolean(let value): value
        case .integer(let value): value != 0
        case .string(let text): ["true", "yes", "1"].contains(text.lowercased())
        case .null, .number, .array, .object: nil
        }
    }

    var asArray: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}
