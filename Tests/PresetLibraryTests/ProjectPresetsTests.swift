import Domain
import Foundation
import PresetLibrary
import Testing

/// The presets that come with the project.
enum ProjectPresets {
    /// Their names, in order; none when the folder cannot be read, which other tests report.
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: PresetFolder.original.path)) ?? [])
        .filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
}

struct ProjectPresetsTests {
    private static let estimator = TokenEstimator()

    private static func persona(_ name: String) throws -> Persona {
        let library = try PresetLibrary(directory: PresetFolder.original)
        return try #require(library.persona(PresetName(rawValue: name)))
    }

    @Test(arguments: ProjectPresets.names, Stage.allCases)
    func `instructions stay within their budgets`(name: String, stage: Stage) throws {
        let composer = PromptComposer(persona: try Self.persona(name), stage: stage)

        let tokens = Dictionary(uniqueKeysWithValues: composer.instructionParts.map { ($0.name, $0.tokens) })

        let own = tokens[.character, default: 0] + tokens[.behavior, default: 0] + tokens[.stage, default: 0]
        #expect(own <= 1500)
        #expect(tokens.values.reduce(0, +) <= 2500)
    }

    @Test(arguments: ProjectPresets.names)
    func `stages differ in every line`(name: String) throws {
        let persona = try Self.persona(name)

        let lines = persona.dynamics.values.flatMap { $0.split(separator: "\n") }

        #expect(persona.dynamics.count == Stage.allCases.count)
        #expect(Set(lines).count == lines.count)
        #expect(persona.dynamics.values.allSatisfy { $0.split(separator: "\n").count >= 5 })
    }

    @Test(arguments: ProjectPresets.names)
    func `prepared lines are short, enough, and claim nothing`(name: String) throws {
        let persona = try Self.persona(name)

        let lines = persona.fallbackLines.values.flatMap { $0 }

        #expect(lines.count >= 12)
        #expect(Set(lines).count == lines.count)
        for line in lines + persona.sampleLines {
            #expect(line.count <= 80)
            for claim in ["human", "real person", "真人", "人类"] { #expect(!line.contains(claim)) }
        }
    }

    @Test(arguments: ProjectPresets.names)
    func `no two presets share a sentence`(name: String) throws {
        let others = try PresetLibrary(directory: PresetFolder.original).personas.filter { $0.preset.rawValue != name }
        let persona = try Self.persona(name)

        let shared = Self.sentences(of: persona).intersection(
            others.reduce(into: []) { $0.formUnion(Self.sentences(of: $1)) })

        #expect(shared.isEmpty)
    }

    @Test(arguments: ProjectPresets.names)
    func `nothing presumes the person's gender`(name: String) throws {
        let persona = try Self.persona(name)
        let presuming = ["boyfriend", "girlfriend", "男朋友", "女朋友", "哥哥", "姐姐", "帅哥", "美女", "老公", "老婆"]

        let texts =
            [persona.behavior] + persona.dynamics.values + persona.sampleLines
            + persona.fallbackLines.values.flatMap { $0 }

        for text in texts {
            for word in presuming { #expect(!text.contains(word), "\(word)") }
        }
    }

    private static func sentences(of persona: Persona) -> Set<Substring> {
        Set(
            ([persona.character, persona.behavior] + persona.dynamics.values)
                .flatMap { $0.split(whereSeparator: { $0.isNewline || ".。；".contains($0) }) }
                .filter { $0.count > 12 })
    }
}
