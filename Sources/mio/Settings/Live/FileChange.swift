/// Why the operator's files should be read again.
enum FileChange: Hashable, Sendable {
    /// They differ from a second ago, and may still be in the making.
    case fresh
    /// They have not changed for a second after a change.
    case settled
    /// The operator asked for it.
    case asked
}
