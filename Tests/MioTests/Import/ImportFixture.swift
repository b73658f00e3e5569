import Domain
import Foundation
import Testing

@testable import mio

/// A source on disk and the questions tests ask of it.
struct ImportFixture {
    /// The file's path.
    let path: String

    private let folder: TemporaryFolder

    /// A file with those bytes.
    init(bytes: [UInt8], name: String = "history") throws {
        folder = try TemporaryFolder()
        path = folder.file(name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// A file with that text.
    init(_ text: String) throws {
        try self.init(bytes: Array(text.utf8))
    }

    /// A single chat's export with those entries.
    init(entries: [String], name: String = "Keke", id: Int = 777) throws {
        try self.init(Self.chat(entries, name: name, id: id))
    }

    /// A chat as an export writes it.
    static func chat(
        _ entries: [String], name: String = "Keke", id: Int = 777, type: String = "personal_chat"
    ) -> String {
        """
        {
         "name": "\(name)",
         "type": "\(type)",
         "id": \(id),
         "messages": [
        \(entries.joined(separator: ",\n"))
         ]
        }
        """
    }

    /// An export of several chats.
    static func chats(_ chats: [String]) -> String {
        #"{"about": "…", "contacts": {"list": []}, "chats": {"about": "…", "list": ["#
            + chats.joined(separator: ",\n") + "]}}"
    }

    /// An entry of Ann's, or with `more` of somebody else's or something else.
    static func entry(_ id: Int, _ text: String = "hello", from: String = "Ann", _ more: String = "") -> String {
        #"{"id": \#(id), "type": "message", "date_unixtime": "\#(1_704_164_645 + id * 60)", "from": "\#(from)","#
            + #" "from_id": "user\#(from == "Keke" ? 777 : 42)"\#(more.isEmpty ? "" : ", " + more), "text": "\#(text)"}"#
    }

    /// A line of a file of lines.
    static func line(
        _ id: Int, _ text: String = "hello", time: String = "2024-01-02T03:04:05Z", from: String = "Ann",
        _ more: String = ""
    ) -> String {
        #"{"id":\#(id),"time":"\#(time)","speaker":"\#(from)","text":"\#(text)"\#(more.isEmpty ? "" : "," + more)}"#
    }

    /// The source, opened.
    func source(_ limits: ImportLimits = ImportLimits()) throws(ImportFailure) -> HistorySource {
        try HistorySource(path, limits: limits)
    }

    /// What is imported, the persona being Keke.
    func history(
        chat: String? = nil, persona: String? = "Keke", person: String? = nil, zone: TimeZone = .gmt,
        limits: ImportLimits = ImportLimits()
    ) throws(ImportFailure) -> ImportedHistory {
        let choice = HistoryChoice(
            chat: chat, personaSpeaker: persona, personSpeaker: person, personaName: "Keke", timeZone: zone)
        return try source(limits).history(choice)
    }

    /// What is said when it cannot be imported, without the folder's name.
    func failure(chat: String? = nil, persona: String? = "Keke", limits: ImportLimits = ImportLimits()) -> String? {
        do throws(ImportFailure) {
            _ = try history(chat: chat, persona: persona, limits: limits)
            return nil
        } catch {
            return error.description.replacing(path, with: "history")
        }
    }
}

extension ImportedHistory {
    /// The words of all messages.
    var words: [String?] { messages.map(\.content.words) }
}
