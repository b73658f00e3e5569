/// A chat that an export holds.
struct SourceChat: Hashable, Sendable {
    /// Telegram's kind of a chat and its number, as in `user777`; made of the name where there is no number.
    let key: String
    /// The number as the export has it.
    let id: String?
    /// Its name; empty for messages that somebody saved.
    let name: String
    /// Telegram's word for the sort of chat, as in `personal_chat`.
    let type: String
    /// How many entries it has, whatever they are.
    let entries: Int

    /// Whether an operator who writes `wanted` may mean this one.
    func isCalled(_ wanted: String) -> Bool {
        wanted == id || wanted == key || wanted == name || (name.isEmpty && wanted == type)
    }
}
