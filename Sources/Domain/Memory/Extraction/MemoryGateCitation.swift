import Foundation

/// The lines that a draft names, with what was said around them.
struct MemoryGateCitation {
    /// How many of the person's lines before and after count as context.
    private static let reach = 2
    /// The most lines that are looked at, the newest.
    private static let mostLines = 8
    /// An answer up to this width leaves to the question what it is about; a Chinese character is two wide.
    private static let shortAnswer = 30

    /// The person's own words in the lines named, oldest first.
    private(set) var words: [String] = []
    /// What stands in long quotation marks in them: somebody else's words.
    private(set) var quotations: [String] = []
    /// The person's own words around those lines.
    private(set) var neighbours: [String] = []
    /// The persona's questions that these lines answer.
    private(set) var questions: [String] = []
    /// Whether one of the lines denies what was asked.
    private(set) var isDenying = false
    /// The person's own words in the two lines after the last one named.
    private(set) var aftermath: [String] = []
    /// When each of them was written.
    let dates: [Date]

    /// The lines that `draft` names; throws when none of them are the person's own words.
    init(of draft: MemoryDraft, in material: ExtractionMaterial) throws(MemoryRefusal) {
        let lines = material.lines
        let indices = Set(draft.sources.map { $0 &- 1 }.filter(lines.indices.contains)).sorted()
        let spoken = indices.filter { lines[$0].speaker != .persona }
        guard !spoken.isEmpty else { throw .unfounded }
        let own = spoken.filter { MemoryGateWords.own(of: lines[$0]) != nil }
        guard let last = own.last else { throw .foreign }
        dates = own.suffix(Self.mostLines).map { lines[$0].date }
        for index in own.suffix(Self.mostLines) { add(index, of: lines) }
        aftermath = lines[(last + 1)...].prefix(4).compactMap(MemoryGateWords.own).prefix(2).map(\.words)
    }

    private mutating func add(_ index: Int, of lines: [HistoryMessage]) {
        guard let own = MemoryGateWords.own(of: lines[index]) else { return }
        words.append(own.words)
        quotations += own.quotations
        let around = max(0, index - Self.reach * 2)...min(lines.count - 1, index + Self.reach * 2)
        let near = around.filter { $0 != index }.compactMap { MemoryGateWords.own(of: lines[$0])?.words }
        neighbours += near.filter { !neighbours.contains($0) }
        addQuestion(before: index, of: lines, answer: own.words)
    }

    private mutating func addQuestion(before index: Int, of lines: [HistoryMessage], answer: String) {
        let isDenial = MemoryGateWords.isDenial(answer)
        isDenying = isDenying || isDenial
        guard let before = lines[max(0, index - 3)..<index].last(where: { $0.speaker == .persona }),
            let question = before.content.words, MemoryGateWords.isQuestion(question)
        else { return }
        let isShort = answer.width <= Self.shortAnswer
        guard isDenial || isShort || MemoryGateWords.isAffirmation(answer) else { return }
        questions.append(String(question.prefix(MemorySimilarityTerms.longest)))
    }
}

extension String {
    /// How wide the text is, where a Chinese character is two wide.
    var width: Int { reduce(0) { $0 + ($1.isPaired ? 2 : 1) } }
}
