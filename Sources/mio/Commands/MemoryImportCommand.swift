import ArgumentParser
import Domain
import Foundation
import Ports
import SQLiteStorage
import TelegramBotAPI

/// `mio memory import`
struct MemoryImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Begin a relationship with an older history, so that nobody starts from zero.",
        discussion: """
            Reads an export of Telegram Desktop (result.json), or a file with one JSON object a line:
              {"id": 1, "time": "2025-03-01T20:15:00", "speaker": "Ada", "text": "hi", "session": "a"}
            An import that was broken off goes on where it was; the same file twice is one import. A running worker then
            reads the history for memories, with at most --max-calls calls of a model; importing the file again allows
            as many more. Until all is read the messages stay, whatever their age. `mio memory undo` takes it all back.
            Example:
              mio memory import --bot keke --person 123456789 result.json --preview
              mio memory import --bot keke --person 123456789 result.json --max-calls 200
            """)

    /// So many messages are taken in at once.
    private static let portion = 200

    @OptionGroup var options: PersonOptions

    @Argument(help: "The file: result.json, or JSON lines.")
    var file: String

    @Option(help: "The chat's name or number, in an export of several.")
    var chat: String?

    @Option(help: "What the persona is called in the history; absent, its own name.")
    var personaSpeaker: String?

    @Option(help: "What the person is called in the history, where several people write.")
    var personSpeaker: String?

    @Option(
        help:
            "The most calls of a model that reading it for memories may cost; absent, as many as it takes by estimate, and half as many again."
    )
    var maxCalls: Int?

    @Flag(help: "Tell what would be imported, and change nothing.")
    var preview = false

    @Flag(help: "Show the beginnings of three messages in the preview.")
    var showSample = false

    @Flag(help: "As JSON.")
    var json = false

    func validate() throws {
        guard (maxCalls ?? 0) >= 0 else { throw ValidationError("--max-calls must not be negative.") }
    }

    func run() async throws {
        do {
            let access = try PersonAccess(options)
            let history = try history(for: access)
            let summary = ImportPreview(of: history, showingSample: showSample)
            guard !preview else {
                print(json ? try summary.printableJSON() : previewText(summary), terminator: "")
                return
            }
            let report = try await take(history, summary, access)
            print(json ? try report.printableJSON() : report.text, terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }

    private func history(for access: PersonAccess) throws(StartProblem) -> ImportedHistory {
        do throws(ImportFailure) {
            let choice = HistoryChoice(
                chat: chat, personaSpeaker: personaSpeaker, personSpeaker: personSpeaker,
                personaName: access.persona.displayName, timeZone: access.loaded.settings.timeZone ?? .gmt)
            return try HistorySource(file).history(choice)
        } catch {
            throw .missing("\(error)")
        }
    }

    private func previewText(_ preview: ImportPreview) -> String {
        preview.text
            + """
            Nothing was changed. A call of a model of the role "memory" takes about 3,500 tokens; --max-calls sets a limit.

            """
    }

    private func take(
        _ history: ImportedHistory, _ preview: ImportPreview, _ access: PersonAccess
    ) async throws(StartProblem) -> ImportReport {
        let name = history.roles.person?.name ?? ""
        let request = ImportRequest(
            user: access.key.user, preset: access.key.preset, bot: access.bot.token?.bot ?? BotID(rawValue: 0),
            mode: access.bot.relationship, name: name, source: preview.digest)
        let calls = maxCalls ?? preview.extractionCalls * 3 / 2
        let lines = history.lines
        return try await access.changing { store throws(StoreError) in
            let state = try await store.beginImport(request, of: lines, at: Timekeeper.system.now())
            guard !state.isExtracted else {
                return ImportReport(
                    id: state.id, messages: state.messages, new: 0, calls: nil, bot: options.bot, person: options.person
                )
            }
            var new = 0
            for start in stride(from: 0, to: lines.count, by: Self.portion) {
                let portion = Array(lines[start..<min(start + Self.portion, lines.count)])
                new += try await store.takeIn(portion, import: state.id)
                Progress.tell("\(min(start + Self.portion, lines.count)) of \(lines.count) messages")
            }
            Progress.end()
            try await store.completeImport(state.id, calls: calls, at: Timekeeper.system.now())
            return ImportReport(
                id: state.id, messages: state.messages + new, new: new, calls: calls, bot: options.bot,
                person: options.person)
        }
    }
}

extension ImportedHistory {
    /// The messages as the store takes them.
    fileprivate var lines: [ImportedLine] {
        var session: String?
        return messages.enumerated().map { index, message in
            defer { session = message.session }
            let speaker: HistoryMessage.Speaker = message.isPersona ? .persona : .person(name: message.speaker)
            return ImportedLine(
                sourceID: message.id,
                message: HistoryMessage(
                    speaker: speaker, content: message.content, date: message.date, remarks: message.remarks),
                beginsSession: index == 0 || session != message.session)
        }
    }
}

/// What came of an import.
struct ImportReport: Encodable {
    /// The import's number.
    let id: Int64
    /// How many messages of it are in.
    let messages: Int
    /// How many of them are new.
    let new: Int
    /// How many calls reading it may cost; `nil` when it was in already.
    let calls: Int?
    /// The bot and the person whose it is.
    let bot: String
    let person: Int64

    /// For people.
    var text: String {
        guard let calls else {
            return
                "This history is in and read already, as import \(id) with \(messages) messages. Nothing was changed.\n"
        }
        let reading =
            calls == 0
            ? "It is searched, but not read for memories; import it again with --max-calls to have it read."
            : "A worker reads it for memories now, with at most \(calls) calls of a model."
        return """
            Import \(id): \(new) new messages, \(messages) in all. \(reading)
            To take it back: mio memory undo --bot \(bot) --person \(person) --import \(id)

            """
    }
}
