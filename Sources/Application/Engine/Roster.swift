import Domain
import Synchronization

/// Which bots are at work, where their conversations run, and which rest because Telegram does not take their token.
final class Roster: Sendable {
    /// What a bot is doing.
    enum Duty: Sendable {
        /// It takes in and answers.
        case working
        /// It waits for a token that Telegram takes.
        case resting
    }

    private let duties = Mutex<[BotID: Duty]>([:])
    private let openLanes = Mutex<[BotID: Lanes]>([:])
    private let answeringLanes = Mutex<[BotID: Lanes]>([:])

    /// Notes what a bot does from now on; `nil` when it is gone.
    func note(_ duty: Duty?, of bot: BotID) {
        duties.withLock { $0[bot] = duty }
    }

    /// Notes where what is claimed for a bot in groups is answered; what was claimed before waits in the store.
    func begin(_ lanes: Lanes, of bot: BotID) {
        answeringLanes.withLock { $0[bot] = lanes }
    }

    /// Where what is claimed for a bot in groups is answered; `nil` while it is not at work.
    func lanes(of bot: BotID) -> Lanes? { answeringLanes.withLock { $0[bot] } }

    /// Notes where a bot's conversations run, now that what waited for it is taken in.
    func open(_ lanes: Lanes, of bot: BotID) {
        openLanes.withLock { $0[bot] = lanes }
    }

    /// Notes that nothing may begin of itself in a bot's conversations before its next poll.
    func pause(_ bot: BotID) {
        openLanes.withLock { $0[bot] = nil }
    }

    /// Notes that nothing may begin in a bot's conversations any more.
    func close(_ bot: BotID) {
        openLanes.withLock { $0[bot] = nil }
        answeringLanes.withLock { $0[bot] = nil }
    }

    /// The conversations of the bots that have taken in what waited for them.
    var lanes: [BotID: Lanes] { openLanes.withLock { $0 } }

    /// How many bots do that.
    func count(of duty: Duty) -> Int {
        duties.withLock { $0.values.count { $0 == duty } }
    }
}
