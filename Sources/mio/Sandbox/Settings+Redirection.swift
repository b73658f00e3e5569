import Domain
import ModelProviders
import TelegramBotAPI

extension Settings {
    /// The same settings with `model` as the one that chats.
    func chatting(with model: ModelEndpoint) -> Settings {
        var models = models
        models[.chat] = [model]
        return with(bots: bots, telegram: telegram, models: models)
    }

    /// The same settings with a bot more for each of `personas` that has none, so that all can be met.
    func meetingAll(_ personas: [Persona]) -> Settings {
        let used = Set(bots.map(\.preset))
        let others = personas.filter { !used.contains($0.preset) }.compactMap { persona in
            BotKey(persona.preset.rawValue).map { key in
                BotSettings(
                    key: key, token: nil, preset: persona.preset,
                    relationship: persona.supportsEvolving ? .evolving : .static, pace: .human, memoryGroup: nil)
            }
        }
        let keys = Set(bots.map(\.key))
        return with(bots: bots + others.filter { !keys.contains($0.key) }, telegram: telegram, models: models)
            .confiningExperiments(to: keys)
    }

    /// The same settings with Telegram at `root`, and each bot with the token it has there.
    func redirected(to root: String, pace: Pace?, token: (BotSettings) -> String?) -> Settings {
        let telegram = TelegramSettings(apiRoot: root, proxy: nil, forcesIPv4: false)
        let bots = bots.map { bot in
            BotSettings(
                key: bot.key, token: token(bot).flatMap { TelegramToken(Secret($0)) }, preset: bot.preset,
                relationship: bot.relationship, pace: pace ?? bot.pace, memoryGroup: bot.memoryGroup)
        }
        return with(bots: bots, telegram: telegram, models: models)
    }

    /// The same settings, in which an experiment of all bots is one of the bots called `keys`: only for them was it
    /// checked.
    private func confiningExperiments(to keys: Set<BotKey>) -> Settings {
        let names = Set(keys.map(\.name))
        let confined = experiments.map { experiment in
            experiment.bots.isEmpty ? Experiment(name: experiment.name, bots: names, arms: experiment.arms) : experiment
        }
        return with(bots: bots, telegram: telegram, models: models, experiments: confined)
    }

    private func with(
        bots: [BotSettings], telegram: TelegramSettings, models: [ModelRole: [ModelEndpoint]],
        experiments: [Experiment]? = nil
    ) -> Settings {
        Settings(
            models: models, telegram: telegram, timeZone: timeZone, owners: owners, budget: budget, bots: bots,
            experiments: experiments ?? self.experiments)
    }
}
