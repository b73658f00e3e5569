import Foundation
import Hummingbird
import NIOCore

/// The connection on which a request came.
struct Connection: InitializableFromSource, Sendable {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }

    /// Breaks the connection so that the client sees a reset rather than an end.
    func reset() async {
        do {
            // With no time to linger the kernel sends RST.
            try await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
            try await channel.close(mode: .all).get()
        } catch {
            // The client was faster; the connection is broken either way.
        }
    }

    /// Runs `action` on the connection's own loop after `seconds`; the answer cancels it.
    func schedule(inSeconds seconds: Int64, _ action: @escaping @Sendable () -> Void) -> Scheduled<Void> {
        channel.eventLoop.scheduleTask(in: .seconds(seconds), action)
    }
}

/// Ends the handling of a request whose connection is gone.
struct ConnectionBroken: Error {}
