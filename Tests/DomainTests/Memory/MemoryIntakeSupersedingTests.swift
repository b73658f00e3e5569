import Domain
import Foundation
import Testing

/// Which memories give way to what is new.
struct MemoryIntakeSupersedingTests {
    private static let beijing = memory(1, "住在北京", attribute: .home)

    private static func changes(_ lines: [String], _ drafts: [MemoryDraft], memories: [Memory]) -> MemoryChanges {
        MemoryIntake.changes(
            from: Extraction(memories: drafts), in: material(lines, language: .chinese, memories: memories))
    }

    @Test(arguments: [(false, Memory.Closing.superseded), (true, .corrected)])
    func `a new value closes the old one`(isCorrection: Bool, closing: Memory.Closing) {
        let draft = MemoryDraft(
            attribute: .home, text: "住在上海", importance: 0, sources: [1], isCorrection: isCorrection)

        let changes = Self.changes(["我现在住上海"], [draft], memories: [Self.beijing])

        #expect(changes.additions.first?.closes == [Self.beijing.id] && changes.additions.first?.closing == closing)
    }

    @Test(arguments: [
        memory(1, "住在北京", attribute: .home, said: gateEvening + 600),
        memory(1, "住在北京", attribute: .home, end: Memory.End(date: gateEvening, reason: .superseded)),
        memory(1, "住在北京", attribute: .home, about: [7]), memory(1, "喜欢北京", attribute: .likes),
    ])
    func `what is newer, over, about others or no single value stays`(known: Memory) {
        let draft = MemoryDraft(attribute: .home, text: "住在上海", sources: [1], replaces: [1, 0, -1, 99])

        let changes = Self.changes(["我现在住上海"], [draft], memories: [known])

        let closes = known.attribute == .likes ? [known.id] : []
        #expect(changes.additions.first?.closes == closes)
    }

    @Test func `several likes live side by side`() {
        let draft = MemoryDraft(attribute: .likes, text: "喜欢狗", sources: [1])

        let changes = Self.changes(["我喜欢狗"], [draft], memories: [memory(1, "喜欢猫", attribute: .likes)])

        #expect(changes.additions.first?.closes == [])
    }

    @Test func `what is hardly sure closes nothing by itself`() {
        let draft = MemoryDraft(attribute: .home, text: "住在上海", certainty: 0.5, sources: [1])

        let changes = Self.changes(["我住上海"], [draft], memories: [Self.beijing])

        #expect(changes.additions.first?.closes == [])
    }

    @Test(arguments: [(22, true), (10, true), (1, false), (20, false)])
    func `a plan that moves takes the place of the one still to come`(day: Int, isClosed: Bool) {
        let known = memory(1, "数学考试", kind: .plan, day: CalendarDay(year: 2026, month: 11, day: day))
        let draft = MemoryDraft(
            kind: .plan, text: "数学考试", sources: [1], day: CalendarDay(year: 2026, month: 11, day: 20))

        let changes = Self.changes(["数学考试改到20号了"], [draft], memories: [known])

        #expect(changes.additions.first?.closes == (day == 20 ? nil : isClosed ? [known.id] : []))
        #expect(changes.confirmed.map(\.memory) == (day == 20 ? [known.id] : []))
    }

    @Test func `another exam is another plan`() {
        let known = memory(1, "物理考试", kind: .plan, day: CalendarDay(year: 2026, month: 11, day: 22))
        let draft = MemoryDraft(
            kind: .plan, text: "数学考试", sources: [1], day: CalendarDay(year: 2026, month: 11, day: 20))

        let changes = Self.changes(["20号数学考试"], [draft], memories: [known])

        #expect(changes.additions.first?.closes == [])
    }

    @Test func `what the person said last in one stretch counts`() {
        let drafts = [
            MemoryDraft(attribute: .home, text: "住在上海", sources: [1], replaces: [1]),
            MemoryDraft(attribute: .home, text: "住在杭州", sources: [2]),
        ]

        let changes = Self.changes(["我搬到上海住了", "不对，我住杭州"], drafts, memories: [Self.beijing])

        #expect(changes.additions.map(\.draft.text) == ["住在杭州"])
        #expect(changes.additions.first?.closes == [Self.beijing.id])
    }
}
