import Domain
import Foundation

/// A life as its file has it.
struct LifeScript: Equatable, Sendable {
    /// What reports call it.
    let name: String
    /// What happens in it, in a sentence.
    let about: String
    /// The persona.
    let preset: PresetName
    /// What the person is called.
    let person: String
    /// Where the person's clock stands.
    let timeZone: TimeZone
    /// Its first day.
    let begin: CalendarDay
    /// What chance begins with.
    let seed: UInt64
    /// Its days.
    let phases: [LifePhase]
    /// What is said in no other life.
    let own: LifeWords
}

extension LifeScript: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, about, preset, person, begin, seed, phases, pools, words
        case timeZone = "time_zone"
    }

    /// Reads an object; `pools` and `words` may be missing.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        about = try container.decode(String.self, forKey: .about)
        preset = PresetName(rawValue: try container.decode(String.self, forKey: .preset))
        person = try container.decode(String.self, forKey: .person)
        seed = try container.decode(UInt64.self, forKey: .seed)
        phases = try container.decode([LifePhase].self, forKey: .phases)
        own = LifeWords(
            pools: try container.decodeIfPresent([String: [LifeExchange]].self, forKey: .pools) ?? [:],
            words: try container.decodeIfPresent([String: [String]].self, forKey: .words) ?? [:])
        guard let zone = TimeZone(identifier: try container.decode(String.self, forKey: .timeZone)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .timeZone, in: container, debugDescription: "nobody knows this time zone")
        }
        timeZone = zone
        guard let day = CalendarDay(try container.decode(String.self, forKey: .begin)) else {
            throw DecodingError.dataCorruptedError(forKey: .begin, in: container, debugDescription: "is no YYYY-MM-DD")
        }
        begin = day
    }
}
