import Domain
import Foundation

/// The lives that can be played: `presets/_lives/LANGUAGE/*.json`.
struct LifeLibrary: Sendable {
    /// The file of a language that has what may be said in any of its lives.
    private static let shared = "talk.json"

    /// The lives, in the order of their names.
    let lives: [Life]

    /// Reads the folder of the lives.
    init(in folder: URL) throws(LifeFault) {
        var lives: [Life] = []
        for language in try Self.names(in: folder) where !language.contains(".") {
            let folder = folder.appendingPathComponent(language)
            let shared: LifeWords = try Self.read(Self.shared, in: folder, as: language)
            for file in try Self.names(in: folder) where file.hasSuffix(".json") && file != Self.shared {
                let script: LifeScript = try Self.read(file, in: folder, as: language)
                let words = script.own.joined(with: shared)
                try Self.check(script, words, in: "\(language)/\(file)")
                lives.append(Life(script, saying: words, in: Language(rawValue: language)))
            }
        }
        self.lives = lives.sorted { $0.name < $1.name }
        let names = lives.map(\.name)
        guard Set(names).count == names.count else {
            throw LifeFault(in: folder.lastPathComponent, "two lives have one name: \(names)")
        }
    }

    private static func names(in folder: URL) throws(LifeFault) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            throw LifeFault(in: folder.path, "cannot be read")
        }
    }

    private static func read<Value: Decodable>(
        _ file: String, in folder: URL, as language: String
    ) throws(LifeFault) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
        } catch {
            throw LifeFault(in: "\(language)/\(file)", error)
        }
    }

    /// Every pool must be there, and every slot have words.
    private static func check(_ script: LifeScript, _ words: LifeWords, in file: String) throws(LifeFault) {
        for talk in script.phases.flatMap(\.talk) {
            guard let pool = words.pools[talk.pool] else { throw LifeFault(in: file, "there is no pool \(talk.pool)") }
            let missing = pool.reduce(into: Set<String>()) { $0.formUnion($1.slots) }.subtracting(words.words.keys)
            if let slot = missing.min() { throw LifeFault(in: file, "the slot \(slot) has no words") }
        }
    }
}
