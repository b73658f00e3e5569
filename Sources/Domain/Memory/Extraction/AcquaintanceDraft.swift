/// Somebody whom a model found in what a person told. Nothing of it is believed yet.
package struct AcquaintanceDraft: Hashable, Sendable {
    /// What the person calls them.
    package let name: String
    /// What else the person calls them.
    package let aliases: [String]
    /// What they are to the person; empty when that was not said.
    package let relation: String
    /// The known acquaintance who this is, counted from 1 as the prompt listed them; `nil` for somebody new.
    package let sameAs: Int?
    /// A known acquaintance of the same name who this is not, counted likewise.
    package let differentFrom: Int?
    /// Known memories that are about this one after all, counted from 1 as the prompt listed them.
    package let memories: [Int]
    /// The lines of the transcript that name them, counted from 1.
    package let sources: [Int]

    /// A draft of these.
    package init(
        name: String, aliases: [String] = [], relation: String = "", sameAs: Int? = nil, differentFrom: Int? = nil,
        memories: [Int] = [], sources: [Int] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.relation = relation
        self.sameAs = sameAs
        self.differentFrom = differentFrom
        self.memories = memories
        self.sources = sources
    }
}
