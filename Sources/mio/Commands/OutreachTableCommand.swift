import ArgumentParser
import Foundation

/// `mio outreach table`
struct OutreachTableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Print how long each persona waits before it writes first, as a table for documents.",
        discussion: """
            Intervals are those of a persona in its usual mood that begins no more talks than the person, from the
            shortest to the longest that chance draws. A column tells how many messages were not answered.
            Example:
              mio outreach table --presets presets
            """)

    @Option(help: "The folder of the presets.")
    var presets = "presets"

    func run() throws {
        do throws(StartProblem) {
            print(try OutreachTablePage(folder: URL(fileURLWithPath: presets)).text, terminator: "")
        } catch {
            throw error.reported()
        }
    }
}
