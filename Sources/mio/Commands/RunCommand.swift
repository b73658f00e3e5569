import ArgumentParser
import Foundation

/// `mio run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the bots of bots.json until SIGTERM or Ctrl-C.",
        discussion: """
            Edits of bots.json, mio.env and the presets are picked up within two seconds; SIGHUP reads them at once.
            Example:
              mio run --config /config/bots.json --data /data
            """)

    /// The database's file in its folder.
    static let databaseName = "mio.sqlite"

    @OptionGroup var files: FileOptions
    @OptionGroup var log: LogOptions

    @Option(help: "The folder of the database.")
    var data = "data"

    func run() async throws {
        let logger = log.logger()
        let database = URL(fileURLWithPath: data).appendingPathComponent(Self.databaseName).path
        do throws(StartProblem) {
            let settings = try LoadedSettings(files: files, tokens: .required)
            let program = try Program(settings: settings, database: database, logger: logger)
            try await program.run()
        } catch {
            throw error.reported()
        }
    }
}
