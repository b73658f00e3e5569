package import Domain

extension MethodCall where Answer == UpdateBatch {
    /// Waits up to `wait` (at most 50 s) for at most `limit` (1…100) updates from `offset` on.
    package static func getUpdates(from offset: UpdateID?, limit: Int, wait: Duration) -> MethodCall {
        MethodCall(
            "getUpdates",
            [
                Parameter("offset", offset.map { .integer($0.rawValue) }),
                Parameter("limit", .integer(Int64(min(max(limit, 1), 100)))),
                Parameter("timeout", .integer(min(max(wait, .zero), .seconds(50)).components.seconds)),
                // Told each time, because Telegram keeps what was told last, whoever told it.
                Parameter("allowed_updates", .list(kinds.map(ParameterValue.string))),
            ],
            read: { UpdateBatch($0) })
    }

    private static var kinds: [String] {
        ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"]
    }
}

extension MethodCall where Answer == Void {
    /// Removes the webhook; the updates that wait stay.
    package static func deleteWebhook() -> MethodCall {
        MethodCall(done: "deleteWebhook", [Parameter("drop_pending_updates", .boolean(false))])
    }
}

extension MethodCall where Answer == WebhookState {
    /// Asks whether a webhook is set, and how many updates wait.
    package static func getWebhookInfo() -> MethodCall {
        MethodCall("getWebhookInfo", read: { $0.object.flatMap(WebhookState.init) })
    }
}
