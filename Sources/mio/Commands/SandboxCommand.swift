import ArgumentParser
import Domain
import Engine
import Foundation
import Logging
import ModelProviders

/// `mio sandbox`
struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Meet the personas in the browser, without a token or a key.",
        discussion: """
            Runs the real worker against a Bot API on loopback, with a messenger page for the people. Personas that no
            bot of bots.json uses get a bot too. Without a usable model in bots.json a scripted one answers: it plays
            the persona with prepared lines and knows nothing but its prompt.
            Example:
              mio sandbox --name Ann
              mio sandbox --model ollama/qwen3:8b
            """)

    @OptionGroup var files: FileOptions

    @Option(help: "What you are called.")
    var name = ProcessInfo.processInfo.environment["USER"] ?? "Ann"

    @Option(help: "The port of the page; 0 takes a free one.")
    var port = 8080

    @Option(help: "The folder of the database; absent, a temporary one.")
    var data: String?

    @Flag(help: "Use the scripted model even if bots.json names another.")
    var scripted = false

    @Option(help: "The model that plays, as PROVIDER/MODEL; its key is read from MIO_MODEL_KEY.")
    var model: String?

    @Option(help: "Where that model answers; absent, where its provider does.")
    var baseURL: String?

    @Flag(help: "Talk in the terminal instead of the browser.")
    var terminal = false

    @Option(help: "The bot to talk to in the terminal, by its id; absent, the first.")
    var bot: String?

    @Option(help: "Play a scene (docs/scenes.md) instead, and fail if an expectation of it does.")
    var scene: String?

    @Option(help: "The least important log lines that are shown.")
    var logLevel = "error"

    func run() async throws {
        var logger = Logger(label: "mio") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .error
        let folder = data.map { URL(fileURLWithPath: $0) } ?? Self.temporaryFolder
        defer { if data == nil { Self.remove(folder) } }
        do {
            let settings = try LoadedSettings(files: files, tokens: .optional)
            let scene = try scene.map(Self.read)
            let sandbox = Sandbox(
                settings,
                choices: Sandbox.Choices(
                    isScripted: scripted, model: try chosenModel, pace: scene == nil ? nil : .instant,
                    port: scene == nil && !terminal ? port : 0), logger: logger)
            try await sandbox.run(person: name, database: folder.appendingPathComponent(RunCommand.databaseName).path) {
                visit in
                if let scene { return try await play(scene, in: visit) }
                if terminal { await talk(visit) } else { await show(visit) }
            }
        } catch let problem as StartProblem {
            throw problem.reported()
        } catch let failure as SceneFailure {
            FileHandle.standardError.write(Data("\(failure)\n".utf8))
            throw ExitCode.failure
        }
    }

    private var chosenModel: ModelEndpoint? {
        get throws {
            guard let parts = model?.split(separator: "/", maxSplits: 1), parts.count == 2 else {
                guard model == nil else { throw ValidationError("--model: write PROVIDER/MODEL, as ollama/qwen3:8b") }
                return nil
            }
            let key = ProcessInfo.processInfo.environment["MIO_MODEL_KEY"].map { Secret($0) }
            do throws(ModelEndpointError) {
                return try ModelEndpoint(
                    provider: String(parts[0]), model: String(parts[1]), baseURL: baseURL, apiKey: key)
            } catch {
                throw ValidationError("--model: \(explanation(of: error))")
            }
        }
    }

    private func explanation(of error: ModelEndpointError) -> String {
        switch error {
        case .unknownProvider(let known): "there is no such provider; providers: \(known.joined(separator: ", "))"
        case .missingModel: "the model's name is missing after the slash"
        case .invalidBaseURL: "--base-url must be an address such as https://host:port/path"
        case .missingKey: "put the provider's key into the environment as MIO_MODEL_KEY"
        }
    }

    private static func read(_ path: String) throws -> Scene {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("--scene: \(path) cannot be read")
        }
        return try Scene(file: path, text: String(decoding: data, as: UTF8.self))
    }

    private func play(_ scene: Scene, in visit: Visit) async throws {
        var player = ScenePlayer(scene, in: visit)
        try await player.play()
        print("\(scene.file): everything went as it says")
    }

    private func show(_ visit: Visit) async {
        print("Open \(visit.url) in a browser. Ctrl-C ends.")
        // Whoever starts this in the background reads the address from a file or a pipe.
        fflush(nil)
        await visit.isOver.wait()
    }

    private func talk(_ visit: Visit) async {
        guard let chosen = bot == nil ? visit.bots.first : visit.bots.first(where: { $0.key == bot }) else {
            return print(
                "--bot: there is no '\(bot ?? "")'; there are \(visit.bots.map(\.key).joined(separator: ", "))")
        }
        await SandboxTalk(visit: visit).run(with: chosen)
    }

    private static var temporaryFolder: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("mio-sandbox-\(UUID().uuidString)")
    }

    private static func remove(_ folder: URL) {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            FileHandle.standardError.write(Data("\(folder.path) could not be removed\n".utf8))
        }
    }
}
