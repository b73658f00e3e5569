/// A token or key. Printing it, in whatever way, hides it.
package struct Secret: Hashable, Sendable {
    /// The words themselves, for the one place that must send them.
    package let revealed: String

    /// Wraps a secret.
    package init(_ revealed: String) {
        self.revealed = revealed
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the words.
    package var description: String { "‹secret›" }
    /// Never the words.
    package var debugDescription: String { description }
    /// Never the words.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
