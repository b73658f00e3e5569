import Domain
import Testing

private let limits: [(span: Summary.Span, language: Language, limit: Int)] = [
    (span: .day, language: .chinese, limit: 280), (.week, .chinese, 350), (.day, .english, 560), (.week, .english, 700),
    (.day, Language(rawValue: "de"), 560),
]

@Suite struct SummaryTests {
    @Test(arguments: limits)
    func `a Chinese character counts as two others`(span: Summary.Span, language: Language, limit: Int) {
        let told = span

        let characters = told.characterLimit(for: language)

        #expect(characters == limit)
    }
}
