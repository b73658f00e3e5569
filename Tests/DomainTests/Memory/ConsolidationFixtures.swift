import Domain
import Foundation

/// Memories, and a persona whose prompts show plainly what they are made of.
enum ConsolidationFixtures {
    /// Wednesday, 2 September 2026, 12:00 UTC.
    static let noon = BackgroundFixtures.noon

    static func memory(
        _ id: Int64, _ text: String = "Likes tea", _ kind: MemoryKind = .fact, attribute: MemoryAttribute? = nil,
        of acquaintances: [Int64] = [], importance: Double = 0.5, certainty: Double = 1, quote: String = "",
        days age: Double = 0, on day: String? = nil, end: Memory.End? = nil, recalls: Int = 0, lastRecall: Date? = nil
    ) -> Memory {
        Memory(
            id: MemoryID(rawValue: id), kind: kind, text: text, attribute: attribute,
            acquaintances: acquaintances.map { AcquaintanceID(rawValue: $0) }, importance: importance,
            certainty: certainty, quote: quote, said: noon - age * 86_400, day: day.flatMap { CalendarDay($0) },
            end: end, recallCount: recalls, lastRecall: lastRecall)
    }

    static func ids(_ numbers: [Int64]) -> [MemoryID] { numbers.map { MemoryID(rawValue: $0) } }

    static func acquaintance(
        _ id: Int64, _ name: String, _ aliases: [String] = [], relation: String = ""
    ) -> Acquaintance {
        Acquaintance(id: AcquaintanceID(rawValue: id), name: name, aliases: aliases, relation: relation)
    }

    static func persona(_ language: Language = .english) -> Persona {
        let phrases: [CommonTexts.Phrase: String] = [
            .numberedLine: "{n}. {time} {name}: {text}", .listedMemory: "M{n} [{date}] {text}",
            .listedAcquaintance: "P{n} {names} ({relation})", .listOfMemories: "MEMORIES", .listOfLines: "LINES",
            .listOfAcquaintances: "PEOPLE", .judgeFacts: "{days} days, {count} of them, {messages} messages",
            .judgeSpoken: "SAID", .judgeScore: "SHOWN",
        ]
        let common = CommonTexts(
            guidelines: "", identity: "", phrases: BackgroundFixtures.phrases.merging(phrases) { $1 },
            tasks: [
                .extraction: "EXTRACT {name} {language}", .consolidation: "SORT {language}",
                .acquaintance: "WHO {name} {limit}", .judge: "JUDGE {name} {from} {to}",
            ])
        return Persona(
            preset: PresetName(rawValue: "ada"), displayName: "Ada", language: language, character: "", behavior: "",
            dynamics: [:], fallbackLines: [:], sampleLines: [], common: common, version: "1")
    }
}
