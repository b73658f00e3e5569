import Domain
import TelegramBotAPI

extension SettingsReader {
    /// Where names and tokens stand that no second bot may have.
    private struct Taken {
        var names: [BotKey: Int] = [:]
        var tokens: [BotID: Int] = [:]
    }

    /// The bots in the order of the file, and the names of all, those among them with which something is wrong too.
    mutating func bots(of root: SettingsObject) -> (bots: [BotSettings], names: Set<BotKey>) {
        guard let field = required("bots", of: root, "list at least one bot"), let elements = list(field) else {
            return ([], [])
        }
        if elements.isEmpty { refuse(field, "is empty; list at least one bot") }
        var taken = Taken()
        let bots = elements.compactMap { bot($0, &taken) }
        return (bots, Set(taken.names.keys))
    }

    private mutating func bot(_ field: SettingsField, _ taken: inout Taken) -> BotSettings? {
        guard let object = object(field, keys: SettingsKeys.bot) else { return nil }
        let key = name(of: object, as: "bot", &taken.names)
        let token = token(of: object, &taken.tokens)
        let mode: RelationshipMode? = object["relationship"].flatMap { choice($0) }
        let preset = preset(of: object, mode: mode ?? .static)
        let pace: Pace? = object["pace"].flatMap { choice($0) }
        let group = object["memory_group"].flatMap { slug($0) }
        guard let key, let preset else { return nil }
        return BotSettings(
            key: key, token: token, preset: preset, relationship: mode ?? .static, pace: pace ?? .human,
            memoryGroup: group?.name)
    }

    private mutating func token(of object: SettingsObject, _ taken: inout [BotID: Int]) -> TelegramToken? {
        let field: SettingsField?
        switch credentials {
        case .required: field = required("token", of: object, "take one from @BotFather")
        case .optional: field = object["token"]
        }
        guard let field, let text = secretText(field) else { return nil }
        guard let token = TelegramToken(Secret(text)) else {
            refuse(field, "is no bot token; one looks like 123456789:letters-and-digits, from @BotFather")
            return nil
        }
        if let line = taken[token.bot] {
            refuse(field, "the bot on line \(line) has a token of the same Telegram bot; each needs its own")
        } else {
            taken[token.bot] = field.node.position.line
        }
        return token
    }

    private mutating func preset(of object: SettingsObject, mode: RelationshipMode) -> PresetName? {
        let field = required("preset", of: object, "name a folder of presets/")
        guard let field, let text = text(field) else { return nil }
        let preset = PresetName(rawValue: text.value)
        guard let presets else { return preset }
        guard let thresholds = presets.thresholds[preset] else {
            refuse(field, "there is no preset \(text); presets: \(presets.listing)")
            return nil
        }
        if mode == .evolving, thresholds.isEmpty {
            let place = object["relationship"] ?? field
            refuse(
                place, "the preset \(text) cannot evolve; write static, or choose a preset with an evolution section")
        }
        return preset
    }
}
