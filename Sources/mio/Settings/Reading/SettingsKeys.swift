import Domain

/// Every key that `bots.json` may have, object by object.
enum SettingsKeys {
    /// The outermost object.
    static let root = ["$schema", "bots", "budget", "experiments", "models", "owners", "telegram", "time_zone"]
    /// `models`
    static let roles = ModelRole.allCases.map(\.rawValue).sorted()
    /// One model of a role.
    static let model = ["api_key", "base_url", "model", "provider", "reasoning_effort", "temperature", "vision"]
    /// `telegram`
    static let telegram = ["api_root", "force_ipv4", "proxy"]
    /// `budget`
    static let budget = ["usd_per_day", "usd_per_person_per_day"]
    /// One bot.
    static let bot = ["id", "memory_group", "pace", "preset", "relationship", "token"]
    /// One experiment.
    static let experiment = ["arms", "bots", "id"]
    /// One arm of an experiment.
    static let arm = ["evolution", "id", "relationship", "share"]
    /// `evolution` of an arm: the stages that have to be reached.
    static let evolution = Stage.allCases.dropFirst().map(\.rawValue).sorted()
}
