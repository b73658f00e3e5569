extension HTTPRequest {
    /// A URL that does not print itself.
    package struct Secretive: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringInterpolation {
        /// The words themselves.
        package let revealed: String
        /// Never the words.
        package var description: String { "‹url›" }

        /// Wraps a URL.
        package init(_ revealed: String) {
            self.revealed = revealed
        }

        /// Wraps a literal.
        package init(stringLiteral value: String) {
            self.revealed = value
        }
    }
}
