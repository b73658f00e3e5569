import Domain
import Synchronization

/// Which bots are at work, and which rest because Telegram does not take their token.
final class Roster: Sendable {
    /// What a bot is doing.
    enum Duty: Sendable {
        /// It takes in and answers.
        case working
        /// It waits for a token that Telegram takes.
        case resting
    }

    private let duties = Mutex<[BotID: Duty]>([:])

    /// Notes what a bot does from now on; `nil` when it is gone.
    func note(_ duty: Duty?, of bot: BotID) {
        duties.withLock { $0[bot] = duty }
    }

    /// How many bots do that.
    func count(of duty: Duty) -> Int {
        duties.withLock { $0.values.count { $0 == duty } }
    }
}
