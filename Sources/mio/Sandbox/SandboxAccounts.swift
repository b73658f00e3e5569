import BotAPIEmulator
import Domain
import PresetLibrary
import Synchronization
import TelegramBotAPI

/// The accounts that the bots of `bots.json` have at the emulator, also those that are added later.
final class SandboxAccounts: Sendable {
    private let emulator: BotAPIEmulator
    private let presets: PresetLibrary
    private let accounts = Mutex<[(bot: BotSettings, account: BotAccount)]>([])

    init(emulator: BotAPIEmulator, presets: PresetLibrary) {
        self.emulator = emulator
        self.presets = presets
    }

    /// Gives each bot an account that has none; one with a token of its own keeps it, and its id with it.
    func open(for bots: [BotSettings]) {
        accounts.withLock { accounts in
            let known = Dictionary(accounts.map { ($0.bot.key, $0.account) }, uniquingKeysWith: { first, _ in first })
            accounts = bots.compactMap { bot in
                // An account is refused only where another bot has its token, which the settings rule out.
                (known[bot.key] ?? (try? create(bot))).map { (bot, $0) }
            }
        }
    }

    /// The token that a bot has here.
    func token(of bot: BotSettings) -> String? {
        accounts.withLock { $0.first { $0.bot.key == bot.key }?.account.token }
    }

    /// The bots as a page shows them, in the order of the settings.
    func profiles() -> [SandboxState.Bot] {
        accounts.withLock { $0 }.compactMap { bot, account in
            presets.persona(bot.preset).map { persona in
                SandboxState.Bot(
                    id: account.id, key: bot.key.name, name: persona.displayName, preset: bot.preset.rawValue,
                    language: persona.language.rawValue, relationship: bot.relationship.rawValue)
            }
        }
    }

    private func create(_ bot: BotSettings) throws -> BotAccount {
        try emulator.createBot(
            presets.persona(bot.preset)?.displayName ?? bot.key.name, username: "\(bot.key.name)_bot",
            id: bot.token?.bot.rawValue, token: bot.token?.secret.revealed, privacyMode: false)
    }
}
