import Domain
import TelegramBotAPI

/// One bot as the operator describes it. Two that are equal need no restart.
struct BotSettings: Equatable, Sendable {
    /// The operator's name for it, unique in the file.
    let key: BotKey
    /// Its token; `nil` only where settings are read with optional credentials and it is not set.
    let token: TelegramToken?
    /// The persona.
    let preset: PresetName
    /// How relationships that begin with this bot behave.
    let relationship: RelationshipMode
    /// How fast it answers.
    let pace: Pace
    /// The bots with whom it shares memories; `nil` for none.
    let memoryGroup: String?
}
