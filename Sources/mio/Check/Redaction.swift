import Domain
import Foundation
import ModelProviders
import TelegramBotAPI

/// Blots the operator's secrets out of words that come from elsewhere.
struct Redaction: Sendable {
    /// Shorter ones, as local servers accept them for a key, are no secrets, and blotting them out would eat words.
    private static let shortest = 4

    private let secrets: [String]

    /// A redaction of every secret in `settings`.
    init(_ settings: Settings) {
        let tokens = settings.bots.compactMap(\.token?.secret.revealed)
        // A server may quote a token without the bot's id.
        let halves = tokens.compactMap { $0.split(separator: ":").last.map(String.init) }
        let keys = settings.models.values.joined().compactMap(\.apiKey?.revealed)
        let proxy = [settings.telegram.proxy?.revealed].compactMap { $0 }
        let passwords = proxy.compactMap { URLComponents(string: $0)?.password }
        // Longest first, so that no secret survives as the rest of a shorter one.
        secrets = Set(tokens + halves + keys + proxy + passwords).filter { $0.count >= Self.shortest }
            .sorted { $0.count > $1.count }
    }

    /// `text` with every secret replaced by the words that stand for one.
    func apply(to text: String) -> String {
        secrets.reduce(text) { $0.replacingOccurrences(of: $1, with: Secret($1).description) }
    }
}
