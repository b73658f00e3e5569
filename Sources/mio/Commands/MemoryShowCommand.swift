import ArgumentParser
import Domain
import Foundation
import Ports
import SQLiteStorage

/// `mio memory show`
struct MemoryShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what a persona remembers of a person. These are the person's private matters.",
        discussion: """
            Example:
              mio memory show --bot keke --person 123456789 --brief
            """)

    @OptionGroup var options: PersonOptions

    @Flag(help: "Figures alone, without anybody's words.")
    var brief = false

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let access = try PersonAccess(options)
            let record = try await access.reading { store throws(StoreError) in
                (record: try await store.record(of: access.key), refusals: try await store.refusals(of: access.key))
            }
            guard let known = record.record else {
                throw StartProblem.missing("--person \(options.person): nobody this persona knows.")
            }
            let report = MemoryReport(known, refusals: record.refusals, isBrief: brief)
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }
}
