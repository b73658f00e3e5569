import ArgumentParser
import Foundation
import Ports

/// `mio health`
struct HealthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Say whether a worker runs and is not stuck.",
        discussion: """
            Exits with 0 when it is well, with 1 when it is not.
            Example:
              mio health --data /data
            """)

    @Option(help: "The folder of the worker's database.")
    var data = "data"

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let complaint = Heartbeat(in: URL(fileURLWithPath: data)).complaint(at: Timekeeper.system.now())
        if json {
            print(#"{"healthy":\#(complaint == nil),"complaint":\#(complaint.map { "\"\($0)\"" } ?? "null")}"#)
        } else {
            print(complaint ?? "the worker is well")
        }
        if complaint != nil { throw ExitCode(1) }
    }
}
