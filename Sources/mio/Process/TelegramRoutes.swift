import Domain
import HTTPTransport
import Synchronization

/// The ways to Telegram: one HTTP client for each set of settings the operator has used.
final class TelegramRoutes: Sendable {
    /// A way and its number.
    struct Route: Sendable {
        /// Its place in the order of opening; another number is another way.
        let number: Int
        /// Where it leads.
        let settings: TelegramSettings
        /// What goes through it.
        let client: HTTPClient
    }

    private let routes = Mutex<[Route]>([])

    /// The way that `settings` describe; it is opened when they are new.
    func route(for settings: TelegramSettings) throws(HTTPError) -> Route {
        try routes.withLock { routes throws(HTTPError) in
            if let known = routes.first(where: { $0.settings == settings }) { return known }
            let client = try HTTPClient(
                HTTPClientSettings(proxy: settings.proxy?.revealed, forcesIPv4: settings.forcesIPv4))
            let route = Route(number: routes.count, settings: settings, client: client)
            routes.append(route)
            return route
        }
    }

    /// Ends every transfer.
    func shutDown() async {
        for route in routes.withLock({ $0 }) { await route.client.shutDown() }
    }
}
