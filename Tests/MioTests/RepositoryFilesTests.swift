import Domain
import Foundation
import ModelProviders
import Testing

@testable import mio

struct RepositoryFilesTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func schema() throws -> JSONNode {
        try JSONDocument(parsing: TextFile.read("\(Self.root)/docs/bots.schema.json", limit: 1 << 20)).root
    }

    @Test func `the settings that come with the program are right`() throws {
        let environment = ["KEKE_BOT_TOKEN": "1:x", "JUNE_BOT_TOKEN": "2:x", "OPENAI_API_KEY": "k"]
        let source = SettingsSource(path: "\(Self.root)/bots.json", environment: environment)
        let presets = PresetCatalog(thresholds: [
            PresetName(rawValue: "keke"): [.goodFriends: 180], PresetName(rawValue: "june"): [.goodFriends: 220],
        ])

        let settings = try Settings.load(from: source, presets: presets).result.get()

        #expect(settings.bots.map(\.key.name) == ["keke", "june"])
        #expect(settings.bots.map(\.relationship) == [.evolving, .evolving])
        #expect(settings.models[.chat]?.isEmpty == false)
    }

    @Test(arguments: ["README.md", "docs/relationships.md"])
    func `the experiments that the manual shows are right`(file: String) throws {
        let manual = try String(contentsOfFile: "\(Self.root)/\(file)", encoding: .utf8)
        let block = try #require(manual.firstMatch(of: /```json\n("experiments": [^`]*)```/)?.output.1)
        let bots = #"{"id":"june","token":"1:x","preset":"keke"}"#
        let fixture = try SettingsFixture(
            #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]},"bots":[\#(bots)],\#(block)}"#)

        let experiments = try fixture.settings().experiments

        #expect(experiments.map(\.name) == ["pace"])
        #expect(experiments.first?.arms.map(\.name) == ["usual", "slow"])
    }

    @Test(arguments: [
        ("experiments[]", SettingsKeys.experiment), ("experiments[].arms[]", ["id", "relationship"]),
    ])
    func `the manual names the keys of experiments as the program knows them`(place: String, keys: [String]) throws {
        let manual = try String(contentsOfFile: "\(Self.root)/README.md", encoding: .utf8)

        let lines = manual.split(separator: "\n").filter { $0.hasPrefix("| `\(place)") }.joined()

        #expect(keys.allSatisfy { lines.contains(".\($0)") || lines.contains("`\($0)`") }, "\(lines)")
    }

    @Test(arguments: [
        ("", SettingsKeys.root), ("properties.models", SettingsKeys.roles), ("$defs.model", SettingsKeys.model),
        ("properties.telegram", SettingsKeys.telegram), ("properties.budget", SettingsKeys.budget),
        ("$defs.bot", SettingsKeys.bot), ("$defs.experiment", SettingsKeys.experiment),
        ("$defs.arm", SettingsKeys.arm), ("$defs.evolution", SettingsKeys.evolution),
    ])
    func `the schema knows the keys that the program knows`(path: String, keys: [String]) throws {
        let object = try #require(try schema().node(at: path))

        let described = object.node(at: "properties")?.keys.sorted()

        #expect(described == keys)
        #expect(object.node(at: "additionalProperties")?.value == .bool(false))
    }

    @Test(arguments: [
        ("$defs.model.properties.provider", ModelEndpoint.providers),
        ("$defs.bot.properties.relationship", RelationshipMode.allCases.map(\.rawValue)),
        ("$defs.arm.properties.relationship", RelationshipMode.allCases.map(\.rawValue)),
        ("$defs.bot.properties.pace", Pace.allCases.map(\.rawValue)),
    ])
    func `the schema knows the words that the program knows`(path: String, words: [String]) throws {
        let values = try #require(try schema().node(at: "\(path).enum"))

        let expected = JSONValue.array(values.elements.filter { words.map(JSONValue.string).contains($0.value) })

        #expect(values.value == expected)
        #expect(values.elements.count == words.count)
    }

    @Test(arguments: [
        "", "properties.models", "properties.telegram", "properties.budget", "$defs.model", "$defs.bot",
        "$defs.experiment", "$defs.arm", "$defs.evolution",
    ])
    func `the schema says in a line what each key means`(path: String) throws {
        let properties = try #require(try schema().node(at: path)?.node(at: "properties"))

        let descriptions = properties.keys.map { key in
            guard case .string(let text)? = properties.node(at: key)?.node(at: "description")?.value else { return "" }
            return text
        }

        #expect(descriptions.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
    }
}

extension JSONNode {
    /// The members' keys; none when it is no object.
    fileprivate var keys: [String] {
        guard case .object(let members) = value else { return [] }
        return members.map(\.key)
    }

    /// The elements; none when it is no array.
    fileprivate var elements: [JSONNode] {
        guard case .array(let elements) = value else { return [] }
        return elements
    }

    /// The value at the end of `path`, keys parted by dots.
    fileprivate func node(at path: String) -> JSONNode? {
        path.split(separator: ".").reduce(self as JSONNode?) { node, key in
            guard case .object(let members)? = node?.value else { return nil }
            return members.first { $0.key == key }?.node
        }
    }
}
