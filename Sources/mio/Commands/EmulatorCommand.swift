import ArgumentParser
import BotAPIEmulator
import Foundation
import Logging
import Ports

/// `mio emulator`
struct EmulatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emulator",
        abstract: "Serve a strict Telegram Bot API on loopback, for trying bots without Telegram.",
        discussion: """
            People, groups and faults are played through /control (docs/emulator.md).
            Example:
              mio emulator --port 8081
              curl -s localhost:8081/bot1:test/getMe
            """)

    @OptionGroup var log: LogOptions

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8081

    @Flag(help: "Refuse tokens that were not made through /control.")
    var issuedTokensOnly = false

    func run() async throws {
        var logger = log.logger()
        // The web server tells of its own starting and stopping; the address below says enough.
        logger.logLevel = max(logger.logLevel, .warning)
        let emulator = BotAPIEmulator(
            configuration: EmulatorConfiguration(
                port: port, acceptsAnyToken: !issuedTokensOnly, now: Timekeeper.system.now),
            logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await emulator.run() }
            if let url = await emulator.url() { print("Bot API: \(url)/bot<token>/METHOD") }
            try await group.waitForAll()
        }
    }
}
