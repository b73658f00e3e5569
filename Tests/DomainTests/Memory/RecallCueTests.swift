import Domain
import Foundation
import Testing

@Suite struct RecallCueTests {
    /// A Wednesday, at noon.
    private static let now = CalendarDay(year: 2026, month: 9, day: 16).start(in: .gmt).addingTimeInterval(8 * 3600)

    private static func document(
        _ number: UInt32, _ side: RecallSide? = .person, _ text: String = "the lantern", daysAgo: Double = 30,
        terms: Int = 0, answers: Bool = false
    ) -> RecallDocument {
        RecallDocument(
            number: number, side: side, date: now.addingTimeInterval(-daysAgo * 86_400), text: text,
            contextTerms: terms,
            answersQuestion: answers)
    }

    /// The hits for `line` among documents, each in a session of its own with the term "lantern".
    private static func hits(_ line: String, _ documents: [RecallDocument], dated: [UInt32] = []) -> [RecallHit] {
        let query = RecallQuery(lines: [RecallLine(side: .person, line)], now: now, zone: .gmt)
        let starts = (0..<20).map { UInt32($0 * 10) }
        let postings = query.terms.filter { $0.text == "lantern" }.map {
            RecallIndex.Posting($0, numbers: starts.filter { $0 < 100 })
        }
        let index = RecallIndex(stretches: [0..<200], sessionStarts: starts, postings: postings, dated: dated)
        let ranking = RecallRanking()
        return ranking.ranked(ranking.candidates(in: index), documents: documents, for: query)
    }

    @Test(
        arguments: [
            ("which lantern did I buy", [10, 20]), ("which lantern did you recommend", [20, 10]),
            ("the lantern", [20, 10]),
        ] as [(String, [UInt32])])
    func `words of the side that is asked for come first`(line: String, expected: [UInt32]) {
        let documents = [Self.document(10, .person), Self.document(20, .persona)]

        let hits = Self.hits(line, documents)

        #expect(hits.map(\.number) == expected)
    }

    @Test(arguments: [("when did the lantern break", [10, 20]), ("the lantern", [20, 10])] as [(String, [UInt32])])
    func `a time that is asked for is found first where one is told`(line: String, expected: [UInt32]) {
        let documents = [
            Self.document(10, .person, "the lantern broke last week"), Self.document(20, .person, "the lantern broke"),
        ]

        let hits = Self.hits(line, documents)

        #expect(hits.map(\.number) == expected)
    }

    @Test func `a named day lifts its messages, even without a word in common`() {
        let documents = [
            Self.document(10), Self.document(20, daysAgo: 5), Self.document(155, .person, "好呀", daysAgo: 5),
        ]

        let hits = Self.hits("the lantern on September 11th", documents, dated: [20, 155])

        #expect(hits.first?.number == 20)
        #expect(hits.contains { $0.number == 155 && $0.score.cues == $0.score.total })
    }

    @Test func `a day alone finds its messages`() {
        let documents = [Self.document(155, .person, "好呀", daysAgo: 5), Self.document(156, .person, "晚安", daysAgo: 5)]

        let hits = Self.hits("9月11号", documents, dated: [155, 156])

        #expect(hits.map(\.number) == [156, 155])
    }

    @Test func `a short stretch of talk comes before a long one`() {
        let documents = [Self.document(10, terms: 8), Self.document(20, terms: 60)]

        let hits = Self.hits("lantern", documents)

        #expect(hits.map(\.number) == [10, 20])
    }

    @Test func `the answer to a question with the term comes before other lines after it`() {
        let documents = [Self.document(11, .person, "yes", answers: true), Self.document(21, .person, "yes")]

        let hits = Self.hits("lantern", documents)

        #expect(hits.map(\.number) == [11, 21])
    }

    @Test func `the parts of a score make its total`() throws {
        let documents = [Self.document(10, .persona), Self.document(11, .persona, daysAgo: 5, answers: true)]

        let hits = Self.hits("which lantern did you recommend on 9月11号", documents, dated: [11])

        let score = try #require(hits.first { $0.number == 11 }?.score)
        #expect(score.lexical == 0 && score.context > 0 && score.session > 0 && score.cues > 0)
        #expect(abs(score.lexical + score.context + score.session + score.cues - score.total) < 1e-9)
        #expect(score.description.hasPrefix("context "))
    }

    @Test func `what is not stored any more is no hit`() {
        let documents = [Self.document(20), Self.document(20), Self.document(77)]

        let hits = Self.hits("lantern", documents)

        #expect(hits.map(\.number) == [20])
    }

    @Test func `nothing to rank gives nothing`() {
        let documents: [RecallDocument] = []

        let hits = Self.hits("lantern", documents)

        #expect(hits == [])
    }

    @Test(arguments: [("好吗？", true), ("really?", true), ("好。", false), ("", false)])
    func `a message with a question mark asks`(text: String, asks: Bool) {
        let message = text

        let isQuestion = RecallDocument.asksQuestion(message)

        #expect(isQuestion == asks)
    }
}
