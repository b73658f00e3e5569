/// Why marked-up text cannot be read, in Telegram's words.
struct MarkupError: Error, Equatable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
