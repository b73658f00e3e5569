import Foundation
import Testing

@testable import mio

/// A folder of lives that a test writes.
enum LifeFixture {
    /// The presets of the project.
    static let presets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../presets").standardizedFileURL

    private static let page = presets.deletingLastPathComponent().appendingPathComponent("docs/relationships.md")

    /// What stands between the marks of the page that shows the lives.
    static func generatedPage() throws -> String {
        let text = try String(contentsOf: page, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- lives:begin -->\n"))
        let end = try #require(text.range(of: "<!-- lives:end -->"))
        return String(text[begin.upperBound..<end.lowerBound])
    }

    /// What may be said, unless a test says otherwise.
    static let talk =
        #"{"pools": {"day": [[{"person": "i ate {food}"}, {"persona": "good?"}]]}, "words": {"food": ["pie", "soup"]}}"#

    /// A life whose phases are `phases`; `others` are more keys, each with a comma before it.
    static func life(_ phases: String, name: String = "plain", others: String = "") -> String {
        #"""
        {"name": "\#(name)", "about": "A life.", "preset": "june", "person": "Robin", "time_zone": "Europe/London",
         "begin": "2026-01-05", "seed": 1, "phases": [\#(phases)]\#(others)}
        """#
    }

    /// What is read of a folder with these files of English lives.
    static func library(_ files: [String: String]) throws -> LifeLibrary {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mio-lives-\(UUID().uuidString)")
        // A folder that is left over harms no test.
        defer { try? FileManager.default.removeItem(at: folder) }
        let english = folder.appendingPathComponent("en")
        try FileManager.default.createDirectory(at: english, withIntermediateDirectories: true)
        for (name, text) in ["talk.json": talk].merging(files, uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: english.appendingPathComponent(name))
        }
        return try LifeLibrary(in: folder)
    }

    /// The life with these phases.
    static func planned(_ phases: String) throws -> Life {
        try library(["plain.json": life(phases)]).lives[0]
    }
}
