import Domain
import Foundation
import Testing

private typealias Fixtures = ConsolidationFixtures

private let good: [(sources: [String], text: String)] = [
    (
        sources: ["Likes green tea", "Drinks green tea every morning"],
        text: "Likes green tea and drinks it every morning"
    ),
    (["养了一只叫团子的猫", "猫叫团子，今年3岁"], "养了一只叫团子的猫，今年三岁"),
    (["和Anna一起学法语", "每周三和Anna上法语课"], "每周三和Anna一起学法语，上法语课"),
    (["Met Bo in Lyon", "Met Bo in Lyon on 2026-09-02"], "Met Bo in Lyon on 2026-09-02"),
    (["Does not eat meat", "Does not eat meat at home"], "Doesn't eat meat at home"),
]

private let bad: [(sources: [String], text: String, refusal: MergeRefusal)] = [
    (sources: ["Has 3 cats", "Has cats called Tom"], text: "Has cats called Tom", refusal: .number),
    (["养了三只猫", "猫很可爱"], "养了可爱的猫", .number),
    (["Ran 5 km", "Ran on 2026-05-01"], "Ran 5 km on 2026-05-02", .number),
    (["Went to Lyon with Anna", "Liked Lyon"], "Went to Lyon and liked it", .name),
    (["和Anna去了里昂", "很喜欢里昂"], "去了里昂，很喜欢里昂", .name),
    (["Plays the violin in an orchestra", "Practises scales every evening"], "Plays music", .terms),
    (["喜欢在海边散步看日落", "周末常去海边骑车"], "喜欢去海边", .terms),
    (["Does not eat meat", "Eats much fruit"], "Eats meat and much fruit", .negation),
    (["不吃肉", "爱吃水果"], "爱吃肉和水果", .negation),
    (["Likes tea", "Drinks tea"], "Drinks 5 teas, likes tea", .invented),
    (["Likes tea at home", "Drinks tea every day"], "Likes and drinks tea in Rome every day", .invented),
    (["Likes tea", "Drinks tea"], "", .length), (["Likes tea", "Drinks tea"], "\n ", .length),
    (["Likes tea", "Drinks tea"], "Likes tea and drinks tea and tea and tea", .length),
]

private let unfit: [(memories: [Memory], refusal: MergeRefusal)] = [
    (memories: [Fixtures.memory(1)], refusal: .sources),
    ([Fixtures.memory(1), Fixtures.memory(2, end: .init(date: Fixtures.noon, reason: .faded))], .closed),
    ([Fixtures.memory(1), Fixtures.memory(2, of: [1])], .subject),
    ([Fixtures.memory(1, of: [1, 2]), Fixtures.memory(2, of: [1])], .subject),
    ([Fixtures.memory(1, "Likes tea", .boundary), Fixtures.memory(2)], .boundary),
    ([Fixtures.memory(1, attribute: .home), Fixtures.memory(2, attribute: .job)], .attribute),
    ([Fixtures.memory(1, attribute: .home), Fixtures.memory(2)], .attribute),
    ([Fixtures.memory(1, attribute: .likes), Fixtures.memory(2, attribute: .dislikes)], .attribute),
    ([Fixtures.memory(1, "In Rome", attribute: .home), Fixtures.memory(2, "In Bern", attribute: .home)], .attribute),
    (
        [
            Fixtures.memory(1, "Likes tea", .plan, on: "2026-09-04"),
            Fixtures.memory(2, "Likes tea", .plan, on: "2026-09-05"),
        ], .day
    ),
    ([Fixtures.memory(1, "Likes tea", .plan, on: "2026-09-04"), Fixtures.memory(2)], .day),
    (
        [
            Fixtures.memory(1, "Likes tea", .episode, on: "2026-05-01"),
            Fixtures.memory(2, "Likes tea", .episode, on: "2026-06-07"),
        ], .number
    ),
]

@Suite struct ConsolidationMergeTests {
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

    @Test(arguments: good)
    func `a sentence that says it all takes the place of several`(sources: [String], text: String) throws {
        let memories = sources.enumerated().map { Fixtures.memory(Int64($0 + 1), $1) }

        let result = try Self.result(ConsolidationReply(merges: [Self.merge([1, 2], text)]), memories)

        #expect(result.merges.map(\.text) == [text])
        #expect(result.merges.first?.sources == Fixtures.ids([1, 2]))
        #expect(result.refusals == [:])
    }

    @Test(arguments: bad)
    func `a sentence that loses or adds something is refused`(
        sources: [String], text: String, refusal: MergeRefusal
    ) throws {
        let memories = sources.enumerated().map { Fixtures.memory(Int64($0 + 1), $1) }

        let result = try Self.result(ConsolidationReply(merges: [Self.merge([1, 2], text)]), memories)

        #expect(result == Consolidation(refusals: [refusal: 1]))
    }

    @Test(arguments: unfit)
    func `what does not belong together stays apart`(memories: [Memory], refusal: MergeRefusal) throws {
        let reply = ConsolidationReply(merges: [Self.merge(memories.map(\.id.rawValue))])

        let result = try Self.result(reply, memories)

        #expect(result == Consolidation(refusals: [refusal: 1]))
    }

    @Test func `who is named stays named`() throws {
        let memories = [Fixtures.memory(1, "红姐爱喝咖啡", of: [1]), Fixtures.memory(2, "小红每天喝咖啡", of: [1])]
        let people = [Fixtures.acquaintance(1, "小红", ["红姐"])]

        let result = try Self.result(
            ConsolidationReply(merges: [Self.merge([1, 2], "每天爱喝咖啡")]), memories, naming: people)

        #expect(result.refusals == [.name: 1])
    }

    @Test func `a merge has the best of its sources`() throws {
        let memories = [
            Fixtures.memory(
                1, "Likes tea", .episode, importance: 0.5, certainty: 0.8, quote: "old", days: 9, on: "2026-05-01",
                recalls: 3,
                lastRecall: Fixtures.noon),
            Fixtures.memory(2, attribute: .likes, importance: 0.2, quote: "new", days: 1, recalls: 1),
        ]

        let merge = try #require(
            Self.result(ConsolidationReply(merges: [Self.merge([2, 1], "Likes tea", 0.9)]), memories).merges.first)

        #expect(merge.sources == Fixtures.ids([1, 2]))
        #expect(merge.kind == .fact && merge.attribute == .likes && merge.day == CalendarDay("2026-05-01"))
        #expect(merge.importance == 0.7 && merge.certainty == 0.8)
        #expect(merge.quote == "new" && merge.said == Fixtures.noon - 86_400)
        #expect(merge.recallCount == 3 && merge.lastRecall == Fixtures.noon)
    }

    @Test(arguments: [(nil, 0.5), (0.1, 0.5), (0.6, 0.6), (5, 0.7), (-1, 0.5)] as [(Double?, Double)])
    func `no merge matters less than what went into it, nor much more`(told: Double?, importance: Double) throws {
        let memories = [Fixtures.memory(1, importance: 0.5), Fixtures.memory(2, importance: 0.3)]

        let result = try Self.result(
            ConsolidationReply(merges: [Self.merge([1, 2], "Likes tea", told)]), memories)

        #expect(result.merges.first?.importance == importance)
    }
}
