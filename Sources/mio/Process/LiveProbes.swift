import Domain
import HTTPTransport
import ModelProviders
import Ports
import TelegramBotAPI

/// Asks Telegram and the models themselves.
struct LiveProbes: CheckProbes {
    /// What opens the ways to them.
    let assembly: Assembly
    /// The way to Telegram.
    let telegram: TelegramSettings

    func identity(of bot: BotSettings) async -> Result<BotIdentity, GatewayError> {
        await ask(bot) { bot throws(GatewayError) in try await bot.perform(.getMe()) }
    }

    func webhook(of bot: BotSettings) async -> Result<WebhookState, GatewayError> {
        await ask(bot) { bot throws(GatewayError) in
            try await bot.perform(.getWebhookInfo())
        }
    }

    func ping(_ model: ModelEndpoint) async -> Result<Duration, ModelFailure> {
        let clock = ContinuousClock()
        let start = clock.now
        do throws(ModelFailure) {
            _ = try await assembly.model(model).reply(to: Self.question)
            return .success(clock.now - start)
        } catch {
            return .failure(error)
        }
    }

    func embed(with model: ModelEndpoint) async -> Result<EmbeddingSample, ModelFailure> {
        let clock = ContinuousClock()
        let start = clock.now
        do throws(ModelFailure) {
            let embedding = try await assembly.embeddingModel(model).vectors(of: ["ping"])
            guard let vector = embedding.vectors.first else { throw ModelFailure(.empty, usage: embedding.usage) }
            return .success(EmbeddingSample(latency: clock.now - start, dimension: vector.components.count))
        } catch {
            return .failure(error)
        }
    }

    /// The smallest question there is; enough tokens for models that cannot help thinking first.
    private static let question = ChatPrompt(
        system: "ping", messages: [ChatPrompt.Message(.user, "ping")], maximumTokens: 64)

    private func ask<Answer: Sendable>(
        _ bot: BotSettings, _ question: (TelegramBot) async throws(GatewayError) -> Answer
    ) async -> Result<Answer, GatewayError> {
        guard let token = bot.token else { return .failure(.unauthorized) }
        let client: TelegramBot
        do throws(HTTPError) {
            client = try assembly.bot(token, through: telegram)
        } catch {
            return .failure(.unavailable(reason: "\(error)"))
        }
        do throws(GatewayError) {
            return .success(try await question(client))
        } catch {
            return .failure(error)
        }
    }
}
