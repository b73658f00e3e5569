import Foundation

/// Which part of a source is wanted, and who is who in it.
struct HistoryChoice: Sendable {
    /// The chat's name or number, in an export of several.
    var chat: String?
    /// The persona's name or `from_id` in the source.
    var personaSpeaker: String?
    /// The person's name or `from_id`, where more than one person writes.
    var personSpeaker: String?
    /// The preset's display name, which stands for the persona where nothing is said.
    let personaName: String
    /// Where times without a zone were written.
    let timeZone: TimeZone
}
