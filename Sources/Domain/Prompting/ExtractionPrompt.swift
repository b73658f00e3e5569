package import Foundation

/// The prompt by which a model reads a stretch of talk for memories.
package struct ExtractionPrompt: Sendable {
    /// The most tokens of the transcript. What is known has room of its own, so that it never takes a line's.
    private static let transcriptLimit = 2600
    /// The most tokens of what is read for the first time, so that some of what went before has room as well.
    private static let stretchLimit = 2200
    /// A number as long as any that a line may have.
    private static let longNumber = 999
    /// The most tokens of one message's words.
    private static let messageLimit = 300
    /// The most tokens of known memories.
    private static let memoryLimit = 1000
    /// The most tokens of known acquaintances.
    private static let acquaintanceLimit = 300
    /// Room for the answer and for a model that cannot be kept from thinking.
    private static let replyTokens = 2000

    private let persona: Persona
    private let phrases: Phrasebook
    private let transcript: TranscriptWriter
    private let listing: MemoryListing

    /// Prompts about a persona and somebody who lives in `timeZone`.
    package init(persona: Persona, timeZone: TimeZone) {
        self.persona = persona
        phrases = Phrasebook(persona.common)
        transcript = TranscriptWriter(
            personaName: persona.displayName, phrases: phrases,
            clock: LocalClock(timeZone: timeZone, phrases: phrases))
        listing = MemoryListing(phrases: phrases, timeZone: timeZone)
    }

    /// How many of `messages`, from the first on, one prompt has room for; at least one when there are any.
    ///
    /// The rest comes with the next.
    package func count(of messages: [HistoryMessage]) -> Int {
        let lines = messages.lazy.map { transcript.line($0, number: Self.longNumber, limit: Self.messageLimit) }
        return transcript.estimator.fitting(lines, tokens: Self.stretchLimit).count
    }

    /// Asks what to remember of `material`.
    ///
    /// Its last lines are all there when they are as many as ``count(of:)`` tells; of what went before as much stands
    /// there as has room, and every line has the number of its place. Memories and acquaintances for which there is no
    /// room are left out from the end.
    package func prompt(for material: ExtractionMaterial) -> ChatPrompt {
        let lists = [
            list(.listOfMemories, listing.memories(material.memories, tokens: Self.memoryLimit)),
            list(.listOfAcquaintances, listing.acquaintances(material.acquaintances, tokens: Self.acquaintanceLimit)),
            list(.listOfLines, lines(material.lines)),
        ]
        let system = PhraseTemplate(persona.common.tasks[.extraction] ?? "").filled([
            "name": persona.displayName, "language": persona.language.rawValue,
        ])
        let words = lists.compactMap { $0 }.joined(separator: "\n\n")
        return ChatPrompt(system: system, messages: [.init(.user, words)], maximumTokens: Self.replyTokens)
    }

    private func lines(_ messages: [HistoryMessage]) -> [String] {
        let lines = messages.enumerated().reversed().lazy.map {
            transcript.line($1, number: $0 + 1, limit: Self.messageLimit)
        }
        return transcript.estimator.fitting(lines, tokens: Self.transcriptLimit).reversed()
    }

    /// The lines under their heading; `nil` without any.
    private func list(_ heading: CommonTexts.Phrase, _ lines: [String]) -> String? {
        lines.isEmpty ? nil : ([phrases.filled(heading)] + lines).joined(separator: "\n")
    }
}
