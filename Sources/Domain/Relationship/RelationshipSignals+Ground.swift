extension RelationshipSignals {
    /// Fewer letters than these stand in any talk, and so do fewer characters of a script without blanks.
    private static let leastLetters = 3
    private static let leastCharacters = 2

    /// The readings whose evidence the person said, in words of their own in one message of `lines`.
    ///
    /// Case, width, blanks, marks and what cannot be seen make no difference. Nobody wins anything by words about points;
    /// such words do not undo a hurt either.
    package func grounded(in lines: [HistoryMessage]) -> RelationshipSignals {
        guard !readings.isEmpty else { return self }
        let passages = lines.flatMap(\.ownPassages).map { (text: $0, letters: TalkLine.letters(of: $0)) }
        return RelationshipSignals(
            readings.filter { kind, reading in
                let letters = TalkLine.letters(of: reading.evidence)
                guard reading.value > 0, Self.isEnough(letters) else { return false }
                let isHurt = kind == .conflict
                guard isHurt || !PointsRequest.isOne(reading.evidence) else { return false }
                return passages.contains { $0.letters.contains(letters) && (isHurt || !PointsRequest.isOrder($0.text)) }
            })
    }

    private static func isEnough(_ letters: String) -> Bool {
        letters.count { $0.isPaired } >= leastCharacters || letters.count { $0.isLetter } >= leastLetters
    }
}
