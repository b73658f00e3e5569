import Domain
import Foundation

/// Prompts with what is remembered in them.
enum PromptingRecollectionFixtures {
    static let noon = PromptingFixtures.noon
    private static let phrases: [CommonTexts.Phrase: String] = [
        .remembered: "remembered {text}", .rememberedOn: "remembered {date} {text}", .planned: "plan {date} {text}",
        .boundary: "boundary {text}", .recalledWords: "words {date} {text}", .recalledOwnWords: "own {date} {text}",
        .acquaintance: "person {name} ({relation}) {text}", .acquaintanceBare: "person {name} {text}",
        .namesakes: "several {name}",
    ]

    static func composer(limits: PromptLimits = PromptLimits()) -> PromptComposer {
        let persona = PromptingFixtures.persona(phrases: PromptingFixtures.phrases.merging(phrases) { $1 })
        return PromptComposer(persona: persona, stage: .justMet, limits: limits)
    }

    /// Something that was said so many days before noon.
    static func memory(
        _ id: Int64, _ text: String, _ kind: MemoryKind = .fact, about people: [Int64] = [], day: CalendarDay? = nil,
        daysAgo: Double = 30
    ) -> Memory {
        Memory(
            id: MemoryID(rawValue: id), kind: kind, text: text,
            acquaintances: people.map { AcquaintanceID(rawValue: $0) }, said: noon - daysAgo * 86_400, day: day)
    }

    static func line(_ memory: Memory, score: Double = 1) -> Recollection.Line {
        Recollection.Line(.memory(memory), because: .fits(score: score, because: "lexical \(score)"))
    }

    static func line(_ message: HistoryMessage) -> Recollection.Line {
        Recollection.Line(.message(message), because: .fits(score: 1, because: "lexical 1.0"))
    }

    static func figure(
        _ id: Int64, _ name: String, relation: String = "", profile: String = "", _ memories: [Memory] = [],
        hasNamesake: Bool = false
    ) -> Recollection.Figure {
        Recollection.Figure(
            acquaintance: Acquaintance(
                id: AcquaintanceID(rawValue: id), name: name, relation: relation, profile: profile),
            memories: memories, hasNamesake: hasNamesake)
    }

    static func situation(
        _ history: [HistoryMessage] = [], hasOlder: Bool = false, new: String = "hi",
        profile: PersonProfile = PersonProfile(), summaries: [Summary] = [], essentials: [Memory] = [],
        remembers: Bool = true, recollection: Recollection = Recollection()
    ) -> PromptSituation {
        PromptSituation(
            history: history, hasOlderHistory: hasOlder, newMessages: [PromptingFixtures.heard(new)], now: noon,
            timeZone: .gmt, profile: profile, summaries: summaries, essentials: essentials,
            remembers: remembers, recollection: recollection)
    }
}

extension ComposedPrompt {
    /// The message that is to be answered, with the remarks before it.
    var newest: String { prompt.messages.last?.text ?? "" }

    /// The estimated tokens of a part.
    func tokens(of name: PartName) -> Int? { parts.first { $0.name == name }?.tokens }
}
