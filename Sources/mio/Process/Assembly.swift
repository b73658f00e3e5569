import Engine
import Foundation
import HTTPTransport
import ModelProviders
import Ports
import TelegramBotAPI

/// Makes what the worker needs from what the operator wrote.
struct Assembly: Sendable {
    private let routes = TelegramRoutes()
    private let modelClient: HTTPClient

    /// Nothing is opened to Telegram yet.
    init() throws(HTTPError) {
        // A model that hangs holds a connection for a minute; others must not stand in line behind it.
        modelClient = try HTTPClient(HTTPClientSettings(connectionsPerHost: 1024))
    }

    /// What the worker does under `settings`. Bots without a token are left out.
    func configuration(for settings: Settings) throws(HTTPError) -> WorkerConfiguration {
        let route = try routes.route(for: settings.telegram)
        let bots = settings.bots.compactMap { bot in
            bot.token.map { token in
                AssignedBot(
                    BotAssignment(
                        bot: token.bot, name: bot.key.name, token: token.secret, preset: bot.preset,
                        mode: bot.relationship, pace: bot.pace, sharing: settings.sharing(with: bot),
                        route: route.number),
                    gateway: gateway(token, route))
            }
        }
        func models(_ role: ModelRole) -> [any ChatModel] { (settings.models[role] ?? []).map(model) }
        return WorkerConfiguration(
            bots: bots,
            models: .init(
                chat: models(.chat), memory: models(.memory), vision: models(.vision), judge: models(.judge),
                embedding: settings.models[.embedding]?.first.map(embeddingModel)),
            timeZone: settings.timeZone ?? .gmt, owners: Set(settings.owners),
            experiments: settings.experiments)
    }

    /// A model as the operator named it.
    func model(_ endpoint: ModelEndpoint) -> any ChatModel {
        OpenAIChatModel(endpoint, client: modelClient)
    }

    /// A model of vectors as the operator named it.
    func embeddingModel(_ endpoint: ModelEndpoint) -> any EmbeddingModel {
        OpenAIEmbeddingModel(endpoint, client: modelClient)
    }

    /// A client of the Bot API for one bot.
    func bot(_ token: TelegramToken, through telegram: TelegramSettings) throws(HTTPError) -> TelegramBot {
        bot(token, try routes.route(for: telegram))
    }

    /// Ends every transfer.
    func shutDown() async {
        await routes.shutDown()
        await modelClient.shutDown()
    }

    private func bot(_ token: TelegramToken, _ route: TelegramRoutes.Route) -> TelegramBot {
        TelegramBot(token: token, apiRoot: route.settings.apiRoot, client: route.client)
    }

    private func gateway(_ token: TelegramToken, _ route: TelegramRoutes.Route) -> any BotGateway {
        let gateway = TelegramGateway(bot(token, route))
        #if CRASH_POINTS
            return CrashingGateway(gateway, crash: .fromEnvironment)
        #else
            return gateway
        #endif
    }
}
