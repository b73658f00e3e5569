import Domain
import Ports
import TelegramBotAPI

/// What Telegram says of one bot.
struct BotCheck: Sendable {
    /// The bot.
    let bot: BotSettings
    /// Asks Telegram.
    let probes: any CheckProbes
    /// Applied to Telegram's words.
    let redaction: Redaction

    private var subject: String { "bot \(bot.key)" }

    /// Whether the token works, what the bot hears in groups, and whether a webhook is in the way.
    func lines() async -> [CheckLine] {
        guard let token = bot.token else { return [.warning(subject, "has no token, so Telegram was not asked")] }
        switch await probes.identity(of: bot) {
        case .failure(let error):
            return [.error(subject, explanation(of: error))]
        case .success(let identity) where identity.id != token.bot:
            return [.error(subject, "Telegram answers for another bot, \(identity.id); check telegram.api_root")]
        case .success(let identity):
            return [.ok(subject, "Telegram knows it as @\(identity.username)"), hearing(of: identity)]
                + webhook(await probes.webhook(of: bot))
        }
    }

    private func hearing(of identity: BotIdentity) -> CheckLine {
        if identity.readsAllGroupMessages {
            return .ok(subject, "privacy mode is off: in groups it hears everything, its name included")
        }
        return .warning(
            subject,
            "privacy mode is on: in groups it hears only replies, @mentions and commands, not its name; "
                + "@BotFather, /setprivacy, Disable, then add it to its groups again")
    }

    private func webhook(_ result: Result<WebhookState, GatewayError>) -> [CheckLine] {
        switch result {
        case .success(let state) where !state.isSet: []
        case .success: [.warning(subject, "a webhook is set; a start removes it, and its server gets no more")]
        case .failure(let error): [.error(subject, explanation(of: error))]
        }
    }

    private func explanation(of error: GatewayError) -> String {
        switch error {
        case .unauthorized: "Telegram refuses the token; take the present one from @BotFather"
        case .throttled(let wait): "Telegram asks for quiet; check again in \(wait.components.seconds) s"
        case .unavailable(let reason, _): "Telegram cannot be reached: \(redaction.apply(to: reason))"
        case .outcomeUnknown(let reason): "Telegram gave no answer: \(redaction.apply(to: reason))"
        case .refused(let reason): "Telegram refuses the question: \(redaction.apply(to: reason))"
        case .cancelled: "the check was ended before Telegram answered"
        case .conflict, .webhookActive, .unreachable, .unparsableMarkup, .replyNotFound, .migrated, .tooLong:
            "Telegram's answer makes no sense here"
        }
    }
}
