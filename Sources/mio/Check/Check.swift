import Domain
import ModelProviders

/// Says before a start what a start would say, and whether the credentials work.
struct Check: Sendable {
    /// How many bots or models are asked at the same time.
    private static let width = 8

    /// What was read.
    let load: SettingsLoad
    /// What messages call `bots.json`.
    let file: String
    /// Asks the outside world; `nil` checks the files alone.
    let probes: (any CheckProbes)?

    /// Everything found. Where the files are wrong, nobody is asked.
    func report() async -> CheckReport {
        switch load.result {
        case .failure(let failure):
            return CheckReport(failure.problems.map { .error($0.place, $0.explanation) })
        case .success(let settings):
            var report = CheckReport(lines(on: settings))
            if let probes { report.add(await answers(of: probes, on: settings)) }
            return report
        }
    }

    private func answers(of probes: any CheckProbes, on settings: Settings) async -> [CheckLine] {
        let redaction = Redaction(settings)
        let bots = await Self.sideBySide(settings.bots) { bot in
            await BotCheck(bot: bot, probes: probes, redaction: redaction).lines()
        }
        // One that serves several roles is asked once for the same thing.
        var known: [ModelCheck.Question: Set<ModelEndpoint>] = [:]
        var checks: [ModelCheck] = []
        for role in ModelRole.allCases where role.isUsed {
            let question: ModelCheck.Question = role == .embedding ? .vector : .word
            for model in settings.models[role] ?? [] where known[question, default: []].insert(model).inserted {
                checks.append(ModelCheck(model: model, question: question, probes: probes, redaction: redaction))
            }
        }
        return bots + (await Self.sideBySide(checks) { check in [await check.line()] })
    }

    /// The lines that `ask` gives for each element, in the order of the elements.
    private static func sideBySide<Element: Sendable>(
        _ elements: [Element], ask: @escaping @Sendable (Element) async -> [CheckLine]
    ) async -> [CheckLine] {
        await withTaskGroup(of: (Int, [CheckLine]).self) { group in
            var answers = [[CheckLine]](repeating: [], count: elements.count)
            for (index, element) in elements.enumerated() {
                if index >= width, let (done, lines) = await group.next() { answers[done] = lines }
                group.addTask { (index, await ask(element)) }
            }
            for await (index, lines) in group { answers[index] = lines }
            return Array(answers.joined())
        }
    }
}

// MARK: - Without the outside world

extension Check {
    private func lines(on settings: Settings) -> [CheckLine] {
        var lines = [summary(of: settings)]
        for bot in settings.bots {
            let trial = settings.experiments.first(including: bot.key.name)
            let manner = "preset \(bot.preset), \(bot.relationship.rawValue), \(bot.pace.rawValue)"
            lines.append(
                .ok("bot \(bot.key)", manner + (trial.map { "; new ones by experiment \($0.name)" } ?? "")))
            if bot.memoryGroup != nil, settings.sharing(with: bot).isEmpty {
                lines.append(.warning("bot \(bot.key)", "no other bot is in its memory_group"))
            }
        }
        lines += settings.experiments.map(ExperimentCheck.init).map(\.line)
        if settings.models[.judge]?.isEmpty ?? true, settings.letsEvolve {
            lines.append(.ok("models.judge", "no model of its own: those of chat judge"))
        }
        for role in ModelRole.allCases where settings.models[role] != nil && !role.isUsed {
            lines.append(.warning("models.\(role.rawValue)", "this version calls no model of this role"))
        }
        if settings.models[.vision]?.isEmpty ?? true, settings.models[.chat]?.first?.seesPictures == false {
            lines.append(
                .warning(
                    "models.vision",
                    "nobody looks at pictures: name a model here, or set \"vision\": true on a chat model that can"))
        }
        if settings.budget != nil {
            lines.append(.warning("budget", "this version enforces no cap: set one at the provider"))
        }
        if isExposed(settings.telegram) {
            lines.append(.warning("telegram.api_root", "tokens travel unencrypted to another machine; use https"))
        }
        return lines
    }

    private func summary(of settings: Settings) -> CheckLine {
        let models = settings.models[.chat] ?? []
        return .ok(file, "\(settings.bots.count.counted("bot")), \(models.count.counted("chat model"))")
    }

    private func isExposed(_ telegram: TelegramSettings) -> Bool {
        let own = ["http://127.0.0.1", "http://localhost", "http://[::1]"]
        let isOwn = own.contains { root in
            telegram.apiRoot == root || telegram.apiRoot.hasPrefix(root + ":") || telegram.apiRoot.hasPrefix(root + "/")
        }
        return telegram.apiRoot.hasPrefix("http://") && !isOwn
    }
}
