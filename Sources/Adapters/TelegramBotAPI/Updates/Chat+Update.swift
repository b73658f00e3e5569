import Domain

extension Chat {
    /// The chat in Telegram's `Chat`; `nil` when its id or kind makes no sense.
    init?(_ chat: JSONObject) {
        guard let id = chat["id"]?.integer, let kind = chat["type"]?.string.flatMap(Kind.init) else { return nil }
        self.init(id: ChatID(rawValue: id), kind: kind, title: chat["title"]?.string)
    }
}
