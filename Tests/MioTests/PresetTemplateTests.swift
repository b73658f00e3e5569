import Domain
import Foundation
import Testing

@testable import mio

struct PresetTemplateTests {
    /// A copy of the project's presets that a test may add to.
    private struct Presets {
        let folder: TemporaryFolder
        let template: PresetTemplate

        init() throws {
            folder = try TemporaryFolder()
            let url = URL(fileURLWithPath: folder.file("presets"))
            try FileManager.default.copyItem(at: PresetFixtures.folder, to: url)
            template = PresetTemplate(presets: url)
        }

        var names: [String] {
            get throws { try FileManager.default.contentsOfDirectory(atPath: template.presets.path).sorted() }
        }
    }

    @Test(arguments: ["zh", "en"])
    func `a new preset is valid and has no problem`(language: String) throws {
        let presets = try Presets()

        let place = try presets.template.make(NewPreset(name: "night-owl"), language: language)

        let lint = try PresetLint(folder: presets.template.presets)
        #expect(lint.problems == [])
        #expect(lint.rows.first(where: { $0.preset == "night-owl" })?.language == language)
        #expect(place.lastPathComponent == "night-owl")
    }

    @Test func `its name stands in every file, and the person's stays to be filled`() throws {
        let presets = try Presets()

        let place = try presets.template.make(NewPreset(name: "ada"), language: "en")

        let texts = try PresetTemplate.files.map { file in
            try String(contentsOf: place.appendingPathComponent(file), encoding: .utf8)
        }
        for text in texts {
            #expect(text.contains("Ada"))
            #expect(!text.contains("{persona}"))
        }
        #expect(texts.last?.contains("{name}") == true)
    }

    @Test(arguments: ["", "_ada", "Ada", "ada lovelace", "../ada", "阿达", String(repeating: "a", count: 33)])
    func `a name that no folder may have is refused`(name: String) {
        #expect(throws: PresetTemplateError.invalidName(name)) { try NewPreset(name: name) }
    }

    @Test func `a preset that is there already stays as it is`() throws {
        let presets = try Presets()
        let june = presets.template.presets.appendingPathComponent("june")
        let before = try presets.names

        let error = try #require(throws: PresetTemplateError.self) {
            try presets.template.make(NewPreset(name: "june"), language: "en")
        }

        let after = try presets.names
        #expect(error == PresetTemplateError.exists(path: june.path))
        #expect(after == before)
    }

    @Test(arguments: ["fr", "", "../june"])
    func `a language without a template is refused with those there are`(language: String) throws {
        let presets = try Presets()
        let before = try presets.names

        let error = try #require(throws: PresetTemplateError.self) {
            try presets.template.make(NewPreset(name: "ada"), language: language)
        }

        let after = try presets.names
        #expect(error.description.contains("There are: en, zh."))
        #expect(after == before)
    }

    @Test func `a template that lacks a file makes nothing`() throws {
        let presets = try Presets()
        try presets.folder.delete("presets/_template/en/BEHAVIOR.md")
        let before = try presets.names

        let error = try #require(throws: PresetTemplateError.self) {
            try presets.template.make(NewPreset(name: "ada"), language: "en")
        }

        let after = try presets.names
        #expect(error.description.contains("_template/en/BEHAVIOR.md is missing"))
        #expect(after == before)
    }

    @Test(arguments: [
        ("ada", "Ada", "ADA_BOT_TOKEN"), ("night-owl", "Night-owl", "NIGHT_OWL_BOT_TOKEN"),
        ("7up", "7up", "BOT_7UP_BOT_TOKEN"),
    ])
    func `names follow from the folder's`(name: String, displayName: String, variable: String) throws {
        let preset = try NewPreset(name: name)

        let steps = preset.nextSteps(presets: "presets")

        #expect(preset.displayName == displayName)
        #expect(steps.contains(#"{ "id": "\#(name)", "token": "${\#(variable)}", "preset": "\#(name)","#))
        #expect(steps.contains("mio presets lint --presets presets"))
    }
}
