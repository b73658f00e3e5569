import Domain
import ModelProviders
import Ports
import TelegramBotAPI

/// What the check asks of the outside world.
protocol CheckProbes: Sendable {
    /// Asks Telegram who the bot is.
    func identity(of bot: BotSettings) async -> Result<BotIdentity, GatewayError>

    /// Asks Telegram whether the bot has a webhook.
    func webhook(of bot: BotSettings) async -> Result<WebhookState, GatewayError>

    /// Asks a model for a word, and says how long the answer took.
    func ping(_ model: ModelEndpoint) async -> Result<Duration, ModelFailure>

    /// Asks a model for the vector of a word.
    func embed(with model: ModelEndpoint) async -> Result<EmbeddingSample, ModelFailure>
}
