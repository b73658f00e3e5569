import Domain
import Foundation

/// What is said of one experiment.
struct ExperimentCheck: Sendable {
    /// The experiment.
    let experiment: Experiment

    /// Who takes part, and the arms with their shares.
    var line: CheckLine {
        let bots = experiment.bots.isEmpty ? "all bots" : experiment.bots.sorted().joined(separator: ", ")
        let whole = experiment.arms.reduce(0) { $0 + $1.share }
        let arms = experiment.arms.map { "\($0.name) \(number($0.share / whole * 100)) % (\(manner(of: $0)))" }
        return .ok("experiment \(experiment.name)", "\(bots): \(arms.joined(separator: ", "))")
    }

    private func manner(of arm: Experiment.Arm) -> String {
        let thresholds = (arm.thresholds ?? [:]).sorted { $0.key < $1.key }
        return ([arm.mode.rawValue] + thresholds.map { "\($0.key.rawValue) \(number($0.value))" })
            .joined(separator: ", ")
    }

    /// As short as four digits tell it.
    private func number(_ value: Double) -> String {
        String(format: "%.4g", value)
    }
}
