/// What differs between two settings.
struct SettingsChanges: Equatable, Sendable {
    /// Bots that were not there before.
    let added: [BotSettings]
    /// Bots that are there no more.
    let removed: [BotKey]
    /// Bots that are not what they were, as they are now.
    let changed: [BotSettings]
    /// Whether any role has other models.
    let hasOtherModels: Bool
    /// Whether Telegram is reached in another way, which touches every bot.
    let hasOtherTelegram: Bool
    /// Whether owners, time zone, budget or experiments differ.
    let hasOtherRules: Bool

    /// The way from `old` to `new`.
    init(from old: Settings, to new: Settings) {
        let before = Dictionary(old.bots.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.bots.map(\.key))
        added = new.bots.filter { before[$0.key] == nil }
        removed = old.bots.map(\.key).filter { !after.contains($0) }
        changed = new.bots.filter { bot in before[bot.key].map { $0 != bot } ?? false }
        hasOtherModels = old.models != new.models
        hasOtherTelegram = old.telegram != new.telegram
        hasOtherRules =
            old.owners != new.owners || old.timeZone != new.timeZone || old.budget != new.budget
            || old.experiments != new.experiments
    }

    /// Whether nothing differs; the order of bots means nothing.
    var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changed.isEmpty && !hasOtherModels && !hasOtherTelegram && !hasOtherRules
    }
}
