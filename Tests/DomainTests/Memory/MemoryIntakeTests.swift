import Domain
import Foundation
import Testing

/// What becomes of what is remembered.
struct MemoryIntakeTests {
    private static let beijing = memory(1, "住在北京", attribute: .home)

    private static func changes(
        _ lines: [String], _ drafts: [MemoryDraft], memories: [Memory] = [], known: [Acquaintance] = [],
        people: [AcquaintanceDraft] = [], forget: [Int] = []
    ) -> MemoryChanges {
        let material = material(lines, language: .chinese, memories: memories, acquaintances: known)
        return MemoryIntake.changes(
            from: Extraction(memories: drafts, people: people, forget: forget), in: material)
    }

    @Test func `what is new is remembered with its moment and words`() {
        let draft = MemoryDraft(attribute: .home, text: "住在杭州", sources: [1, 3])

        let changes = Self.changes(["我在杭州住了三年", "*真好", "嗯\n杭州很美"], [draft])

        let addition = MemoryChanges.Addition(draft: draft, said: gateEvening + 120, quote: "我在杭州住了三年")
        #expect(changes == MemoryChanges(additions: [addition]))
    }

    @Test func `a quotation is one short line without secrets`() {
        let lines = ["我的密码是hunter2，我养猫", "我养猫\n" + String(repeating: "很开心 ", count: 40)]

        let changes = Self.changes(lines, [MemoryDraft(attribute: .pet, text: "养猫", sources: [1, 2])])

        let quote = changes.additions.first?.quote ?? ""
        #expect(quote.hasPrefix("我养猫 很开心") && quote.count <= 80 && !quote.contains("\n"))
    }

    @Test(arguments: [(0.5, 1), (0.9, 1), (0.95, nil)] as [(Double, Int?)])
    func `what is known is confirmed, and refused unless it is surer`(certainty: Double, refused: Int?) {
        let draft = MemoryDraft(attribute: .home, text: "对方住在北京。", certainty: certainty, sources: [1])

        let changes = Self.changes(["我住北京"], [draft], memories: [Self.beijing])

        #expect(changes.confirmed.map(\.memory) == [Self.beijing.id] && changes.additions.isEmpty)
        #expect(changes.refusals[.duplicate] == refused)
    }

    @Test func `what one answer says twice is remembered once`() {
        let drafts = ["养了一只猫", "养了只猫。", "养了一只猫"].map { MemoryDraft(attribute: .pet, text: $0, sources: [1]) }

        let changes = Self.changes(["我养了只猫"], drafts)

        #expect(changes.additions.count == 1 && changes.refusals == [.duplicate: 2])
    }

    @Test func `what is to be forgotten is, and not confirmed`() {
        let draft = MemoryDraft(attribute: .home, text: "住在北京", sources: [1])

        let changes = Self.changes(["忘了我住北京吧"], [draft], memories: [Self.beijing], forget: [1, 1, 0, 7, -3, .max])

        #expect(changes.forgotten == [Self.beijing.id] && changes.confirmed.isEmpty && changes.additions.isEmpty)
    }

    @Test(arguments: [("我住北京", 0), ("这些事你都忘了吧", 8), ("把那件事忘了吧", 5)])
    func `a model forgets only what somebody asks to forget`(line: String, count: Int) {
        let known = (1...8).map { memory($0, "去过第\($0)个地方") }

        let changes = Self.changes([line], [], memories: known, forget: Array(1...8))

        #expect(changes.forgotten.count == count)
    }

    @Test func `what is told of somebody new is about them`() {
        let people = [AcquaintanceDraft(name: "小红", relation: "妹妹", sources: [1])]
        let draft = MemoryDraft(about: ["小红"], attribute: .job, text: "小红是医生", sources: [1])

        let changes = Self.changes(["我妹妹小红是医生"], [draft], memories: [Self.beijing], people: people)

        #expect(changes.newcomers.map(\.name) == ["小红"] && changes.additions.first?.subjects == [.new(0)])
    }

    @Test func `every refusal is counted`() {
        let drafts = ["住在北京", "住在上海", "抽烟", "猫", "Lives in Rome", "密码是hunter2"].map {
            MemoryDraft(text: $0, sources: [1])
        }

        let changes = Self.changes(["我住北京"], drafts)

        #expect(changes.additions.count == 1)
        #expect(changes.refusals == [.unfounded: 2, .length: 1, .language: 1, .sensitive: 1])
    }

    @Test func `ten thousand strange proposals are read in no time`() {
        let texts = ["", "\u{0}\u{202E}", String(repeating: "很", count: 100_000), "👨‍👩‍👧‍👦", "住在北京", "P1", "M1"]
        let drafts = (0..<10_000).map {
            MemoryDraft(
                about: texts, text: texts[$0 % texts.count], importance: .nan, certainty: .infinity,
                sources: Array(-50...50) + [.min, .max], replaces: [.min, .max, 0])
        }

        let changes = Self.changes(Array(repeating: "我住北京", count: 60), drafts, memories: [Self.beijing])

        #expect(changes.refusals.values.reduce(0, +) + changes.additions.count <= 40)
    }
}
