import Domain
import Foundation
import Testing

/// The words of the sandbox's page, as far as they name what the program tells.
struct PanelWordsTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/Sandbox/ChatPage/Page/texts.js").standardizedFileURL

    /// The keys of each language.
    private static func keys() throws -> [[String]] {
        let languages = try String(contentsOf: file, encoding: .utf8).split(separator: "\n    zh: {\n", maxSplits: 1)
        return languages.map { text in
            text.matches(of: /\n {8}"?([a-zA-Z_.]+)"?:/).map { String($0.output.1) }
        }
    }

    @Test(
        arguments: [
            ("part", ComposedPrompt.PartName.allCases.map(\.rawValue)),
            ("mood", Mood.Tone.allCases.map(\.rawValue) + ["even"]), ("stage", Stage.allCases.map(\.rawValue)),
            ("mode", RelationshipMode.allCases.map(\.rawValue)),
            ("points", ScoreChange.Part.allCases.map(\.rawValue)),
            ("cause", StageTransition.Cause.allCases.map(\.rawValue)),
            ("ground", StageVerdict.Ground.allCases.map(\.rawValue)),
        ])
    func `the page has a word in both languages for each name, and for no other`(
        family: String, names: [String]
    ) throws {
        let languages = try Self.keys()

        #expect(languages.count == 2)
        for keys in languages {
            let known = keys.filter { $0.hasPrefix(family + ".") }.map { $0.dropFirst(family.count + 1) }
            #expect(known.map(String.init).sorted() == names.sorted())
        }
    }

    @Test func `no key has two meanings`() throws {
        let languages = try Self.keys()

        let repeated = languages.map { Dictionary(grouping: $0) { $0 }.filter { $0.value.count > 1 }.keys.sorted() }

        #expect(repeated == [[], []])
    }
}
