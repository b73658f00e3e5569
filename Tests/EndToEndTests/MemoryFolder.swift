import Foundation
import TestSupport
import Testing

/// A folder with a file of bots, a worker's database and files to import, and `mio` run on them.
final class MemoryFolder: Sendable {
    /// The presets of the project.
    static let presets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../presets").standardizedFileURL

    let folder: URL

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("mio-memory-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(
            """
            {"models":{"chat":[{"provider":"openai","model":"nobody","base_url":"http://127.0.0.1:9/v1"}]},
             "bots":[{"id":"june","token":"7001:june-token","preset":"june","relationship":"evolving"}]}
            """, to: "bots.json")
    }

    /// A folder that is there while `body` goes on; it has the database that a worker leaves behind unless it is fresh.
    static func use(isFresh: Bool = false, _ body: (MemoryFolder) async throws -> Void) async throws {
        let home = try MemoryFolder()
        // A folder that is left over harms no test.
        defer { try? FileManager.default.removeItem(at: home.folder) }
        if !isFresh {
            try home.write("person ann: Ann, en\n", to: "start.scene")
            _ = try await home.output(of: home.sandbox + ["--scene", home.path("start.scene")])
        }
        try await body(home)
    }

    /// The path of a file here.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Whether there is a file, or a folder, of that name.
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Writes a file.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    /// Writes a history as a file that `mio memory import` takes; its name.
    @discardableResult
    func write(_ history: MemoryHistory, as format: MemoryHistory.Format) throws -> String {
        let name = "\(history.name).\(format.rawValue)"
        try write(history.text(as: format), to: name)
        return name
    }
}

// MARK: - Commands

extension MemoryFolder {
    /// What everybody's `mio` needs to know of this folder.
    private var places: [String] {
        ["--config", path("bots.json"), "--presets", Self.presets.path, "--data", path("data")]
    }

    /// The arguments of a sandbox on this folder's database.
    private var sandbox: [String] { ["sandbox", "--scripted", "--port", "0", "--name", "Ann"] + places }

    /// The arguments of `mio memory` for this folder's bot and a person.
    func memory(_ command: String, _ others: String...) -> [String] {
        ["memory", command] + others + ["--bot", "june", "--person", "4242"] + places
    }

    /// The arguments of `mio memory import` of a file here.
    func importing(_ file: String, _ others: String..., bot: String = "june") -> [String] {
        ["memory", "import", path(file)] + others + ["--bot", bot, "--person", "4242"] + places
    }

    /// The arguments of `mio prompt` for the same two.
    func prompt(saying words: String, _ others: String...) -> [String] {
        ["prompt", "--say", words] + others + ["--bot", "june", "--person", "4242"] + places
    }

    /// What a command that succeeds prints.
    func output(of arguments: [String]) async throws -> String {
        let process = try run(arguments, readsOutput: true)
        let status = await process.end()
        let output = process.log.entries.joined(separator: "\n")
        try #require(status == 0, "mio \(arguments.prefix(2)) ended with \(status): \(output)")
        return output
    }

    /// The JSON that a command prints.
    func answer<Value: Decodable>(of arguments: [String], as type: Value.Type = Value.self) async throws -> Value {
        try JSONDecoder().decode(type, from: Data(try await output(of: arguments + ["--json"]).utf8))
    }

    /// How a command ends, and what it says on standard error.
    func refusal(of arguments: [String]) async throws -> (status: Int32, text: String) {
        let process = try run(arguments, readsOutput: false)
        let status = await process.end()
        return (status, process.log.entries.joined(separator: "\n"))
    }

    /// A process in this folder: what it reads by default is read here.
    private func run(_ arguments: [String], readsOutput: Bool) throws -> MioProcess {
        try MioProcess(
            ["-c", #"cd "$0" && exec "$@""#, folder.path, MioProcess.executable.path] + arguments,
            executable: URL(fileURLWithPath: "/bin/sh"), readsOutput: readsOutput)
    }
}

// MARK: - Workers

extension MemoryFolder {
    /// Lets a worker with the scripted model run on the database while `body` goes on, and ends it.
    func whileWorking(_ body: () async throws -> Void) async throws {
        let worker = try MioProcess(sandbox, readsOutput: true)
        await worker.logged("Open http")
        do {
            try await body()
        } catch {
            await worker.kill()
            throw error
        }
        let status = await worker.terminate()
        #expect(status == 0)
    }

    /// Starts such a worker, which is to die at a crash point; what killed it.
    func deathOfWorker(at point: String) async throws -> Int32 {
        try await MioProcess(sandbox, environment: ["MIO_CRASH": point], readsOutput: true).end()
    }

    /// Asks `mio` again and again until the answer is as wanted, or it was asked often enough; the last answer.
    func asking<Value: Decodable>(
        _ arguments: [String], as type: Value.Type = Value.self, until isWanted: (Value) -> Bool
    ) async throws -> Value {
        var value = try await answer(of: arguments, as: type)
        var questions = 1
        while !isWanted(value), questions < Self.mostQuestions {
            value = try await answer(of: arguments, as: type)
            questions += 1
        }
        return value
    }

    /// More questions, each a process of its own, than fit between two looks of a worker at what is due.
    private static let mostQuestions = 150
}
