import ArgumentParser
import Domain
import Foundation
import Ports
import SQLiteStorage

/// `mio relationship set`
struct RelationshipSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Let a relationship evolve or stay as it is, from the next turn on.",
        discussion: """
            An evolving one begins with the score at which its stage is reached, and with a new cooldown. Whatever is
            set, the relationship leaves its experiment, and the first questions count as answered.
            Example:
              mio relationship set --bot keke --person 123456789 --mode evolving
              mio relationship set --bot keke --person 123456789 --mode static --stage good_friends
            """)

    @OptionGroup var options: PersonOptions

    @Option(help: "Whether it grows and cools, or keeps its stage.")
    var mode: RelationshipMode

    @Option(help: "The stage they are at from now on; absent, the present one.")
    var stage: Stage?

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let access = try PersonAccess(options)
            try refuseWhatCannotBe(for: access)
            let report = try await set(access)
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }

    private func refuseWhatCannotBe(for access: PersonAccess) throws(StartProblem) {
        let file = access.loaded.presetFolder.appendingPathComponent("\(access.bot.preset)/preset.json").path
        let traits = access.persona.traits
        if mode == .evolving, !access.persona.supportsEvolving {
            throw .missing(
                "--mode evolving: \(file) has no \"evolution\", so this persona cannot. Add it, or take --mode static.")
        }
        if let stage, stage > traits.highestStage {
            throw .missing(
                "--stage \(stage.rawValue): by its \"evolution\" in \(file) this persona goes no further than "
                    + "\(traits.highestStage.rawValue). Take that or an earlier one, or add the stage there.")
        }
    }

    private func set(_ access: PersonAccess) async throws(StartProblem) -> RelationshipSwitch {
        let now = Timekeeper.system.now()
        let (mode, stage) = (mode, stage)
        // It leaves its arm, so the persona's own thresholds hold.
        let evolution = RelationshipEvolution(rules: access.rules(in: nil))
        let outcome = try await access.changing { store throws(StoreError) in
            let before = try await store.chronicle(of: access.key, changes: 0)
            let step = try await store.adjust(access.key, at: now) { standing in
                evolution.set(standing, mode: mode, stage: stage, at: now)
            }
            return (before: before, step: step)
        }
        guard let before = outcome.before, let step = outcome.step else {
            throw .missing("--person \(options.person): nobody this persona knows.")
        }
        let lost = before.standing.score(at: now, by: access.rules(in: before.arm))
        return RelationshipSwitch(
            bot: access.bot.key.name, person: options.person, mode: step.standing.mode, stage: step.standing.stage,
            score: step.standing.score,
            before: RelationshipSwitch.Before(
                mode: before.standing.mode, stage: before.standing.stage, score: lost,
                arm: before.arm?.rawValue))
    }
}
