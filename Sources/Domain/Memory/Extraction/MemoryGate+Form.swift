import Foundation

extension MemoryGate {
    /// The widest text that is remembered, where a Chinese character is two wide.
    static let widest = 200
    /// The narrowest one.
    static let narrowest = 4

    /// The most people whom one memory is about.
    static let mostSubjects = 8

    /// Refuses what is too short to mean something, and what is no single sentence any more.
    static func checkLength(of draft: MemoryDraft) throws(MemoryRefusal) {
        guard draft.text.utf8.count <= widest * 4, (narrowest...widest).contains(draft.text.width),
            draft.text.contains(where: \.isLetter), !isHollow(draft.text)
        else { throw .length }
    }

    /// "Likes it", "going instead": whether a text has a verb and nothing that it is about.
    private static func isHollow(_ text: String) -> Bool {
        let terms = MemorySimilarityTerms(text)
        return terms.numbers.isEmpty && !terms.framed.isEmpty && terms.framed.isSubset(of: hollow)
    }

    private static let hollow = MemorySimilarityTerms(
        "go goes going gets makes wants says thinks feels likes loves hates keeps uses tells 喜欢 讨厌 去 来 要 想 觉得 不"
    ).framed

    /// Whether the text is in the persona's language, as far as scripts tell; a language that we do not know always is.
    ///
    /// Names and words in quotation marks may be foreign.
    static func isInLanguage(_ draft: MemoryDraft, context: MemoryGateContext) -> Bool {
        let text = withoutForeign(draft.text, names: context.knownWords)
        let scripts = text.unicodeScalars.map(CodePointClass.init)
        let han = scripts.count { $0 == .han }
        let others = scripts.count { [.kana, .hangul, .otherLetter].contains($0) }
        let words = text.split { !($0.isASCII && $0.isLetter) && $0 != "'" && $0 != "’" }.count
        switch context.material.language {
        case .chinese: return han >= 2 && han >= words && han > others
        case .english: return words >= 1 && words * 2 >= han + others
        default: return true
        }
    }

    private static func withoutForeign(_ text: String, names: [String]) -> String {
        var rest = text
        for (open, close) in [("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("\"", "\"")] {
            while let start = rest.range(of: open),
                let end = rest.range(of: close, range: start.upperBound..<rest.endIndex)
            { rest.removeSubrange(start.lowerBound..<end.upperBound) }
        }
        // A name may be all that is said: then it decides.
        let nameless = names.filter { !$0.isEmpty }.reduce(rest) { $0.replacingOccurrences(of: $1, with: " ") }
        return nameless.contains(where: \.isLetter) ? nameless : text
    }
}

extension MemoryDraft {
    /// The same draft in one clean line, without what a model puts before a sentence.
    var cleaned: MemoryDraft {
        var line = text.prefix(ExtractionReply.longestText).unicodeScalars.map { $0.isUnseen ? " " : String($0) }
            .joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let first = line.first, "-*•·“\"".contains(first),
            !line.dropFirst().contains(where: { "”\"".contains($0) })
        {
            line = String(line.dropFirst()).trimmed
        }
        let subjects = about.prefix(MemoryGate.mostSubjects).map {
            String($0.prefix(ExtractionReply.longestName)).trimmed
        }
        return MemoryDraft(
            kind: kind, about: subjects.filter { !$0.isEmpty }, attribute: attribute,
            text: line.withoutUser, importance: min(1, max(0, importance)), certainty: min(1, max(0, certainty)),
            sources: sources, day: day, replaces: replaces, isCorrection: isCorrection)
    }
}

extension String {
    /// The text without the word by which prompts call the person.
    fileprivate var withoutUser: String {
        // What was asked for is no fact, and the gate must see that it was.
        let requests = ["asked", "asks", "requested", "requests", "要求", "请求", "询问", "问", "让"]
        if requests.contains(where: { hasPrefix("The user " + $0) || hasPrefix("用户" + $0) }) { return self }
        for word in ["The user ", "User "] where hasPrefix(word) {
            let rest = dropFirst(word.count)
            return rest.prefix(1).uppercased() + rest.dropFirst()
        }
        let isTheirWork = ["用户研究", "用户体验", "用户运营", "用户增长"].contains { hasPrefix($0) }
        return hasPrefix("用户") && !isTheirWork ? String(dropFirst(2)) : self
    }
}

extension Unicode.Scalar {
    /// Whether nobody sees it: a control, a mark of direction, a joint.
    fileprivate var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        default: false
        }
    }
}
