import Domain
import Foundation

/// A message as its source has it, before it is known who the persona is.
struct SourceMessage: Hashable, Sendable {
    /// Its number in the file, as others refer to it.
    let number: String
    /// Its identity beyond the file.
    let id: String
    /// When it was written.
    let date: Date
    /// Who wrote it.
    let speaker: SourceSpeaker
    /// What was written.
    let content: MessageContent
    /// Whether words were cut off.
    var isShortened = false
    /// Whether its words are somebody else's.
    var isForwarded = false
    /// Whether its author has changed it since.
    var isEdited = false
    /// The number of the message it answers.
    var answers: String?
    /// The talk it belongs to, where the source tells.
    var session: String?
}
