package import Domain
package import Foundation

/// A history from elsewhere that a relationship is to begin with.
package struct ImportRequest: Sendable {
    /// Whose history.
    package let user: UserID
    /// With which persona.
    package let preset: PresetName
    /// The bot behind which the persona speaks.
    package let bot: BotID
    /// The mode of a relationship that begins with it.
    package let mode: RelationshipMode
    /// What the person is called in it, for who is not known yet.
    package let name: String
    /// A digest of where it comes from: the same source twice is one import.
    package let source: String

    /// A request of these.
    package init(
        user: UserID, preset: PresetName, bot: BotID, mode: RelationshipMode, name: String, source: String
    ) {
        self.user = user
        self.preset = preset
        self.bot = bot
        self.mode = mode
        self.name = name
        self.source = source
    }
}

/// A message from elsewhere.
package struct ImportedLine: Sendable {
    /// Names it in its source.
    package let sourceID: String
    /// The message.
    package let message: HistoryMessage
    /// Whether a session begins with it.
    package let beginsSession: Bool

    /// A line of these.
    package init(sourceID: String, message: HistoryMessage, beginsSession: Bool) {
        self.sourceID = sourceID
        self.message = message
        self.beginsSession = beginsSession
    }
}

/// An import as it stands.
package struct ImportState: Hashable, Sendable {
    /// Its number.
    package let id: Int64
    /// How many messages of it are in.
    package let messages: Int
    /// Whether all are.
    package let isComplete: Bool
    /// Whether it was read for memories to its end; until then its messages stay.
    package let isExtracted: Bool
    /// How many calls of a model reading it may still cost.
    package let callsLeft: Int
    /// How many memories came of it.
    package let memories: Int
    /// When it began.
    package let date: Date

    /// An import of these.
    package init(
        id: Int64, messages: Int, isComplete: Bool, isExtracted: Bool, callsLeft: Int, memories: Int, date: Date
    ) {
        self.id = id
        self.messages = messages
        self.isComplete = isComplete
        self.isExtracted = isExtracted
        self.callsLeft = callsLeft
        self.memories = memories
        self.date = date
    }
}

/// Takes in histories from elsewhere.
package protocol ImportStore: Sendable {
    /// Begins an import, or finds the one of the same source; person and relationship are made where they are missing.
    ///
    /// `lines`, in order of time, are to come; those of them that are new decide where it has its place.
    func beginImport(
        _ request: ImportRequest, of lines: [ImportedLine], at now: Date
    ) async throws(StoreError) -> ImportState

    /// Takes in some messages, in order of time; those that are in already are left out. Returns how many are new.
    func takeIn(_ lines: [ImportedLine], import id: Int64) async throws(StoreError) -> Int

    /// Says that all messages are in: they may be read for memories, with at most `calls` more calls of a model.
    func completeImport(_ id: Int64, calls: Int, at now: Date) async throws(StoreError)

    /// The imports of a person and a persona, oldest first.
    func imports(of key: PersonKey) async throws(StoreError) -> [ImportState]

    /// Takes an import back with all that came of it; `false` when there is none of that number for the two.
    func undoImport(_ id: Int64, of key: PersonKey, at now: Date) async throws(StoreError) -> Bool
}
