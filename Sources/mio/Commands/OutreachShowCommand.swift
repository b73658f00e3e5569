import ArgumentParser
import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage

/// `mio outreach show`
struct OutreachShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show when a persona may next write first to a person, what stands in the way, and what it wrote.",
        discussion: """
            Works beside a running worker. Topics are private matters: --brief leaves them out. Times are by the
            person's clock.
            Example:
              mio outreach show --bot keke --person 123456789 --limit 5
              mio outreach show --bot keke --person 123456789 --brief --json
            """)

    @OptionGroup var options: PersonOptions

    @Option(help: "How many of the latest times that it thought of writing are listed.")
    var limit = 20

    @Flag(help: "Without topics.")
    var brief = false

    @Flag(help: "As JSON.")
    var json = false

    /// No more are listed.
    private static let most = 1000

    func validate() throws {
        guard (0...Self.most).contains(limit) else {
            throw ValidationError("--limit is a number from 0 to \(Self.most)")
        }
    }

    func run() async throws {
        do {
            let access = try PersonAccess(options)
            let found = try await access.reading { store throws(StoreError) in
                try await (
                    candidate: store.outreachCandidate(of: access.key),
                    records: store.outreachRecords(of: access.key, limit: limit)
                )
            }
            guard let candidate = found.candidate else {
                throw StartProblem.missing("--person \(options.person): nobody this persona knows.")
            }
            let now = Timekeeper.system.now()
            let situation = candidate.situation(
                with: access.persona, guess: access.loaded.settings.timeZone ?? .gmt, at: now)
            let report = OutreachReport(
                of: candidate, in: situation, records: found.records, bot: access.bot.key, at: now, isBrief: brief)
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }
}
