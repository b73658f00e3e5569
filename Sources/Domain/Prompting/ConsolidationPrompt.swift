package import Foundation

/// The prompt by which a model brings what is remembered of somebody into order.
package struct ConsolidationPrompt: Sendable {
    /// The most tokens of memories.
    private static let memoryLimit = 4000
    /// Room for the answer and for a model that cannot be kept from thinking.
    private static let replyTokens = 2000

    private let persona: Persona
    private let listing: MemoryListing

    /// Prompts about what a persona remembers of somebody who lives in `timeZone`.
    package init(persona: Persona, timeZone: TimeZone) {
        self.persona = persona
        listing = MemoryListing(phrases: Phrasebook(persona.common), timeZone: timeZone)
    }

    /// Asks which of `memories` say the same and which are trifles; those for which there is no room are left out from
    /// the end.
    package func prompt(for memories: [Memory]) -> ChatPrompt {
        let system = PhraseTemplate(persona.common.tasks[.consolidation] ?? "").filled([
            "language": persona.language.rawValue
        ])
        let words = listing.memories(memories, tokens: Self.memoryLimit).joined(separator: "\n")
        return ChatPrompt(system: system, messages: [.init(.user, words)], maximumTokens: Self.replyTokens)
    }
}
