import Foundation
import Hummingbird
package import Logging
import NIOCore
import Synchronization

/// A strict Telegram Bot API server on loopback, with the people who write to its bots.
///
/// It keeps everything in memory. ``run()`` serves until its task is cancelled; everything else may be called before,
/// during and after that.
package final class BotAPIEmulator: Sendable {
    private enum Binding {
        case pending([Hold<Int?>])
        case bound(port: Int)
        case failed
    }

    private let configuration: EmulatorConfiguration
    private let logger: Logger
    private let world: Mutex<World>
    private let binding = Mutex(Binding.pending([]))

    /// An emulator that serves nothing yet.
    package init(configuration: EmulatorConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        world = Mutex(World(seed: configuration.seed, acceptsAnyToken: configuration.acceptsAnyToken))
    }

    /// An emulator that logs next to nothing: the web server calls being stopped an error.
    package convenience init(configuration: EmulatorConfiguration) {
        var logger = Logger(label: "emulator")
        logger.logLevel = .critical
        self.init(configuration: configuration, logger: logger)
    }

    /// Serves until the task is cancelled, then breaks off what is held and returns.
    ///
    /// `others` answers what is neither a bot's request nor a person's; `nil` is "not found". It throws when the address
    /// cannot be bound.
    package func run(
        others: @escaping @Sendable (OtherRequest) async -> OtherAnswer? = { _ in nil }
    ) async throws {
        defer { resolveBinding(.failed) }
        let application = Application(
            responder: EmulatorResponder(emulator: self, others: others),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), reuseAddress: true),
            onServerRunning: { channel in self.didBind(channel.localAddress?.port) }, logger: logger)
        do {
            try await application.run()
        } catch {
            // Being cancelled is the usual way to stop.
            if !Task.isCancelled { throw error }
        }
    }

    /// The port that is served, as soon as it is known; `nil` when serving has failed or the task is cancelled.
    package func port() async -> Int? {
        let hold = Hold<Int?>()
        binding.withLock { binding in
            switch binding {
            case .pending(let waiters): binding = .pending(waiters + [hold])
            case .bound(let port): hold.settle(port)
            case .failed: hold.settle(nil)
            }
        }
        return await hold.value(ifCancelled: nil)
    }

    /// The API root for clients, as `http://127.0.0.1:8081`; `nil` like ``port()``.
    package func url() async -> String? {
        guard let port = await port() else { return nil }
        return "http://\(configuration.host):\(port)"
    }

    /// Reads or changes the world, then answers the polls that wait for what came of it.
    func change<Value: Sendable, Failure: Error>(
        _ body: (inout World) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let now = configuration.now().timeIntervalSince1970
        return try world.withLock { world throws(Failure) in
            world.now = now
            defer { world.settle() }
            return try body(&world)
        }
    }

    private func didBind(_ port: Int?) {
        resolveBinding(port.map(Binding.bound) ?? .failed)
    }

    private func resolveBinding(_ outcome: Binding) {
        binding.withLock { binding in
            guard case .pending(let waiters) = binding else { return }
            binding = outcome
            var port: Int?
            if case .bound(let number) = outcome { port = number }
            for waiter in waiters { waiter.settle(port) }
        }
    }
}
