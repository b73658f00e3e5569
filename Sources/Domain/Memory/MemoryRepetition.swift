import Foundation

extension Memory {
    /// So much of its telling terms in a text means that the text repeats it.
    private static let repetition = 0.5

    /// Whether `text` says once more what is remembered, in these words or in those the person told it in.
    ///
    /// It decides what else goes when the memory is to be forgotten, so it rather finds too much.
    package func isRepeated(in text: String) -> Bool {
        let found = Set(SearchTerms.terms(in: text))
        return [self.text, quote].contains { words in
            let query = RecallQuery(lines: [RecallLine(words)], now: .distantPast, zone: .gmt)
            let heaviest = query.terms.first?.weight ?? 0
            let telling = query.terms.filter { $0.weight >= heaviest }
            let common = telling.count { found.contains($0.text) }
            return !telling.isEmpty && Double(common) >= Double(telling.count) * Self.repetition
        }
    }
}
