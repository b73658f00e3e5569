package import Foundation

/// A stretch of talk that is read for memories, and what is known already that touches it.
package struct ExtractionMaterial: Sendable {
    /// The persona's name.
    package let personaName: String
    /// The persona's language, in which memories are written.
    package let language: Language
    /// The transcript, oldest first; its lines are counted from 1.
    package let lines: [HistoryMessage]
    /// Known memories that touch it, in the order in which the prompt lists them.
    package let memories: [Memory]
    /// Known acquaintances, in the order in which the prompt lists them.
    package let acquaintances: [Acquaintance]
    /// What stood in the persona's prompts of late as remembered: whoever repeats it tells nothing new.
    package let recalled: [String]
    /// The present moment.
    package let now: Date
    /// Where the person's clock stands.
    package let timeZone: TimeZone

    /// Material of these.
    package init(
        personaName: String, language: Language, lines: [HistoryMessage], memories: [Memory] = [],
        acquaintances: [Acquaintance] = [], recalled: [String] = [], now: Date, timeZone: TimeZone
    ) {
        self.personaName = personaName
        self.language = language
        self.lines = lines
        self.memories = memories
        self.acquaintances = acquaintances
        self.recalled = recalled
        self.now = now
        self.timeZone = timeZone
    }
}
