import Domain
import Foundation
import HTTPTransport
import Ports

/// What Telegram, or something before it, says when it does not do what was asked.
struct Refusal {
    /// The status, or Telegram's own code where it tells one.
    let code: Int
    /// Telegram's reason; `nil` when the answer is none of Telegram's.
    let description: String?
    /// How long to do nothing, if told.
    let wait: Duration?
    /// The group's new id, if told.
    let newChat: ChatID?

    /// The refusal in an answer whose body reads as `body`, if it can be read.
    init(head: HTTPResponseHead, body: JSONObject?) {
        let parameters = body?["parameters"]?.object
        code = body?["error_code"]?.integer.flatMap(Int.init(exactly:)) ?? head.status
        description = body?["description"]?.string
        let seconds = parameters?["retry_after"]?.integer ?? head.header("Retry-After").flatMap { Int64($0) }
        wait = seconds.map { .seconds(min(max($0, 1), Self.longestWait)) }
        newChat = parameters?["migrate_to_chat_id"]?.integer.map(ChatID.init(rawValue:))
    }

    /// The longest time that we do nothing before we ask again, in seconds.
    private static let longestWait: Int64 = 86_400

    /// Whether Telegram's reason holds one of `phrases`, whatever their case.
    func says(_ phrases: String...) -> Bool {
        guard let description = description?.lowercased() else { return false }
        return phrases.contains { description.contains($0) }
    }

    /// Telegram's reason as a log may hold it: without `secret`, and without what a reason may quote from a message.
    func reason(hiding secret: Secret) -> String {
        guard let description else { return "HTTP \(code) and no answer of Telegram's" }
        let hidden = description.replacing(secret.revealed, with: "‹secret›")
        let words = hidden.prefix { $0 != "\"" }.prefix(160)
        return words.isEmpty ? "HTTP \(code)" : words.trimmed
    }
}
