/// What a scenario lures a memory into.
enum HygieneTrap: String, Codable, CaseIterable, Sendable {
    /// The persona repeats what it remembers, and once what nobody ever said.
    case selfEcho = "self_echo"
    /// The persona makes up a life of its own.
    case personaLife = "persona_life"
    /// The person says what they would do if.
    case hypothetical
    /// The person jokes.
    case joke
    /// The person quotes a song, a film or somebody long gone.
    case quotation
    /// The person forwards a page that speaks of an I.
    case forwarded
    /// Something holds for somebody else and not for the person.
    case thirdPerson = "third_person"
    /// Two people go by one name.
    case namesakes
    /// One goes by a name and a title.
    case titles
    /// The person was wrong and says so.
    case correction
    /// Something was so and is no more.
    case change
    /// The person says two things that cannot both be so, and then which is.
    case contradiction
    /// The person dictates an order and calls it a memory.
    case injection
    /// The person tells what must never be kept.
    case sensitive
    /// The person makes up facts about the persona.
    case aboutPersona = "about_persona"
    /// The person speaks a language that the persona does not.
    case otherLanguage = "other_language"
    /// The person names the day of a plan by how far off it is.
    case plan
    /// A plan gets another day.
    case planMoved = "plan_moved"
    /// The person says what they do not want.
    case boundary
    /// The person wants something forgotten.
    case forget
    /// Nothing worth keeping is said.
    case trivia
    /// The person comes back after weeks and goes on.
    case silence

    /// Whether what must not be remembered must not lie among closed memories either.
    var reachesClosed: Bool { self == .sensitive || self == .forget }
}
