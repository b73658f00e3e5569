import Domain
import Foundation
import PresetLibrary
import Testing

struct PresetReloadTests {
    private static let keke = PresetName(rawValue: "keke")
    private static let june = PresetName(rawValue: "june")

    @Test(arguments: [
        ("keke/PERSONA.md", "- ", ["keke"]), ("keke/BEHAVIOR.md", "- ", ["keke"]),
        ("keke/RELATIONSHIP_DYNAMICS.md", "- ", ["keke"]), ("keke/preset.json", "可可", ["keke"]),
        ("_common/zh/GUIDELINES.md", "- ", ["keke"]), ("_common/en/IDENTITY.md", "- ", ["june"]),
        ("_common/en/phrases.json", "{n} ", ["june"]),
    ])
    func `an edit changes those it concerns`(file: String, word: String, changed: [String]) throws {
        let folder = try PresetFolder()
        let library = try PresetLibrary(directory: folder.url)
        try folder.replace(word, with: "\(word)!", in: file)

        let changes = library.adopt(try library.reread())

        #expect(changes.map(\.rawValue) == changed)
    }

    @Test func `without an edit nothing changes`() throws {
        let library = try PresetLibrary(directory: PresetFolder.original)

        let changes = library.adopt(try library.reread())

        #expect(changes.isEmpty)
    }

    @Test func `a bad edit changes nothing`() throws {
        let folder = try PresetFolder()
        let library = try PresetLibrary(directory: folder.url)
        let before = library.persona(Self.keke)
        try folder.replace("# 可可", with: "# 别人", in: "keke/PERSONA.md")
        try folder.replace(#""voice""#, with: #""vioce""#, in: "june/preset.json")

        #expect(throws: PresetError.self) { library.adopt(try library.reread()) }

        #expect(library.persona(Self.keke) == before)
    }

    @Test func `presets come and go`() throws {
        let folder = try PresetFolder()
        let library = try PresetLibrary(directory: folder.url)
        try FileManager.default.copyItem(
            at: folder.url.appending(path: "june"), to: folder.url.appending(path: "june2"))
        try folder.remove("keke")

        let changes = library.adopt(try library.reread())

        #expect(changes == [Self.keke, PresetName(rawValue: "june2")])
        #expect(library.persona(Self.keke) == nil)
        #expect(library.persona(PresetName(rawValue: "june2"))?.character == library.persona(Self.june)?.character)
    }

    @Test func `a preset without evolution is static, and one may cap it`() throws {
        let folder = try PresetFolder()
        let evolution = #""evolution": { "good_friends": 220, "flirting": 520, "partners": 780 },"#
        try folder.replace(evolution, with: "", in: "june/preset.json")
        try folder.replace(#", "flirting": 450, "partners": 720"#, with: "", in: "keke/preset.json")

        let library = try PresetLibrary(directory: folder.url)

        #expect(library.persona(Self.june)?.supportsEvolving == false)
        #expect(library.persona(Self.keke)?.supportsEvolving == true)
    }
}
