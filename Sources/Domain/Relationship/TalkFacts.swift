package import Foundation

/// What can be told of a stretch of talk without understanding it. It says the same whatever the order of its messages.
package struct TalkFacts: Hashable, Sendable {
    /// When its first message was written.
    package let begin: Date
    /// When its last message was written.
    package let end: Date
    /// How much of the words was the person's, in `0...1`.
    package let share: Double
    /// The mean length of the person's messages, in words; a Chinese character counts as one.
    package let length: Double
    /// How much of what the person said was not said before in the stretch, in `0...1`.
    package let novelty: Double
    /// How soon the person answered, half of the time; `nil` when they never did.
    package let replyTime: Duration?
    /// Whether the person spoke first.
    package let isOpenedByPerson: Bool

    /// Facts of these.
    package init(
        begin: Date, end: Date, share: Double, length: Double, novelty: Double, replyTime: Duration?,
        isOpenedByPerson: Bool
    ) {
        self.begin = begin
        self.end = end
        self.share = share
        self.length = length
        self.novelty = novelty
        self.replyTime = replyTime
        self.isOpenedByPerson = isOpenedByPerson
    }
}
