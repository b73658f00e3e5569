/// What Telegram says of a bot's webhook and queue.
package struct WebhookState: Hashable, Sendable {
    /// Whether a webhook is set, which forbids polling.
    package let isSet: Bool
    /// How many updates wait to be fetched.
    package let pendingUpdateCount: Int

    /// A state of that kind.
    package init(isSet: Bool, pendingUpdateCount: Int) {
        self.isSet = isSet
        self.pendingUpdateCount = pendingUpdateCount
    }

    /// The state in Telegram's object; `nil` when it makes no sense.
    init?(_ state: JSONObject) {
        guard let url = state["url"]?.string else { return nil }
        isSet = !url.isEmpty
        pendingUpdateCount = Int(state["pending_update_count"]?.integer ?? 0)
    }
}
