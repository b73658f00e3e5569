package import Domain

/// A model that turns texts into vectors, near each other where the texts mean alike.
package protocol EmbeddingModel: Sendable {
    /// Provider and name, as written to the ledger and beside each vector.
    var name: String { get }

    /// A vector for each text, in order. Cancelling the task ends the call.
    func vectors(of texts: [String]) async throws(ModelFailure) -> Embedding
}

/// Vectors of texts, and what they cost.
package struct Embedding: Hashable, Sendable {
    /// One for each text, in order.
    package let vectors: [TextVector]
    /// What the call used.
    package let usage: TokenUsage

    /// An embedding of these.
    package init(vectors: [TextVector], usage: TokenUsage) {
        self.vectors = vectors
        self.usage = usage
    }
}
