import Domain

extension SettingsReader {
    /// What experiments have taken, and where.
    private struct Taken {
        var names: [BotKey: Int] = [:]
        /// The experiment of each bot, and the line that says so.
        var bots: [BotKey: (experiment: String, line: Int)] = [:]
    }

    /// The experiments at `field` among `bots`; `names` are those of all bots of the file.
    mutating func experiments(
        _ field: SettingsField, among bots: [BotSettings], called names: Set<BotKey>
    ) -> [Experiment] {
        var taken = Taken()
        return (list(field) ?? []).compactMap { experiment($0, among: bots, called: names, &taken) }
    }

    private mutating func experiment(
        _ field: SettingsField, among bots: [BotSettings], called names: Set<BotKey>, _ taken: inout Taken
    ) -> Experiment? {
        guard let object = object(field, keys: SettingsKeys.experiment) else { return nil }
        let key = name(of: object, as: "experiment", &taken.names)
        let members = object["bots"].map { participants($0, called: names) }
        if members == nil { refuseAll(names, at: field, taken) }
        let claimed = members ?? names.subtracting(taken.bots.keys).map { ($0, field) }
        claim(claimed, for: key, &taken)
        let chosen = members.map { Set($0.map(\.bot)) } ?? names
        let arms = arms(of: object, among: bots.filter { chosen.contains($0.key) })
        guard let key else { return nil }
        return Experiment(name: key.name, bots: members == nil ? [] : Set(chosen.map(\.name)), arms: arms)
    }

    /// The bots that an experiment names, each with its place.
    private mutating func participants(
        _ field: SettingsField, called names: Set<BotKey>
    ) -> [(bot: BotKey, field: SettingsField)] {
        guard let elements = list(field) else { return [] }
        if elements.isEmpty { refuse(field, "is empty; name a bot, or remove the key for all bots") }
        var seen: Set<BotKey> = []
        return elements.compactMap { element in
            guard let key = slug(element) else { return nil }
            guard names.contains(key) else {
                let known = names.sorted().map(\.name).joined(separator: ", ")
                refuse(element, "there is no bot called \(key); bots: \(known.isEmpty ? "none" : known)")
                return nil
            }
            guard seen.insert(key).inserted else {
                refuse(element, "this bot stands in the list twice")
                return nil
            }
            return (key, element)
        }
    }

    /// Refuses an experiment of all bots, `names`, where some are in another one; with one word for each other one.
    private mutating func refuseAll(_ names: Set<BotKey>, at field: SettingsField, _ taken: Taken) {
        let others = Dictionary(grouping: names.sorted().filter { taken.bots[$0] != nil }) { bot in
            taken.bots[bot]?.experiment ?? ""
        }
        for (experiment, bots) in others.sorted(by: { $0.value[0] < $1.value[0] }) {
            let line = taken.bots[bots[0]]?.line ?? 0
            let list = bots.map(\.name).joined(separator: ", ")
            switch bots.count {
            case 1: refuse(field, Self.reason("the bot \(list) takes", experiment, line))
            case names.count: refuse(field, Self.reason("all bots take", experiment, line))
            default: refuse(field, Self.reason("the bots \(list) take", experiment, line))
            }
        }
    }

    private static func reason(_ bots: String, _ experiment: String, _ line: Int) -> String {
        "\(bots) part in \(experiment) already, on line \(line); leave \(bots.hasSuffix("takes") ? "it" : "them") to one"
    }

    /// Notes that `bots` take part in the experiment `key`, and refuses those that do in another.
    private mutating func claim(
        _ bots: [(bot: BotKey, field: SettingsField)], for key: BotKey?, _ taken: inout Taken
    ) {
        for (bot, field) in bots {
            if let (experiment, line) = taken.bots[bot] {
                refuse(field, Self.reason("the bot \(bot) takes", experiment, line))
            } else {
                taken.bots[bot] = (key.map { "the experiment \($0)" } ?? "another experiment", field.node.position.line)
            }
        }
    }
}

