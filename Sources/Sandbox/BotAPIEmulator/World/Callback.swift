/// A pressed button that waits for its bot's answer.
struct Callback: Sendable {
    /// How long an answer is taken, in seconds.
    static let lifetime = 150.0

    let bot: AccountID
    let chat: ChatReference
    let number: Int
    let time: Double
}
