/// How many updates to ask for while a bot's backlog is large.
///
/// Telegram keeps what we do not take, for 24 hours; memory does not.
package enum PollLimit {
    /// The most updates of one poll, which is Telegram's limit.
    static let most = 100
    /// The backlog at which a bot takes nothing more in.
    static let fullBacklog = 500

    /// How many updates to ask for when `backlog` wait; `nil` when none.
    package static func updates(whenWaiting backlog: Int) -> Int? {
        let room = fullBacklog - backlog
        return room > 0 ? min(most, room) : nil
    }
}