// MARK: - Arms

extension SettingsReader {
    private mutating func arms(of object: SettingsObject, among bots: [BotSettings]) -> [Experiment.Arm] {
        let reason = "list at least two arms"
        guard let field = required("arms", of: object, reason), let elements = list(field) else { return [] }
        if elements.count < 2 { refuse(field, "has too few to compare; \(reason)") }
        var names: [BotKey: Int] = [:]
        return elements.compactMap { arm($0, among: bots, &names) }
    }

    private mutating func arm(
        _ field: SettingsField, among bots: [BotSettings], _ names: inout [BotKey: Int]
    ) -> Experiment.Arm? {
        guard let object = object(field, keys: SettingsKeys.arm) else { return nil }
        let key = name(of: object, as: "arm of this experiment", &names)
        let share = object["share"].map { weight($0) } ?? 1
        let mode = manner(of: object, among: bots)
        let thresholds = object["evolution"].flatMap { stageScores($0, of: mode, among: bots) }
        guard let key, let mode, let share else { return nil }
        return Experiment.Arm(name: key.name, share: share, mode: mode, thresholds: thresholds)
    }

    private mutating func weight(_ field: SettingsField) -> Double? {
        guard let number = number(field) else { return nil }
        if let share = Double(number), (0.001...1000).contains(share) { return share }
        refuse(field, "must be between 0.001 and 1000")
        return nil
    }

    private mutating func manner(of object: SettingsObject, among bots: [BotSettings]) -> RelationshipMode? {
        let field = required("relationship", of: object, "write static or evolving")
        guard let field, let mode: RelationshipMode = choice(field) else { return nil }
        for bot in bots where mode == .evolving && presets?.thresholds[bot.preset]?.isEmpty == true {
            refuse(
                field,
                "the preset \"\(bot.preset)\" of the bot \(bot.key) cannot evolve; write static, or leave that bot out")
        }
        return mode
    }

    /// The scores at which relationships of an arm reach stages, rising from good friends on without a gap. Leaving out
    /// the last stages caps the relationship; going further than a preset is no arm's right.
    private mutating func stageScores(
        _ field: SettingsField, of mode: RelationshipMode?, among bots: [BotSettings]
    ) -> [Stage: Double]? {
        if mode == .static {
            refuse(field, "means nothing where relationships are static; remove it, or write evolving")
            return nil
        }
        guard let object = object(field, keys: SettingsKeys.evolution) else { return nil }
        var thresholds: [Stage: Double] = [:]
        var reached = 0.0
        for stage in object.stages {
            let reason = "each stage up to the last needs its score"
            guard let place = required(stage.rawValue, of: object, reason), let score = score(place) else { continue }
            if score <= reached { refuse(place, "must be higher than the score of the stage before it") }
            refuse(stage, at: place, beyond: bots)
            reached = score
            thresholds[stage] = score
        }
        return thresholds
    }

    private mutating func score(_ field: SettingsField) -> Double? {
        guard let number = number(field) else { return nil }
        if let score = Double(number), (1...1000).contains(score) { return score }
        refuse(field, "must be between 1 and 1000")
        return nil
    }

    /// Refuses a stage that the preset of one of `bots` does not let happen.
    private mutating func refuse(_ stage: Stage, at field: SettingsField, beyond bots: [BotSettings]) {
        for bot in bots {
            guard let highest = presets?.thresholds[bot.preset]?.keys.max(), stage > highest else { continue }
            refuse(
                field,
                "the preset \"\(bot.preset)\" of the bot \(bot.key) goes no further than \(highest.rawValue); "
                    + "remove this stage, or leave that bot out")
        }
    }
}

extension SettingsObject {
    /// The stages from good friends to the last that has a key here; good friends at least.
    fileprivate var stages: [Stage] {
        let last = Stage.allCases.last { self[$0.rawValue] != nil } ?? .goodFriends
        return Stage.allCases.filter { $0 > .justMet && $0 <= max(last, .goodFriends) }
    }
}
