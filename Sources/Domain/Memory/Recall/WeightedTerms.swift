/// Gathers the terms of a talk, each with its weight.
///
/// The weights were measured on dialogue corpora in Chinese and English.
struct WeightedTerms {
    /// An earlier line of whoever spoke last, beside 1 for the newest line.
    private static let ownLine = 0.8
    /// An earlier line of the other.
    private static let otherLine = 0.3
    /// A word of everyday talk, beside 1 for others.
    private static let filler = 0.3
    /// A single character, beside 1 for a pair.
    private static let single = 0.4
    /// Lines that are older than so many newer ones are over.
    private static let mostLines = 16
    /// So much of a line is read, in code points: more than a message of Telegram has.
    private static let mostCharacters = 5000

    private var order: [String] = []
    private var weights: [String: Double] = [:]
    private let names: Set<String>
    private let characterNames: [[Unicode.Scalar]]

    /// The terms of `lines`, oldest first, without the names of the two.
    init(of lines: [RecallLine], without names: RecallNames) {
        let parts = names.parts
        self.names = Set(parts.compactMap { if case .word(let word) = $0 { word } else { nil } })
        characterNames = parts.compactMap { if case .characters(let name) = $0, name.count > 1 { name } else { nil } }
        let newest = lines.last?.side
        for (back, line) in lines.reversed().prefix(Self.mostLines).enumerated() {
            let isOwn = line.side.flatMap { side in newest.map { $0 == side } } ?? back.isMultiple(of: 2)
            add(line.text, weight: back == 0 ? 1 : isOwn ? Self.ownLine : Self.otherLine)
        }
    }

    /// The `count` weightiest, the weightiest first and the newer before the older.
    func best(_ count: Int) -> [RecallQuery.Term] {
        let terms = order.map { RecallQuery.Term(text: $0, weight: weights[$0] ?? 0) }
        let sorted = terms.enumerated().sorted { left, right in
            (right.element.weight, left.offset) < (left.element.weight, right.offset)
        }
        return sorted.prefix(count).map(\.element)
    }
}

// MARK: - Runs

extension WeightedTerms {
    private mutating func add(_ text: String, weight: Double) {
        for run in TextRun.runs(of: String(text.unicodeScalars.prefix(Self.mostCharacters))) {
            switch run {
            case .word(let word): addWord(word, weight: weight)
            case .characters(let characters): addCharacters(characters, weight: weight)
            }
        }
    }

    private mutating func addWord(_ word: String, weight: Double) {
        guard !names.contains(word), let term = SearchTerms.terms(of: .word(word)).first else { return }
        raise(term, to: FillerWords.containsStem(term) ? weight * Self.filler : weight)
    }

    private mutating func addCharacters(_ characters: [Unicode.Scalar], weight: Double) {
        for stretch in Self.stretches(of: characters, without: namedLength) {
            for content in Self.stretches(of: stretch, without: Self.fillerLength) {
                for term in SearchTerms.terms(of: .characters(content)) {
                    raise(term, to: term.unicodeScalars.count == 1 ? weight * Self.single : weight)
                }
            }
            for term in SearchTerms.terms(of: .characters(stretch)) {
                let share = term.unicodeScalars.count == 1 ? Self.single * Self.filler : Self.filler
                raise(term, to: weight * share)
            }
        }
    }

    private mutating func raise(_ term: String, to weight: Double) {
        if weights[term] == nil { order.append(term) }
        weights[term] = max(weights[term] ?? 0, weight)
    }

    /// The stretches that are left when everything is cut out of which `length` tells that it begins here.
    private static func stretches(
        of characters: [Unicode.Scalar], without length: (ArraySlice<Unicode.Scalar>) -> Int
    ) -> [[Unicode.Scalar]] {
        var stretches: [[Unicode.Scalar]] = [[]]
        var place = 0
        while place < characters.count {
            let cut = length(characters[place...])
            if cut == 0 {
                stretches[stretches.count - 1].append(characters[place])
            } else if stretches.last?.isEmpty == false {
                stretches.append([])
            }
            place += max(1, cut)
        }
        return stretches.filter { !$0.isEmpty }
    }

    private func namedLength(_ characters: ArraySlice<Unicode.Scalar>) -> Int {
        characterNames.first { characters.starts(with: $0) }?.count ?? 0
    }

    private static func fillerLength(_ characters: ArraySlice<Unicode.Scalar>) -> Int {
        let longest = min(FillerWords.longest, characters.count)
        return (1...longest).reversed().first { FillerWords.contains(characters.prefix($0)) } ?? 0
    }
}
