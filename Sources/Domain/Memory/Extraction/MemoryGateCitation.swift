import Foundation

/// The lines that a draft names, with what was said around them.
struct MemoryGateCitation {
    /// How many of the person's lines before and after count as context.
    private static let reach = 2
    /// The most lines that are looked at, the newest.
    static let mostLines = 6
    /// The most characters that are looked at: of one line, of all of them, and of those around them.
    private static let longestLine = 700
    private static let longestWords = 1_400
    private static let longestNeighbours = 600
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
    /// The person's own lines after the last one named.
    let aftermath: [MemoryGateAftermath]
    /// When each of them was written.
    let dates: [Date]

    /// The lines that `draft` names; throws when none of them are the person's own words.
    init(of draft: MemoryDraft, in material: ExtractionMaterial) throws(MemoryRefusal) {
        let lines = material.lines
        let indices = Set(draft.sources.map { $0 &- 1 }.filter(lines.indices.contains)).sorted()
        let spoken = indices.filter { lines[$0].speaker != .persona }
        guard !spoken.isEmpty else { throw .unfounded }
        let own = Self.own(among: spoken, of: lines)
        guard let last = own.last else { throw .foreign }
        dates = own.map { lines[$0].date }
        aftermath = MemoryGateAftermath.all(after: last, in: lines)
        for index in own { add(index, of: lines) }
    }

    /// The newest lines that are the person's own words, oldest first; no more are read than that takes.
    private static func own(among indices: [Int], of lines: [HistoryMessage]) -> [Int] {
        indices.reversed().lazy.filter { MemoryGateWords.own(of: lines[$0]) != nil }.prefix(mostLines).reversed()
    }

    private mutating func add(_ index: Int, of lines: [HistoryMessage]) {
        guard let own = MemoryGateWords.own(of: lines[index]) else { return }
        let room = Self.longestWords - words.reduce(0) { $0 + $1.count }
        words.append(String(own.words.prefix(min(room, Self.longestLine))))
        quotations += own.quotations.prefix(4).map { String($0.prefix(Self.longestLine)) }
        let around = max(0, index - Self.reach * 2)...min(lines.count - 1, index + Self.reach * 2)
        for place in around where place != index {
            let room = Self.longestNeighbours - neighbours.reduce(0) { $0 + $1.count }
            guard room > 0 else { break }
            guard let near = MemoryGateWords.own(of: lines[place])?.words.prefix(room) else { continue }
            if !neighbours.contains(String(near)) { neighbours.append(String(near)) }
        }
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
        questions.append(String(question.prefix(Self.longestNeighbours / 2)))
    }
}

extension String {
    /// How wide the text is, where a Chinese character is two wide.
    var width: Int { reduce(0) { $0 + ($1.isPaired ? 2 : 1) } }
}
