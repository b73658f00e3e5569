import Domain
import Foundation
import Testing

/// Texts that are compared with files, which are reviewed like code.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    /// `RECORD_GOLDENS=1 swift test` writes the files anew.
    private static let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

    static func compare(_ text: String, with name: String) throws {
        let file = folder.appending(path: name)
        if records {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden)
    }

    /// A prompt with the sizes of its parts.
    static func text(of composed: ComposedPrompt) -> String {
        let sizes = composed.parts.map { "\($0.name.rawValue) \($0.tokens)" }.joined(separator: ", ")
        return "=== \(composed.tokens) tokens: \(sizes)\n" + text(of: composed.prompt)
    }

    /// A prompt.
    static func text(of prompt: ChatPrompt) -> String {
        let messages = prompt.messages.map { "--- \($0.role.rawValue)\n\($0.text)\n" }.joined()
        return "--- system\n\(prompt.system)\n\(messages)"
    }
}
