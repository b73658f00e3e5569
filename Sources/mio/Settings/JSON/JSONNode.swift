/// A JSON value and where it begins.
struct JSONNode: Hashable, Sendable {
    /// The value.
    let value: JSONValue
    /// Where its first character stands.
    let position: TextPosition
}
