import Domain
import Foundation

/// A message of a scenario.
struct HygieneLine: Equatable, Sendable {
    /// Whether the person wrote it, not the persona.
    let isPersons: Bool
    /// The words.
    let text: String
    /// Whether the person forwarded it.
    let isForwarded: Bool
    /// When.
    let date: Date

    /// What `entry` says, at `date`.
    init(_ entry: HygieneEntry, at date: Date) {
        isPersons = !entry.isPersonas
        isForwarded = entry.isForwarded
        text = entry.text
        self.date = date
    }

    /// The message as part of a history in which the person is called `name`.
    func message(by name: String) -> HistoryMessage {
        HistoryMessage(
            speaker: isPersons ? .person(name: name) : .persona, content: .text(text), date: date,
            remarks: MessageRemarks(isForwarded: isForwarded))
    }
}
