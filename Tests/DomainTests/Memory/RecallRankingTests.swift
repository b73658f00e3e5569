import Domain
import Foundation
import Testing

/// A history in which terms stand where a test puts them.
private struct History {
    var stretches: [Range<UInt32>] = [1..<101]
    var sessions: [UInt32] = [1]
    var postings: [String: [UInt32]] = [:]
    var dated: [UInt32] = []

    /// The candidates for a line of the words that have postings.
    func candidates(limit: Int = 50, weights: RecallWeights = .messages) -> [RecallCandidate] {
        let words = postings.keys.sorted().joined(separator: " ")
        let query = RecallQuery(lines: [RecallLine(words)], now: .distantPast, zone: .gmt)
        let index = RecallIndex(
            stretches: stretches, sessionStarts: sessions,
            postings: query.terms.map { RecallIndex.Posting($0, numbers: postings[$0.text] ?? []) }, dated: dated)
        return RecallRanking(weights).candidates(in: index, limit: limit)
    }

    func score(of number: UInt32) -> Double {
        candidates().first { $0.number == number }.map { $0.lexical + $0.context } ?? 0
    }
}

@Suite struct RecallRankingTests {
    @Test func `a message with a rare term comes before one with a frequent term`() {
        let history = History(postings: ["lantern": [20], "garden": [40, 50, 60, 70, 80]])

        let candidates = history.candidates()

        #expect(candidates.first?.number == 20)
    }

    @Test func `messages around a hit get a part of its score`() {
        let history = History(postings: ["lantern": [50]])

        let scores = (47...54).map { history.score(of: $0) / history.score(of: 50) }

        #expect(scores[3] == 1)
        #expect(abs(scores[4] - scores[5]) < 1e-6)
        #expect(scores[4] > scores[2] && scores[2] > 0)
        #expect(abs(scores[1] - scores[2]) < 1e-6)
        #expect(scores[0] == 0 && scores[6] == 0)
    }

    @Test func `another session gets nothing of a hit`() {
        let history = History(sessions: [1, 50, 51], postings: ["lantern": [50]])

        let scores = [48, 49, 51, 52].map { history.score(of: $0) }

        #expect(scores == [0, 0, 0, 0])
    }

    @Test func `two terms of one talk meet in its messages`() {
        let history = History(postings: ["lantern": [30], "garden": [31, 60]])

        let best = history.candidates().first

        #expect(best?.number == 31)
        #expect((best?.lexical ?? 0) > 0 && (best?.context ?? 0) > 0)
    }

    @Test func `saying a term again beside itself counts less than twice`() {
        let alone = History(postings: ["lantern": [30]])
        let again = History(postings: ["lantern": [30, 31]])

        let scores = (alone.score(of: 30), again.score(of: 31))

        #expect(scores.1 > scores.0)
        #expect(scores.1 < scores.0 * 1.4)
    }

    @Test func `a session that has more of the query lifts its messages`() {
        let history = History(
            sessions: [1, 41, 81], postings: ["lantern": [10, 60], "garden": [30, 95], "violin": [20, 98]])

        let numbers = history.candidates().prefix(3).map(\.number)

        #expect(Set(numbers) == [10, 20, 30])
    }

    @Test func `of equal messages the newer comes first`() {
        let history = History(sessions: [1, 26, 51, 76], postings: ["lantern": [10, 35, 60, 85]])

        let numbers = history.candidates(limit: 4).map(\.number)

        #expect(numbers == [85, 60, 35, 10])
    }

    @Test func `a term that most messages have is left out`() {
        let frequent = Array(UInt32(1)...90)
        let history = History(sessions: [], postings: ["lantern": [20], "garden": frequent])

        let rare = History(sessions: [], postings: ["lantern": [20]])

        #expect(history.candidates() == rare.candidates())
    }

    @Test func `a frequent term counts where there is no other`() {
        let history = History(postings: ["garden": Array(UInt32(1)...90)])

        let candidates = history.candidates()

        #expect(candidates.count == 50)
    }

    @Test func `a posting that was cut off is left out`() {
        let terms = RecallQuery(lines: [RecallLine("lantern garden")], now: .distantPast, zone: .gmt).terms
        let postings = terms.map {
            RecallIndex.Posting($0, numbers: [$0.text == "lantern" ? 20 : 5], isCut: $0.text == "garden")
        }
        let index = RecallIndex(stretches: [1..<101], postings: postings)

        let candidates = RecallRanking().candidates(in: index)

        #expect(candidates.first?.number == 20)
        #expect(candidates.first { $0.number == 5 }?.lexical ?? 0 == 0)
    }

    @Test func `numbers far apart and gaps do no harm`() {
        let history = History(
            stretches: [5..<15, 2_147_483_649..<2_147_483_700], sessions: [5, 2_147_483_649, 2_147_483_660],
            postings: ["lantern": [1, 14, 500, 2_147_483_649, 2_147_483_699, 4_000_000_000]])

        let candidates = history.candidates()

        #expect(Set(candidates.filter { $0.lexical > 0 }.map(\.number)) == [14, 2_147_483_649, 2_147_483_699])
    }

    @Test func `messages of a named day are candidates without a word in common`() {
        let history = History(sessions: [1, 51], postings: ["lantern": [20]], dated: [60, 61, 200])

        let candidates = history.candidates()

        #expect(Set(candidates.filter(\.isDated).map(\.number)) == [60, 61])
    }

    @Test func `the best few are the first of all`() {
        let postings = ["lantern": Array(stride(from: UInt32(3), to: 1000, by: 7)), "garden": [500, 700, 900]]
        let history = History(stretches: [1..<1001], sessions: [1, 300, 600], postings: postings)

        let few = history.candidates(limit: 5)

        #expect(few == Array(history.candidates(limit: 1000).prefix(5)))
    }

    @Test(arguments: [
        History(stretches: [], postings: ["lantern": [1]]), History(stretches: [7..<7], postings: ["lantern": [7]]),
        History(postings: [:]), History(postings: ["lantern": []]),
        History(sessions: [900], postings: ["lantern": [0, 101, 4_294_967_295]]),
    ])
    fileprivate func `where nothing can be found, nothing is`(history: History) {
        let empty = history

        let candidates = empty.candidates()

        #expect(candidates == [])
    }

    @Test func `facts have no neighbours`() {
        let history = History(sessions: [], postings: ["lantern": [50]])

        let candidates = history.candidates(weights: .facts)

        #expect(candidates.map(\.number) == [50])
        #expect(candidates.first?.context == 0 && candidates.first?.session == 0)
    }

    @Test func `a hundred thousand messages are ranked in a moment`() {
        let frequent = Array(stride(from: UInt32(1), to: 100_000, by: 17))
        let postings = Dictionary(uniqueKeysWithValues: (0..<12).map { ("lantern\($0)", frequent.map { $0 + 1 }) })
        let history = History(
            stretches: [1..<100_001], sessions: Array(stride(from: UInt32(1), to: 100_000, by: 30)), postings: postings)

        let candidates = history.candidates(limit: RecallRanking.mostCandidates)

        #expect(candidates.count == RecallRanking.mostCandidates)
    }
}
