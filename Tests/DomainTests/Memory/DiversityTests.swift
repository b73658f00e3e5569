import Domain
import Testing

@Suite struct DiversityTests {
    private static func hits(_ totals: [Double]) -> [RecallHit] {
        totals.enumerated().map { index, total in
            let score = RecallScore(lexical: total, context: 0, session: 0, cues: 0)
            return RecallHit(number: UInt32(index), score: score)
        }
    }

    @Test func `what says the same as a better one waits`() {
        let texts = ["养了一只猫叫团子", "有一只猫叫团子", "在医院上班"]
        let hits = Self.hits([1, 0.9, 0.8])

        let chosen = Diversity.diversified(hits, terms: texts.map(SearchTerms.terms), count: 3)

        #expect(chosen.map(\.number) == [0, 2, 1])
    }

    @Test func `what fits far better comes first all the same`() {
        let texts = ["likes hiking", "likes hiking hills", "works as a nurse"]
        let hits = Self.hits([1, 0.9, 0.2])

        let chosen = Diversity.diversified(hits, terms: texts.map(SearchTerms.terms), count: 2)

        #expect(chosen.map(\.number) == [0, 1])
    }

    @Test func `of equal ones the first is taken`() {
        let hits = Self.hits([1, 1, 1])

        let chosen = Diversity.diversified(hits, terms: [["a"], ["b"], ["c"]], count: 2)

        #expect(chosen.map(\.number) == [0, 1])
    }

    @Test(arguments: [(0, 0), (-1, 0), (3, 3), (100, 80)])
    func `as many are chosen as are wanted and there`(count: Int, expected: Int) {
        let hits = Self.hits((0..<80).map { 100 - Double($0) })

        let chosen = Diversity.diversified(hits, terms: [], count: count)

        #expect(chosen.count == expected)
        #expect(Set(chosen.map(\.number)).count == expected)
    }

    @Test(arguments: [[], [0], [0, 0]])
    func `where nothing fits, the order stays`(totals: [Double]) {
        let hits = Self.hits(totals)

        let chosen = Diversity.diversified(hits, terms: totals.map { _ in [] }, count: 5)

        #expect(chosen == hits)
    }
}
