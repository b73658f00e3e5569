import Domain
import Ports

extension GatewayError {
    /// What a refusal means for whoever asked. Its reason never holds `secret`.
    init(_ refusal: Refusal, hiding secret: Secret) {
        let reason = refusal.reason(hiding: secret)
        self =
            switch refusal.code {
            case 429: .throttled(wait: refusal.wait ?? .seconds(5))
            // A page of some server on the way says nothing about what was asked.
            case _ where refusal.description == nil: .unavailable(reason: reason, isAnswered: true)
            case 500...: .unavailable(reason: reason, isAnswered: true)
            case 401, 421: .unauthorized
            case 404: refusal.says("method not found") ? .refused(reason: reason) : .unauthorized
            case 409: refusal.says("webhook") ? .webhookActive : .conflict
            default: Self.rejection(refusal, reason: reason)
            }
    }

    /// What it means that Telegram understood and said no.
    private static func rejection(_ refusal: Refusal, reason: String) -> GatewayError {
        if let chat = refusal.newChat { return .migrated(to: chat) }
        if refusal.code == 403 { return .unreachable }
        if refusal.says("can't parse entities", "unsupported parse_mode") { return .unparsableMarkup }
        if refusal.says("message to be replied not found", "replied message not found", "reply_message_id_invalid") {
            return .replyNotFound
        }
        if refusal.says("message is too long", "message_too_long", "caption is too long", "caption_too_long") {
            return .tooLong
        }
        if refusal.says("have no write access", "not enough rights to send") { return .unreachable }
        return .refused(reason: reason)
    }
}
