/// Whether settings stand without the tokens and keys they name.
enum CredentialRule: Sendable {
    /// A missing one is a problem.
    case required
    /// A missing one is `nil`, and so may be a missing chat model: nothing real will be called.
    case optional
}
