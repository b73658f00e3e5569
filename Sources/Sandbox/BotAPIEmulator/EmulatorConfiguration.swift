package import Foundation

/// How an emulator is set up.
package struct EmulatorConfiguration: Sendable {
    /// The address to listen on.
    package let host: String
    /// The port to listen on; 0 takes a free one.
    package let port: Int
    /// Whether a well-formed token that nobody issued makes a bot, as a ready configuration file needs it.
    package let acceptsAnyToken: Bool
    /// Decides ids, tokens and the faults that strike by chance.
    package let seed: UInt64
    /// The clock by which messages are dated and updates expire.
    package let now: @Sendable () -> Date
    /// Settings for tests unless said otherwise: loopback, a free port, only tokens that were issued.
    package init(
        host: String = "127.0.0.1", port: Int = 0, acceptsAnyToken: Bool = false, seed: UInt64 = 1,
        now: @escaping @Sendable () -> Date
    ) {
        self.host = host
        self.port = port
        self.acceptsAnyToken = acceptsAnyToken
        self.seed = seed
        self.now = now
    }
}
