import ArgumentParser
import Logging

/// How much is told while the program runs.
struct LogOptions: ParsableArguments {
    @Option(help: "The least important log lines that are shown: trace, debug, info, notice, warning, error.")
    var logLevel = "info"

    func validate() throws {
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("--log-level: '\(logLevel)' is none of trace, debug, info, notice, warning, error")
        }
    }

    /// A logger to standard error.
    func logger() -> Logger {
        var logger = Logger(label: "mio") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        return logger
    }
}
