import Domain
import Foundation
import Testing

private typealias Fixtures = ConsolidationFixtures

private let trifles: [(memory: Memory, fades: Bool)] = [
    (memory: Fixtures.memory(1, importance: 0.39), fades: true),
    (Fixtures.memory(1, "Likes tea", .episode, importance: 0), true),
    (Fixtures.memory(1, importance: 0.4), false), (Fixtures.memory(1, "Likes tea", .boundary, importance: 0), false),
    (Fixtures.memory(1, "Likes tea", .shared, importance: 0), false),
    (Fixtures.memory(1, "Likes tea", .plan, importance: 0), false),
    (Fixtures.memory(1, attribute: .home, importance: 0), false),
    (Fixtures.memory(1, attribute: .likes, importance: 0), true),
    (Fixtures.memory(1, "Likes tea", .plan, importance: 0, on: "2026-09-02"), false),
    (Fixtures.memory(1, "Likes tea", .plan, importance: 0, on: "2026-09-01"), true),
    (Fixtures.memory(1, importance: 0, end: .init(date: Fixtures.noon, reason: .corrected)), false),
]

@Suite struct ConsolidationTests {
    private static func result(
        _ reply: ConsolidationReply, _ memories: [Memory], naming people: [Acquaintance] = []
    ) throws -> Consolidation {
        try Consolidation(reply, of: memories, naming: people, at: Fixtures.noon, in: .gmt)
    }

    private static func merge(_ numbers: [Int64], _ text: String = "Likes tea", _ importance: Double? = nil)
        -> ConsolidationReply.Merge
    {
        ConsolidationReply.Merge(sources: Fixtures.ids(numbers), text: text, importance: importance)
    }

    @Test func `a memory goes into one merge, and no other thing happens to it`() throws {
        let memories = (1...8).map { Fixtures.memory($0, importance: 0.1) }
        let reply = ConsolidationReply(
            merges: [
                Self.merge([1, 2]), Self.merge([2, 3]), Self.merge([4, 4]), Self.merge([4, 99]), Self.merge([]),
            ],
            trifles: Fixtures.ids([1, 5, 5, 99]))

        let result = try Self.result(reply, memories)

        #expect(result.merges.map(\.sources) == [Fixtures.ids([1, 2])])
        #expect(result.faded == Fixtures.ids([5]))
        #expect(result.refusals == [.taken: 1, .sources: 3])
    }

    @Test(arguments: trifles)
    func `only what nobody needs is a trifle`(memory: Memory, fades: Bool) throws {
        let memories = [memory] + (2...8).map { Fixtures.memory($0) }

        let result = try Self.result(ConsolidationReply(trifles: [memory.id]), memories)

        #expect(result.faded == (fades ? [memory.id] : []))
    }

    @Test func `a quarter may be lost, and not more`() throws {
        let memories = (1...8).map { Fixtures.memory($0, importance: 0.1) }

        let quarter = try Self.result(ConsolidationReply(trifles: Fixtures.ids([1, 2])), memories)

        #expect(quarter.faded == Fixtures.ids([1, 2]))
        #expect(throws: Consolidation.Refusal.loss) {
            try Self.result(ConsolidationReply(trifles: Fixtures.ids([1, 2, 3])), memories)
        }
    }

    @Test func `what a merge drops counts as lost`() throws {
        let memories = [
            Fixtures.memory(1, "养了一只叫团子的猫"), Fixtures.memory(2, "猫叫团子，今年3岁"), Fixtures.memory(3, importance: 0),
            Fixtures.memory(4),
        ]
        let merge = Self.merge([1, 2], "养了一只叫团子的猫，今年3岁")

        let fitting = try Self.result(ConsolidationReply(merges: [merge]), memories)

        #expect(fitting.merges.count == 1)
        #expect(throws: Consolidation.Refusal.loss) {
            try Self.result(ConsolidationReply(merges: [merge], trifles: Fixtures.ids([3])), memories)
        }
    }
}
