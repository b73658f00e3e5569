import Domain
import Synchronization

/// Keeps one bot within Telegram's send limits and obeys its 429s.
final class SendPacer: Sendable {
    private struct State {
        var spacings: [ChatID: SendSpacing] = [:]
        /// Until when nothing goes to a chat that was throttled.
        var frozenChats: [ChatID: Duration] = [:]
        var frozenUntil = Duration.zero
    }

    /// Past this many chats those that no longer matter are forgotten.
    private static let mostChats = 1024

    private let pace: Pace
    private let state = Mutex(State())

    /// Limits kept ahead of time at a human pace; at an instant one only those that Telegram answers with.
    init(pace: Pace) {
        self.pace = pace
    }

    /// How long to wait at `moment` before sending to `chat`.
    func wait(for chat: ChatID, at moment: Duration) -> Duration {
        state.withLock { state in
            let frozen = max(state.frozenUntil, state.frozenChats[chat] ?? .zero) - moment
            let spacing = state.spacings[chat]?.wait(at: moment) ?? .zero
            return max(.zero, frozen, spacing)
        }
    }

    /// Counts a message that goes to `chat` at `moment`.
    func record(_ chat: ChatID, isGroup: Bool, at moment: Duration) {
        guard pace == .human else { return }
        state.withLock { state in
            if state.spacings.count > Self.mostChats {
                state.spacings = state.spacings.filter { !$0.value.isSpent(at: moment) }
            }
            state.spacings[chat, default: SendSpacing(isGroup: isGroup)].record(at: moment)
        }
    }

    /// Sends nothing to `chat` for `wait`; and nothing to anybody when another chat is throttled too.
    func freeze(_ chat: ChatID, for wait: Duration, at moment: Duration) {
        state.withLock { state in
            state.frozenChats = state.frozenChats.filter { $0.value > moment }
            if state.frozenChats.keys.contains(where: { $0 != chat }) {
                state.frozenUntil = max(state.frozenUntil, moment + wait)
            }
            state.frozenChats[chat] = moment + wait
        }
    }
}
