package import Foundation

/// The prompt by which a model tells who somebody in a person's life is.
package struct AcquaintancePrompt: Sendable {
    /// The most characters of a profile in a Latin script.
    private static let characterLimit = 240
    /// The most tokens of memories.
    private static let memoryLimit = 3000
    /// Room for the profile and for a model that cannot be kept from thinking.
    private static let replyTokens = 1000

    private let persona: Persona
    private let listing: MemoryListing

    /// Prompts about acquaintances of somebody who lives in `timeZone`.
    package init(persona: Persona, timeZone: TimeZone) {
        self.persona = persona
        listing = MemoryListing(phrases: Phrasebook(persona.common), timeZone: timeZone)
    }

    /// The most characters of a profile, where one Chinese character says as much as two Latin ones.
    package static func characterLimit(for language: Language) -> Int {
        language == .chinese ? characterLimit / 2 : characterLimit
    }

    /// Asks who `acquaintance` is, told by `memories`; those for which there is no room are left out from the end.
    package func prompt(for acquaintance: Acquaintance, memories: [Memory]) -> ChatPrompt {
        let system = PhraseTemplate(persona.common.tasks[.acquaintance] ?? "").filled([
            "name": SpeakerName(acquaintance.name).text,
            "limit": String(Self.characterLimit(for: persona.language)),
        ])
        let words = listing.memories(memories, tokens: Self.memoryLimit).joined(separator: "\n")
        return ChatPrompt(system: system, messages: [.init(.user, words)], maximumTokens: Self.replyTokens)
    }
}
