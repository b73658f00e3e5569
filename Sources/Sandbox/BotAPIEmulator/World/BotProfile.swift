/// What a bot says about itself, by language code; the empty code is for all languages.
struct BotProfile: Sendable {
    struct CommandScope: Hashable, Sendable {
        let scope: String
        let language: String
    }

    var names: [String: String] = [:]
    var descriptions: [String: String] = [:]
    var shortDescriptions: [String: String] = [:]
    var commands: [CommandScope: JSON] = [:]
}
