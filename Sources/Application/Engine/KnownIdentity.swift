import Ports
import Synchronization

/// Who a bot is, as soon as that is known.
final class KnownIdentity: Sendable {
    private let identity = Mutex<BotIdentity?>(nil)

    /// Who it is; `nil` while nobody has said.
    var value: BotIdentity? { identity.withLock { $0 } }

    /// Notes what was said.
    func note(_ value: BotIdentity) {
        identity.withLock { $0 = value }
    }
}
