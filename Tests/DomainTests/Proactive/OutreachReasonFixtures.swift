import Domain
import Foundation

/// What a persona may find a reason in, in few words.
enum OutreachReasonFixtures {
    /// Friday, 4 September 2026, 15:00 UTC.
    static let now = Date(timeIntervalSince1970: 1_788_534_000)

    static func material(
        _ memories: [Memory] = [], stage: Stage = .goodFriends, history: [HistoryMessage] = [], mood: Mood? = nil,
        recent: [String] = [], excluded: Set<OutreachReason.Kind> = [], at hours: Double = 0, zone: TimeZone = .gmt
    ) -> OutreachMaterial {
        OutreachMaterial(
            stage: stage, memories: memories, history: history, mood: mood, recentTopics: recent, excluded: excluded,
            now: now + hours * 3600, timeZone: zone)
    }

    static func memory(
        _ id: Int64, _ text: String, _ kind: MemoryKind = .fact, _ attribute: MemoryAttribute? = nil,
        about: [AcquaintanceID] = [], importance: Double = 0.5, daysAgo: Double = 10, day: CalendarDay? = nil,
        end: Memory.End? = nil
    ) -> Memory {
        Memory(
            id: MemoryID(rawValue: id), kind: kind, text: text, attribute: attribute, acquaintances: about,
            importance: importance, said: now - daysAgo * 86_400, day: day, end: end)
    }

    static func plan(
        _ id: Int64, _ text: String, day: Int, importance: Double = 0.5, end: Memory.End? = nil
    ) -> Memory {
        memory(
            id, text, .plan, importance: importance, daysAgo: 6, day: CalendarDay(year: 2026, month: 9, day: day),
            end: end)
    }

    static func heard(_ text: String, hoursAgo: Double, forwarded: Bool = false) -> HistoryMessage {
        HistoryMessage(
            speaker: .person(name: "Kim"), content: .text(text), date: now - hoursAgo * 3600,
            remarks: MessageRemarks(isForwarded: forwarded))
    }

    static func said(
        _ text: String, hoursAgo: Double, origin: HistoryMessage.Origin = .spoken
    ) -> HistoryMessage {
        HistoryMessage(speaker: .persona, content: .text(text), date: now - hoursAgo * 3600, origin: origin)
    }
}
