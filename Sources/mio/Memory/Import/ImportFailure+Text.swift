extension ImportFailure: CustomStringConvertible {
    /// The file, what is wrong, and what to do; lists stand on lines of their own.
    var description: String {
        switch self {
        case .unreadable(let path, let failure): "\(path): \(failure.message)."
        case .tooLarge, .empty, .unknownFormat, .broken, .noChats: fileText
        case .chatNotChosen, .chatNotFound, .chatPointless: chatText
        case .personaNotChosen, .speakerNotFound, .severalPeople: speakerText
        case .tooManyFaults, .nothingReadable: recordText
        }
    }

    private var fileText: String {
        switch self {
        case .tooLarge(let path, let limit, true):
            "\(path): larger than \(limit >> 20) MB. Export this chat alone, without media, or a shorter time of it."
        case .tooLarge(let path, let limit, false):
            "\(path): larger than \(limit >> 20) MB. Cut it between two lines and import the parts, the newest first, for each goes before what is there."
        case .empty(let path): "\(path): the file is empty. Export again."
        case .unknownFormat(let path, let reason): "\(path): \(reason)"
        case .broken(let path, let line, let reason):
            "\(path):\(line): \(reason). The export is not whole; export again."
        case .noChats(let path): "\(path): no chats in this export. Export again and choose the chat."
        default: ""
        }
    }

    private var chatText: String {
        switch self {
        case .chatNotChosen(let path, let chats):
            "\(path): \(chats.count.counted("chat")). Choose one with --chat, by name or id:\n\(Self.list(chats))"
        case .chatNotFound(let path, let wanted, let chats, let isAmbiguous):
            "\(path): --chat \(wanted): \(isAmbiguous ? "several chats are" : "no chat is") called so. "
                + "Choose by id:\n\(Self.list(chats))"
        case .chatPointless(let path): "\(path): a file of lines has no chats. Leave --chat out."
        default: ""
        }
    }

    private var speakerText: String {
        switch self {
        case .personaNotChosen(let path, let persona, let speakers):
            "\(path): which of these is \(persona)? Say so with --persona-speaker:\n\(Self.list(speakers))"
        case .speakerNotFound(let path, let option, let wanted, let speakers, let isAmbiguous):
            "\(path): \(option) \(wanted): \(isAmbiguous ? "several are" : "nobody is") called so. "
                + "Choose by id:\n\(Self.list(speakers))"
        case .severalPeople(let path, let speakers):
            "\(path): memories are of one person. Choose whose with --person-speaker:\n\(Self.list(speakers))"
        default: ""
        }
    }

    private var recordText: String {
        switch self {
        case .tooManyFaults(let path, let faults, let count, let records):
            "\(path): \(count) of \(records.counted("record")) cannot be read. Mend the file and try again:\n"
                + faults.map { "  \($0)" }.joined(separator: "\n")
        case .nothingReadable(let path, let skipped):
            "\(path): not one message in it"
                + (skipped.isEmpty ? ". Export again." : ", only these. Export again:\n\(Self.list(skipped))")
        default: ""
        }
    }

    private static func list(_ chats: [SourceChat]) -> String {
        chats.map { "  \($0.id ?? $0.key)  \($0.name.isEmpty ? $0.type : $0.name)  (\($0.entries))" }
            .joined(separator: "\n")
    }

    private static func list(_ speakers: [SpeakerCount]) -> String {
        speakers.map { "  \($0.speaker.key)  \($0.speaker.name)  (\($0.messages))" }.joined(separator: "\n")
    }

    private static func list(_ skipped: [ImportSkip.Reason: Int]) -> String {
        ImportSkip.Reason.allCases.compactMap { reason in skipped[reason].map { "  \(reason.rawValue): \($0)" } }
            .joined(separator: "\n")
    }
}
