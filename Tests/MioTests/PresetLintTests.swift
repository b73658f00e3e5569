import Domain
import Foundation
import Testing

@testable import mio

struct PresetLintTests {
    @Test func `a preset that is as it should be has no problem`() {
        let lint = PresetLint([PresetFixtures.persona()])

        #expect(lint.problems == [])
        #expect(lint.rows.map(\.preset) == ["ada"])
        #expect(lint.text.contains("Every preset is within its budget"))
    }

    @Test func `the project's presets have no problem`() throws {
        let lint = try PresetLint(folder: PresetFixtures.folder)

        #expect(lint.problems == [])
    }

    @Test func `sizes are told by file, and the longest stage counts`() throws {
        let long = String(repeating: "longer ", count: 200)
        let persona = PresetFixtures.persona(sections: [.flirting: long])

        let row = try #require(PresetLint([persona]).rows.first)

        #expect(row.stages.keys.sorted() == Stage.allCases.map(\.rawValue).sorted())
        #expect(row.longestStage == row.stages["flirting"])
        #expect(row.own == row.character + row.behavior + row.longestStage)
        #expect(row.whole == row.own + row.common)
    }

    @Test func `scripts get every stage`() throws {
        let lint = PresetLint([PresetFixtures.persona()])

        let json = try lint.printableJSON()

        for stage in Stage.allCases { #expect(json.contains("\"\(stage.rawValue)\"")) }
    }

    @Test func `a preset over its budget is told with its figure`() {
        let lint = PresetLint([PresetFixtures.persona(character: String(repeating: "very long ", count: 1500))])

        #expect(
            lint.problems == [
                "ada: its own texts take \(lint.rows[0].own) tokens; at most 1500",
                "ada: all instructions take \(lint.rows[0].whole) tokens; at most 2500",
            ])
    }

    @Test func `missing lines and a section that says too little are told`() {
        let persona = PresetFixtures.persona(
            sections: [.flirting: "- blushes"], fallbackLines: ["one", "two", "two"],
            sampleLines: ["greeting | hello", "picture | no picture"])

        let lint = PresetLint([persona])

        #expect(
            lint.problems == [
                "ada: has 2 prepared lines; at least 12",
                "ada: has no sample line of kind 'feeling', so one of kind 'talk' stands in for it",
                "ada: has no sample line of kind 'link', so one of kind 'talk' stands in for it",
                "ada: the section flirting takes \(lint.rows[0].stages["flirting"] ?? 0) tokens; at least 60",
            ])
    }

    @Test func `a sentence in two presets and a line in two stages are told`() {
        let shared = "Never forgets an umbrella"
        let line = "- says you"
        let lint = PresetLint([
            PresetFixtures.persona("ada", character: "\(shared). Sings."),
            PresetFixtures.persona("bob", character: "Sleeps. \(shared)."),
            PresetFixtures.persona(
                "cleo",
                sections: [
                    .justMet: PresetFixtures.section(.justMet, of: "cleo") + "\n" + line,
                    .partners: line + "\n" + PresetFixtures.section(.partners, of: "cleo"),
                ]),
        ])

        #expect(
            lint.problems == [
                "cleo: two stages share the line “\(line)”", "ada, bob: share the sentence “\(shared)”",
            ])
    }

    @Test func `a contradiction is told with the preset's name`() {
        let lint = PresetLint([PresetFixtures.persona(traits: PresetFixtures.traits(portrait: "A woman of forty."))])

        #expect(lint.problems == ["ada: PERSONA.md tells the age 30, the portrait 40"])
    }
}
