/// A key of a JSON object and its value.
struct JSONMember: Hashable, Sendable {
    /// The key without its escapes.
    let key: String
    /// Where the key begins.
    let keyPosition: TextPosition
    /// The value.
    let node: JSONNode
}
