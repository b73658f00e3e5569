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
    /// the persona alone. To be together takes words of the persona as well, spoken rather than prepared.
    package func confirmed(in lines: [HistoryMessage], after context: Int) -> Declaration? {
        let cited = Set(self.lines).filter { $0 > max(0, context) && $0 <= lines.count }.map { lines[$0 - 1] }
        guard cited.contains(where: { !$0.ownPassages.isEmpty }) else { return nil }
        switch kind {
        case .apart: return .apart
        case .together: return cited.contains(where: \.isAnswer) ? .together : nil
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
