import Domain
import Foundation

/// All scenarios of one language: `presets/_hygiene/LANGUAGE.json`.
struct HygieneSuite: Equatable, Sendable {
    /// The language.
    let language: Language
    /// The persona with whom the scenarios are played, unless somebody says otherwise.
    let preset: PresetName
    /// What the person is called.
    let person: String
    /// Where the person's clock stands.
    let timeZone: TimeZone
    /// The scenarios in order; no two have one name.
    let scenarios: [HygieneScenario]

    /// How many messages the person sends in all of them.
    var turns: Int { scenarios.reduce(0) { $0 + $1.turns } }

    /// Reads the bytes of a file that messages call `file`.
    init(file: String, bytes: Data) throws(HygieneFault) {
        let script = try Self.script(file, bytes)
        guard let zone = TimeZone(identifier: script.timeZone) else {
            throw HygieneFault("nobody knows the time zone \(script.timeZone)").located(in: file, scenario: nil)
        }
        language = Language(rawValue: script.language)
        preset = PresetName(rawValue: script.preset)
        person = script.person
        timeZone = zone
        scenarios = try Self.scenarios(script.scenarios, in: zone, file: file)
    }

    /// The suites of a folder, by language.
    static func all(in folder: URL) throws -> [HygieneSuite] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            let file = folder.appendingPathComponent(name)
            return try HygieneSuite(file: file.lastPathComponent, bytes: Data(contentsOf: file))
        }
    }
}

// MARK: - Reading

extension HygieneSuite {
    private struct Script: Decodable {
        let language, preset, person, timeZone: String
        let scenarios: [HygieneScript]

        private enum CodingKeys: String, CodingKey, CaseIterable {
            case language, preset, person, scenarios
            case timeZone = "time_zone"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(CodingKeys.self)
            language = try container.decode(String.self, forKey: .language)
            preset = try container.decode(String.self, forKey: .preset)
            person = try container.decode(String.self, forKey: .person)
            timeZone = try container.decode(String.self, forKey: .timeZone)
            scenarios = try container.decode([HygieneScript].self, forKey: .scenarios)
        }
    }

    /// As much of a file as tells the scenarios apart when something else in it is wrong.
    private struct Titles: Decodable {
        struct Title: Decodable {
            let name: String?
        }
        let scenarios: [Title]
    }

    private static func script(_ file: String, _ bytes: Data) throws(HygieneFault) -> Script {
        do {
            return try JSONDecoder().decode(Script.self, from: bytes)
        } catch let error as DecodingError {
            throw fault(error, file, bytes)
        } catch {
            throw HygieneFault("\(error)").located(in: file, scenario: nil)
        }
    }

    private static func fault(_ error: DecodingError, _ file: String, _ bytes: Data) -> HygieneFault {
        guard error.path.count >= 2, error.path[0].stringValue == "scenarios", let place = error.path[1].intValue else {
            return HygieneFault(error, below: 0).located(in: file, scenario: nil)
        }
        // Without names the place alone must do.
        let titles = (try? JSONDecoder().decode(Titles.self, from: bytes))?.scenarios ?? []
        let name = titles.indices.contains(place) ? titles[place].name : nil
        return HygieneFault(error, below: 2).located(in: file, scenario: title(place, name))
    }

    private static func title(_ place: Int, _ name: String?) -> String {
        "\(place + 1)" + (name.map { " “\($0)”" } ?? "")
    }

    private static func scenarios(
        _ scripts: [HygieneScript], in zone: TimeZone, file: String
    ) throws(HygieneFault) -> [HygieneScenario] {
        var names: Set<String> = []
        var scenarios: [HygieneScenario] = []
        for (place, script) in scripts.enumerated() {
            do throws(HygieneFault) {
                guard names.insert(script.name).inserted else { throw HygieneFault("another one has this name") }
                scenarios.append(try script.scenario(in: zone))
            } catch {
                throw error.located(in: file, scenario: title(place, script.name))
            }
        }
        return scenarios
    }
}
