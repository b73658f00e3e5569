/// The vector that an embedding model made of one word.
struct EmbeddingSample: Hashable, Sendable {
    /// How long the answer took.
    let latency: Duration
    /// How many numbers a vector of the model has.
    let dimension: Int
}
