/// What counts how much when messages or facts are ranked.
///
/// Measured on dialogue corpora in Chinese and English: each may be off by a third and costs about a hundredth of
/// what is found.
package struct RecallWeights: Equatable, Sendable {
    /// A term said in the message before, beside 1 for one in the message itself.
    let previous: Float
    /// A term said two messages before.
    let secondPrevious: Float
    /// A term said in the message after, or in the one after that.
    let next: Float
    /// How soon it does not matter any more that a term comes again, as `k1` of BM25.
    let saturation: Float
    /// A term of a question, for the message that answers it: once more so much.
    let question: Float
    /// The session as a whole.
    let session: Float
    /// How much of a message's score falls with its length.
    let length: Float
    /// Words of the side that is asked for, as a factor.
    let side: Float
    /// A message that tells a time when one is asked for, as a factor.
    let when: Float
    /// A message of a day that is named, as a share of the best score.
    let day: Float

    /// For messages of a talk, which live from those around them.
    package static let messages = RecallWeights(
        previous: 0.4, secondPrevious: 0.4, next: 0.2, saturation: 1, question: 0.25, session: 0.3, length: 0.3,
        side: 1.8, when: 1.3, day: 0.5)

    /// For facts and notes, each of which stands alone.
    package static let facts = RecallWeights(
        previous: 0, secondPrevious: 0, next: 0, saturation: 1, question: 0, session: 0, length: 0.3, side: 1,
        when: 1, day: 0.5)
}
