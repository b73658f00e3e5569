import Domain
import Testing

private let limits: [(span: Summary.Span, language: Language, limit: Int)] = [
    (span: .day, language: .chinese, limit: 280), (.week, .chinese, 350), (.day, .english, 560), (.week, .english, 700),
    (.day, Language(rawValue: "de"), 560),
]

private let ends: [(span: Summary.Span, firstDay: String, end: String)] = [
    (span: .day, firstDay: "2026-09-02", end: "2026-09-03"), (.day, "2026-12-31", "2027-01-01"),
    (.day, "2028-02-28", "2028-02-29"), (.week, "2026-08-31", "2026-09-07"), (.week, "2026-12-28", "2027-01-04"),
    (.week, "2026-03-23", "2026-03-30"),
]

@Suite struct SummaryTests {
    @Test(arguments: limits)
    func `a Chinese character counts as two others`(span: Summary.Span, language: Language, limit: Int) {
        let told = span

        let characters = told.characterLimit(for: language)

        #expect(characters == limit)
    }

    @Test(arguments: ends)
    func `a summary ends where the next begins`(span: Summary.Span, firstDay: String, end: String) throws {
        let summary = Summary(span: span, firstDay: try #require(CalendarDay(firstDay)), text: "")

        let next = summary.end

        #expect(next.description == end)
    }
}
