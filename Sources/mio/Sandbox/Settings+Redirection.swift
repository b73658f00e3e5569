import Domain
import TelegramBotAPI

extension Settings {
    /// The same settings with Telegram at `root`, and each bot with the token it has there.
    func redirected(to root: String, token: (BotSettings) -> String?) -> Settings {
        let telegram = TelegramSettings(apiRoot: root, proxy: nil, forcesIPv4: false)
        let bots = bots.map { bot in
            BotSettings(
                key: bot.key, token: token(bot).flatMap { TelegramToken(Secret($0)) }, preset: bot.preset,
                relationship: bot.relationship, pace: bot.pace, memoryGroup: bot.memoryGroup)
        }
        return Settings(
            models: models, telegram: telegram, timeZone: timeZone, owners: owners, budget: budget, bots: bots)
    }
}
