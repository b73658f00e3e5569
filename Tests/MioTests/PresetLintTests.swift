import Domain
import Testing

@testable import mio

struct PresetLintTests {
    private static func persona(
        _ name: String, character: String = "", stages: [Stage: String] = [:], lines: Int = 12
    ) -> Persona {
        Persona(
            preset: PresetName(rawValue: name), displayName: name, language: .english,
            character: character, behavior: "Talks little.", dynamics: stages,
            fallbackLines: [.confused: (0..<lines).map { "line \($0)" }], sampleLines: [], supportsEvolving: false,
            common: CommonTexts(guidelines: "Be kind.", identity: "Be you.", phrases: [:]), version: "1")
    }

    @Test func `a preset within its budget has no problem`() {
        let lint = PresetLint([Self.persona("ada", character: "An engineer.")])

        #expect(lint.problems.isEmpty)
        #expect(lint.rows.map(\.preset) == ["ada"])
        #expect(lint.rows[0].whole == lint.rows[0].own + lint.rows[0].common)
        #expect(lint.text.contains("Every preset is within its budget."))
    }

    @Test func `a preset over its budget is told with its figure`() {
        let lint = PresetLint([Self.persona("ada", character: String(repeating: "very long ", count: 1500))])

        #expect(lint.problems.count == 2)
        #expect(lint.problems[0].contains("\(lint.rows[0].own) tokens; at most 1500"))
    }

    @Test func `a sentence in two presets, a line in two stages and missing lines are told`() {
        let shared = "Never forgets an umbrella"
        let lint = PresetLint([
            Self.persona("ada", character: "\(shared). Sings."), Self.persona("bob", character: "Sleeps. \(shared)."),
            Self.persona("cleo", stages: [.justMet: "- says you", .partners: "- says you"], lines: 3),
        ])

        #expect(
            lint.problems == [
                "cleo: has 3 prepared lines; at least 12", "cleo: two stages share the line “- says you”",
                "ada, bob: share the sentence “\(shared)”",
            ])
    }
}
