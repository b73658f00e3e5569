import Domain
import Foundation

/// The conversations of one language that a judge is tried on: `presets/_judge/LANGUAGE.json`.
struct JudgeSuite: Equatable, Sendable {
    /// The language.
    let language: Language
    /// The conversations in order; no two have one name.
    let scenarios: [JudgeScenario]

    /// The persona with whom they are held.
    var preset: PresetName { PresetName(rawValue: language == .chinese ? "keke" : "june") }

    /// Reads the bytes of a file, which is named after its language; messages call it `file`.
    init(file: String, bytes: Data) throws(HygieneFault) {
        language = Language(rawValue: String(file.prefix { $0 != "." }))
        scenarios = try Self.scenarios(file, bytes)
        guard !scenarios.isEmpty else { throw HygieneFault("has no scenarios").located(in: file, scenario: nil) }
        var names: Set<String> = []
        for (place, scenario) in scenarios.enumerated() where !names.insert(scenario.name).inserted {
            throw HygieneFault("another one has this name")
                .located(in: file, scenario: Self.title(place, scenario.name))
        }
    }

    /// The suites of a folder, by language; none where there is no such folder.
    static func all(in folder: URL) throws -> [JudgeSuite] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            try JudgeSuite(file: name, bytes: Data(contentsOf: folder.appendingPathComponent(name)))
        }
    }
}

// MARK: - Reading

extension JudgeSuite {
    /// As much of a file as tells the scenarios apart when something else in it is wrong.
    private struct Title: Decodable {
        let name: String?
    }

    private static func scenarios(_ file: String, _ bytes: Data) throws(HygieneFault) -> [JudgeScenario] {
        do {
            return try JSONDecoder().decode([JudgeScenario].self, from: bytes)
        } catch let error as DecodingError {
            guard let place = error.path.first?.intValue else {
                throw HygieneFault(error, below: 0).located(in: file, scenario: nil)
            }
            // Without names the place alone must do.
            let titles = (try? JSONDecoder().decode([Title].self, from: bytes)) ?? []
            let name = titles.indices.contains(place) ? titles[place].name : nil
            throw HygieneFault(error, below: 1).located(in: file, scenario: title(place, name))
        } catch {
            throw HygieneFault("\(error)").located(in: file, scenario: nil)
        }
    }

    private static func title(_ place: Int, _ name: String?) -> String {
        "\(place + 1)" + (name.map { " “\($0)”" } ?? "")
    }
}
