/// What a model found two to tell each other about what they are. Nothing of it is believed yet.
package struct DeclarationDraft: Hashable, Sendable {
    /// What they are to be.
    package let kind: Declaration
    /// The lines in which they say so, counted from 1 as the prompt numbered them.
    package let lines: [Int]

    /// A draft of these.
    package init(kind: Declaration, lines: [Int]) {
        self.kind = kind
        self.lines = lines
    }

    /// The declaration, if the cited ones of `lines` bear it out; what the first `context` say was read before.
    ///
    /// Words of the person's own are always asked for: nobody is together or apart by a film's words, or by those of
    /// the persona alone. To be together takes words of the persona as well, spoken rather than prepared; one of the two
    /// may have been read before, when the other had not answered yet. An end must be said to the persona.
    package func confirmed(in lines: [HistoryMessage], after context: Int) -> Declaration? {
        let numbers = Set(self.lines).filter { $0 > 0 && $0 <= lines.count }
        let new = numbers.filter { $0 > context }
        switch kind {
        case .apart: return new.contains { DeclarationEnd.isPossible(lines[$0 - 1].ownPassages) } ? .apart : nil
        case .together:
            let isSaid = numbers.contains { !lines[$0 - 1].ownPassages.isEmpty }
            let isAnswered = numbers.contains { lines[$0 - 1].isAnswer }
            return !new.isEmpty && isSaid && isAnswered ? .together : nil
        }
    }
}

extension HistoryMessage {
    /// Whether the persona says something in it.
    fileprivate var isAnswer: Bool {
        guard speaker == .persona, origin == .spoken, case .text(let text) = content else { return false }
        return text.contains { $0.isLetter || $0.isNumber }
    }
}
