import Domain
import Foundation

/// One message of an older history, ready to be stored.
struct ImportedMessage: Hashable, Sendable {
    /// Who it is, wherever it came from: chat and number, the same in every later export of that chat.
    let id: String
    /// When it was written.
    let date: Date
    /// Whether the persona wrote it; otherwise the person did.
    let isPersona: Bool
    /// The writer's name, on one line.
    let speaker: String
    /// What was written, at most as long as Telegram takes.
    let content: MessageContent
    /// What is known of it beside its words.
    let remarks: MessageRemarks
    /// The talk it belongs to: the source's own name of it, else the moment at which it began.
    let session: String?
}
