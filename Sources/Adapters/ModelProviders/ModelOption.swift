/// A value that is passed to a provider as it stands: any JSON.
package enum ModelOption: Hashable, Sendable {
    /// A text.
    case string(String)
    /// A number.
    case number(Double)
    /// True or false.
    case bool(Bool)
    /// A list.
    case list([ModelOption])
    /// An object.
    case object([String: ModelOption])
    /// Nothing.
    case null
}
