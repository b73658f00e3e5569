package import Foundation

/// What becomes of what is remembered after a stretch of talk was read.
package struct MemoryChanges: Hashable, Sendable {
    /// Whom something is about: somebody known, or one of those found just now by their place in ``newcomers``.
    package enum Subject: Hashable, Sendable {
        /// Somebody known.
        case known(AcquaintanceID)
        /// Somebody new, by place.
        case new(Int)
    }

    /// Something new to remember.
    package struct Addition: Hashable, Sendable {
        /// What, as it passed the gate.
        package let draft: MemoryDraft
        /// Whom it is about; nobody for the person.
        package let subjects: [Subject]
        /// When the person said so, the last time.
        package let said: Date
        /// A few of the person's own words it comes from.
        package let quote: String
        /// The memories whose place it takes.
        package let closes: [MemoryID]
        /// Why it takes their place.
        package let closing: Memory.Closing

        /// An addition of these.
        package init(
            draft: MemoryDraft, subjects: [Subject] = [], said: Date, quote: String, closes: [MemoryID] = [],
            closing: Memory.Closing = .superseded
        ) {
            self.draft = draft
            self.subjects = subjects
            self.said = said
            self.quote = quote
            self.closes = closes
            self.closing = closing
        }
    }

    /// A known memory that was told once more.
    package struct Confirmation: Hashable, Sendable {
        /// Which.
        package let memory: MemoryID
        /// When the person said so.
        package let said: Date
        /// The lines of the transcript that say so, counted from 1.
        package let sources: [Int]

        /// A confirmation of these.
        package init(_ memory: MemoryID, said: Date, sources: [Int] = []) {
            self.memory = memory
            self.said = said
            self.sources = sources
        }
    }

    /// What is new of somebody known.
    package struct Introduction: Hashable, Sendable {
        /// Who.
        package let acquaintance: AcquaintanceID
        /// What else they are called.
        package var aliases: [String]
        /// What they are to the person; `nil` when nothing new was said.
        package var relation: String?
        /// Another one who turned out to be the same, and whose names and memories go over.
        package var absorbs: [AcquaintanceID]

        /// What is new of `acquaintance`.
        package init(
            _ acquaintance: AcquaintanceID, aliases: [String] = [], relation: String? = nil,
            absorbs: [AcquaintanceID] = []
        ) {
            self.acquaintance = acquaintance
            self.aliases = aliases
            self.relation = relation
            self.absorbs = absorbs
        }
    }

    /// Somebody whom the person had not mentioned before.
    package struct Newcomer: Hashable, Sendable {
        /// What the person calls them.
        package let name: String
        /// What else the person calls them.
        package let aliases: [String]
        /// What they are to the person; empty when nobody said.
        package let relation: String
        /// Memories that are about them and not about whom they were taken for.
        package let memories: [MemoryID]
        /// The one they were taken for.
        package let splitFrom: AcquaintanceID?

        /// A newcomer of these.
        package init(
            name: String, aliases: [String] = [], relation: String = "", memories: [MemoryID] = [],
            splitFrom: AcquaintanceID? = nil
        ) {
            self.name = name
            self.aliases = aliases
            self.relation = relation
            self.memories = memories
            self.splitFrom = splitFrom
        }
    }

    /// What is new.
    package var additions: [Addition] = []
    /// Known memories that were told once more.
    package var confirmed: [Confirmation] = []
    /// Known memories that the person wants forgotten.
    package var forgotten: [MemoryID] = []
    /// What is new of acquaintances.
    package var introductions: [Introduction] = []
    /// New acquaintances.
    package var newcomers: [Newcomer] = []
    /// How much was refused, by reason.
    package var refusals: [MemoryRefusal: Int] = [:]

    /// Changes; none where nothing is said.
    package init(
        additions: [Addition] = [], confirmed: [Confirmation] = [], forgotten: [MemoryID] = [],
        introductions: [Introduction] = [], newcomers: [Newcomer] = [], refusals: [MemoryRefusal: Int] = [:]
    ) {
        self.additions = additions
        self.confirmed = confirmed
        self.forgotten = forgotten
        self.introductions = introductions
        self.newcomers = newcomers
        self.refusals = refusals
    }

    /// Whether nothing changes.
    package var isEmpty: Bool {
        additions.isEmpty && confirmed.isEmpty && forgotten.isEmpty && introductions.isEmpty && newcomers.isEmpty
    }
}
