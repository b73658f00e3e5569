import Domain
import Foundation
import ModelProviders

/// Everything the operator decided in `bots.json`, read once and checked whole.
struct Settings: Equatable, Sendable {
    /// The models of each role, the first choice first. A list is empty only where settings are read with optional
    /// credentials and no model of it has its key.
    let models: [ModelRole: [ModelEndpoint]]
    /// How Telegram is reached.
    let telegram: TelegramSettings
    /// The time zone of people who have not told theirs; `nil` when the operator guesses none.
    let timeZone: TimeZone?
    /// Who may give an operator's commands.
    let owners: [UserID]
    /// The caps on money; `nil` when there are none.
    let budget: BudgetSettings?
    /// The bots in the order of the file; never empty.
    let bots: [BotSettings]
    /// The trials in which new relationships take part, no bot in two of them.
    let experiments: [Experiment]

    /// Whether relationships that begin may evolve.
    var letsEvolve: Bool {
        bots.contains { $0.relationship == .evolving }
            || experiments.contains { $0.arms.contains { $0.mode == .evolving } }
    }

    /// The personas, other than its own, that `bot` shares memories with.
    func sharing(with bot: BotSettings) -> [PresetName] {
        guard let group = bot.memoryGroup else { return [] }
        let presets = bots.filter { $0.memoryGroup == group }.map(\.preset)
        return Set(presets).subtracting([bot.preset]).sorted { $0.rawValue < $1.rawValue }
    }
}
