import ArgumentParser
import Domain
import Foundation
import Ports
import SQLiteStorage

/// `mio memory imports`
struct MemoryImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "List the histories from elsewhere that a relationship began with.",
        discussion: """
            Example:
              mio memory imports --bot keke --person 123456789
            """)

    private struct Entry: Encodable {
        let id: Int64
        let messages: Int
        let memories: Int
        let state: String
        let date: Date
    }

    @OptionGroup var options: PersonOptions

    @Flag(help: "As JSON.")
    var json = false

    func run() async throws {
        do {
            let access = try PersonAccess(options)
            let imports = try await access.reading { store throws(StoreError) in try await store.imports(of: access.key)
            }
            let entries = imports.map {
                Entry(id: $0.id, messages: $0.messages, memories: $0.memories, state: Self.state($0), date: $0.date)
            }
            print(json ? try entries.printableJSON() : Self.text(entries), terminator: "")
        } catch let problem as StartProblem {
            throw problem.reported()
        }
    }

    private static func state(_ state: ImportState) -> String {
        guard state.isComplete else { return "broken off; import the file again to go on" }
        if state.isExtracted { return "read" }
        return state.callsLeft > 0
            ? "being read, with \(state.callsLeft) calls left"
            : "not read to its end; import the file again to allow more calls"
    }

    private static func text(_ entries: [Entry]) -> String {
        guard !entries.isEmpty else { return "There are none.\n" }
        return entries.map {
            "import \($0.id): \($0.messages) messages, \($0.memories) memories, \($0.state)\n"
        }.joined()
    }
}

/// `mio memory undo`
struct MemoryUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take an import back with all that came of it.",
        discussion: """
            Example:
              mio memory undo --bot keke --person 123456789 --import 1
            """)

    @OptionGroup var options: PersonOptions

    @Option(name: .customLong("import"), help: "The import's number, as `mio memory imports` tells it.")
    var number: Int64

    func run() async throws {
        do throws(StartProblem) {
            let access = try PersonAccess(options)
            let number = number
            let isUndone = try await access.changing { store throws(StoreError) in
                try await store.undoImport(number, of: access.key, at: Timekeeper.system.now())
            }
            guard isUndone else { throw .missing("--import \(number): these two have no such import.") }
            print("Import \(number) and all that came of it is deleted.")
        } catch {
            throw error.reported()
        }
    }
}
