/// An error answer, in Telegram's words.
struct Refusal: Error, Equatable, Sendable {
    let code: Int
    let description: String
    var retryAfter: Int?
    var successor: Int64?

    static func badRequest(_ reason: String) -> Refusal {
        Refusal(code: 400, description: "Bad Request: \(reason)")
    }

    static func forbidden(_ reason: String) -> Refusal {
        Refusal(code: 403, description: "Forbidden: \(reason)")
    }

    static func conflict(_ reason: String) -> Refusal {
        Refusal(code: 409, description: "Conflict: \(reason)")
    }

    static func tooManyRequests(retryAfter: Int) -> Refusal {
        Refusal(code: 429, description: "Too Many Requests: retry after \(retryAfter)", retryAfter: retryAfter)
    }

    static let unauthorized = Refusal(code: 401, description: "Unauthorized")
    static let notFound = Refusal(code: 404, description: "Not Found")
    static let methodNotFound = Refusal(code: 404, description: "Not Found: method not found")
    static let terminatedByOtherPoll = Refusal.conflict(
        "terminated by other getUpdates request; make sure that only one bot instance is running")
    static let terminatedByWebhook = Refusal.conflict("terminated by setWebhook request")
    static let webhookIsActive = Refusal.conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
    static let chatNotFound = Refusal.badRequest("chat not found")

    var json: [UInt8] {
        JSONWriter.object { writer in
            writer.field("ok", false)
            writer.field("error_code", code)
            writer.field("description", description)
            guard retryAfter != nil || successor != nil else { return }
            writer.object("parameters") { writer in
                if let retryAfter { writer.field("retry_after", retryAfter) }
                if let successor { writer.field("migrate_to_chat_id", successor) }
            }
        }
    }
}
