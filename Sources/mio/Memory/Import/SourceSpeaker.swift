/// Somebody who writes in a source.
struct SourceSpeaker: Hashable, Sendable {
    /// What tells them from others: Telegram's `from_id`, else the name.
    let key: String
    /// The name, on one line.
    let name: String

    /// Whether an operator who writes `wanted` may mean this one.
    func isCalled(_ wanted: String) -> Bool {
        wanted == key || wanted == name || "user\(wanted)" == key
    }
}
