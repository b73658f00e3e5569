import ArgumentParser
import Foundation
import Logging

/// `mio sandbox`
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Meet the personas in the terminal, without a token or a key.",
        discussion: """
            Runs the real worker against a Bot API on loopback. Without a usable model in bots.json a scripted one
            answers: it plays the persona with prepared lines and knows nothing but its prompt.
            Example:
              mio sandbox --bot june --name Ann
            """)

    @OptionGroup var files: FileOptions

    @Option(help: "The bot to talk to, by its id in bots.json; absent, the first.")
    var bot: String?

    @Option(help: "What you are called.")
    var name = ProcessInfo.processInfo.environment["USER"] ?? "Ann"

    @Option(help: "The folder of the database; absent, a temporary one.")
    var data: String?

    @Flag(help: "Use the scripted model even if bots.json names another.")
    var scripted = false

    @Option(help: "The least important log lines that are shown.")
    var logLevel = "error"

    func run() async throws {
        var logger = Logger(label: "mio") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .error
        let folder = data.map { URL(fileURLWithPath: $0) } ?? Self.temporaryFolder
        defer { if data == nil { Self.remove(folder) } }
        do {
            let settings = try LoadedSettings(files: files, tokens: .optional)
            let sandbox = try Sandbox(settings: settings, isScripted: scripted, logger: logger)
            try await sandbox.run(bot: bot, person: name, database: folder.appendingPathComponent("mio.sqlite").path)
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }

    private static var temporaryFolder: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("mio-sandbox-\(UUID().uuidString)")
    }

    private static func remove(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            FileHandle.standardError.write(Data("\(folder.path) could not be removed\n".utf8))
        }
    }
}
