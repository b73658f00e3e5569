/// Why something that a model proposed is not remembered.
package enum MemoryRefusal: String, Codable, CaseIterable, Error, Sendable {
    /// It names no line of the person's own words, or says what those lines do not.
    case unfounded
    /// It is too short to mean something, or far too long.
    case length
    /// It is in a language that the persona does not speak.
    case language
    /// It tells of the persona, not of the person.
    case aboutPersona = "about_persona"
    /// It tells of assistants, prompts or models.
    case assistantTalk = "assistant_talk"
    /// It repeats what the persona was reminded of.
    case echo
    /// It is known already, and no surer than before.
    case duplicate
    /// It holds what must never be kept: a card's number, a password.
    case sensitive
    /// It tells somebody what to do instead of what is so.
    case instruction
    /// It is made of words that are not the person's own: forwarded, quoted or from a page.
    case foreign
    /// It was meant as a joke, a wish or a "what if", or the person took it back.
    case unreal
    /// It is not sure enough.
    case uncertain
}
