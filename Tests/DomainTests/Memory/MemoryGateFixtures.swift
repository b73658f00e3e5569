import Domain
import Foundation

/// A Monday evening in Shanghai.
let gateEvening = Date(timeIntervalSince1970: 1_793_626_200)

private let shanghai = TimeZone(identifier: "Asia/Shanghai") ?? .gmt

/// One line of a transcript, written as `name: words`, `>>` before the words of others, `*` before the persona's.
private func line(_ text: String, at date: Date) -> HistoryMessage {
    if text.hasPrefix("*") {
        return HistoryMessage(speaker: .persona, content: .text(String(text.dropFirst())), date: date)
    }
    let isForwarded = text.hasPrefix(">>")
    return HistoryMessage(
        speaker: .person(name: "Kim"), content: .text(isForwarded ? String(text.dropFirst(2)) : text), date: date,
        remarks: MessageRemarks(isForwarded: isForwarded))
}

/// Talk of these lines, a minute apart; `*` begins a line of the persona, `>>` one that was forwarded.
func material(
    _ lines: [String], language: Language = .english, memories: [Memory] = [], acquaintances: [Acquaintance] = [],
    recalled: [String] = []
) -> ExtractionMaterial {
    ExtractionMaterial(
        personaName: language == .chinese ? "可可" : "Ada", language: language,
        lines: lines.enumerated().map { line($1, at: gateEvening + Double($0) * 60) }, memories: memories,
        acquaintances: acquaintances, recalled: recalled, now: gateEvening + 3600,
        timeZone: shanghai)
}

/// Why the gate refuses `draft`; `nil` when it does not.
func refusal(_ draft: MemoryDraft, in material: ExtractionMaterial, names: [String] = []) -> MemoryRefusal? {
    do {
        _ = try MemoryGate.accepted(draft, in: material, names: names)
        return nil
    } catch {
        return error
    }
}

/// A memory said an hour before ``gateEvening``.
func memory(
    _ id: Int64, _ text: String, kind: MemoryKind = .fact, attribute: MemoryAttribute? = nil, about: [Int64] = [],
    certainty: Double = 0.9, said: Date = gateEvening - 3600, day: CalendarDay? = nil, end: Memory.End? = nil
) -> Memory {
    Memory(
        id: MemoryID(rawValue: id), kind: kind, text: text, attribute: attribute,
        acquaintances: about.map(AcquaintanceID.init), certainty: certainty, said: said, day: day, end: end)
}

/// Somebody known.
func acquaintance(_ id: Int64, _ name: String, aliases: [String] = [], relation: String = "") -> Acquaintance {
    Acquaintance(id: AcquaintanceID(rawValue: id), name: name, aliases: aliases, relation: relation)
}
