import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(3))) struct SceneTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../presets/_scenes").standardizedFileURL
    /// None when the folder cannot be read, which the first test reports.
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    private static func play(_ file: URL) throws -> MioProcess {
        let project = folder.deletingLastPathComponent().deletingLastPathComponent()
        return try MioProcess([
            "sandbox", "--scripted", "--config", project.appendingPathComponent("bots.json").path, "--scene", file.path,
        ])
    }

    @Test func `five scenes come with the project`() {
        #expect(Self.names.count >= 5)
    }

    @Test(arguments: names)
    func `a scene of the project goes as it says`(name: String) async throws {
        let process = try Self.play(Self.folder.appendingPathComponent(name))

        #expect(await process.end() == 0, "\(process.log.entries)")
    }

    @Test(arguments: [
        ("person ann: Ann\nann says to june: hi\njune answers ann without \"\"", 3, "is no step of a scene"),
        ("# nobody\n\nann says to june: hi", 3, "nobody is called ann"),
        ("person ann: Ann\nann says to nobody: hi", 2, "there is no bot nobody"),
        ("person ann: Ann\nann says to june: hi\njune keeps quiet to ann", 3, "june said: "),
    ])
    func `what does not go as it says is told by its line`(text: String, line: Int, reason: String) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).scene")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let process = try Self.play(file)
        let status = await process.end()

        #expect(status == 1)
        #expect(process.log.entries.contains { $0.contains(".scene:\(line): \(reason)") }, "\(process.log.entries)")
    }
}
