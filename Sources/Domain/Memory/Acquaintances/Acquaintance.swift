/// Somebody in the life of a person: a friend, a boss, a sister.
package struct Acquaintance: Hashable, Sendable {
    /// Its number.
    package let id: AcquaintanceID
    /// What the person mostly calls them.
    package let name: String
    /// Everything else the person calls them: nicknames, titles, other spellings.
    package let aliases: [String]
    /// What they are to the person, in a word or two; empty when nobody knows.
    package let relation: String
    /// What is known of them, in a few sentences; empty until enough is.
    package let profile: String

    /// An acquaintance as told.
    package init(
        id: AcquaintanceID, name: String, aliases: [String] = [], relation: String = "", profile: String = ""
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.relation = relation
        self.profile = profile
    }

    /// Everything the person calls them, the name first.
    package var names: [String] { [name] + aliases }
}
