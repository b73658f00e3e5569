/// What comes to a persona's mind at a moment, before it is known what has room.
package struct Recollection: Hashable, Sendable {
    /// Why something comes to mind.
    package enum Reason: Hashable, Sendable {
        /// It is a plan for about now.
        case due
        /// It is what the person does not want, told to a persona that shares its memories.
        case boundary
        /// It fits what is being talked about, with that score and those parts of it.
        case fits(score: Double, because: String)
        /// It is about somebody who was named.
        case about(AcquaintanceID)
    }

    /// One thing that comes to mind.
    package struct Line: Hashable, Sendable {
        /// What it is.
        package enum Content: Hashable, Sendable {
            /// Something that is remembered.
            case memory(Memory)
            /// Something that was once written.
            case message(HistoryMessage)
        }

        /// What it is.
        package let content: Content
        /// Why.
        package let reason: Reason

        /// Something that comes to mind.
        package init(_ content: Content, because reason: Reason) {
            self.content = content
            self.reason = reason
        }
    }

    /// Somebody who was named, and what is known of them.
    package struct Figure: Hashable, Sendable {
        /// Who.
        package let acquaintance: Acquaintance
        /// What is remembered of them, the most telling first.
        package let memories: [Memory]
        /// Whether others go by the name as well.
        package let hasNamesake: Bool

        /// A figure of these.
        package init(acquaintance: Acquaintance, memories: [Memory], hasNamesake: Bool = false) {
            self.acquaintance = acquaintance
            self.memories = memories
            self.hasNamesake = hasNamesake
        }
    }

    /// Who was named, in the order of their mention.
    package let figures: [Figure]
    /// What else comes to mind, the most fitting first.
    package let lines: [Line]

    /// A recollection of these; nothing where nothing is said.
    package init(figures: [Figure] = [], lines: [Line] = []) {
        self.figures = figures
        self.lines = lines
    }
}
