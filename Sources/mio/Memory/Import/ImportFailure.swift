/// Why nothing can be imported.
enum ImportFailure: Error, Hashable, Sendable {
    /// The file cannot be read: mend that and try again.
    case unreadable(path: String, TextFile.Failure)
    /// The file is larger than `limit` bytes: cut it.
    case tooLarge(path: String, limit: Int, isExport: Bool)
    /// There is nothing in the file.
    case empty(path: String)
    /// The file is neither of the two formats: make another.
    case unknownFormat(path: String, reason: String)
    /// The export is no whole JSON: export again.
    case broken(path: String, line: Int, reason: String)
    /// The export has no chats: export again with them.
    case noChats(path: String)
    /// Several chats, and none was chosen.
    case chatNotChosen(path: String, chats: [SourceChat])
    /// No chat, or more than one, is called so.
    case chatNotFound(path: String, wanted: String, chats: [SourceChat], isAmbiguous: Bool)
    /// A chat was chosen in a file that knows no chats.
    case chatPointless(path: String)
    /// Nobody is plainly the persona.
    case personaNotChosen(path: String, persona: String, speakers: [SpeakerCount])
    /// Nobody, or more than one, is called so.
    case speakerNotFound(path: String, option: String, wanted: String, speakers: [SpeakerCount], isAmbiguous: Bool)
    /// More than one person writes beside the persona, and memories are of one.
    case severalPeople(path: String, speakers: [SpeakerCount])
    /// Too much of the file is faulty to trust the rest.
    case tooManyFaults(path: String, faults: [ImportFault], count: Int, records: Int)
    /// Not one message is in it.
    case nothingReadable(path: String, skipped: [ImportSkip.Reason: Int])
}
