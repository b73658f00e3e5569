/// A text in which names are looked for.
struct MentionPlace {
    /// Its characters in lower case and usual width; blanks of any kind are one.
    let folded: [Character]
    /// The same with their own case.
    private let plain: [Character]

    init(_ text: String) {
        plain = text.map { $0.isWhitespace && !$0.isNewline ? " " : $0.plainForm }
        folded = plain.map { $0.isNewline ? " " : $0.lowercased().first ?? $0 }
    }

    /// Whether `name` stands at `start` and means who goes by it; the name before it ended at `end`.
    func holds(_ name: SoughtName, at start: Int, after end: Int?) -> Bool {
        let stop = start + name.characters.count
        guard stop <= folded.count, folded[start..<stop].elementsEqual(name.characters) else { return false }
        if name.isTitle, isSomebodyElses(start, after: end) { return false }
        guard name.isSpaced else { return true }
        guard isWhole(start..<stop) else { return false }
        return !AmbiguousNames.words.contains(String(name.characters)) || isMeant(start..<stop)
    }

    private func character(_ index: Int) -> Character? { plain.indices.contains(index) ? plain[index] : nil }
}

// MARK: - Words

extension MentionPlace {
    private func isWhole(_ range: Range<Int>) -> Bool {
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        if isOfWord(before) || isOfWord(after) || character(after) == "@" || character(before) == "_"
            || character(after) == "_"
        {
            return false
        }
        // Mother is not mother-in-law.
        return !(character(before) == "-" && isOfWord(before - 1)) && !(character(after) == "-" && isOfWord(after + 1))
    }

    private func isOfWord(_ index: Int) -> Bool { character(index)?.isOfWord ?? false }

    /// The word that ends right before `end` or before the blanks there, and where it begins.
    private func word(before end: Int) -> (text: String, start: Int) {
        var stop = end
        while character(stop - 1) == " " { stop -= 1 }
        var start = stop
        while isOfWord(start - 1) || character(start - 1) == "'" { start -= 1 }
        return (String(folded[start..<stop]), start)
    }

    /// The word that begins right after the blank at `end`; empty where anything else stands.
    private func word(after end: Int) -> String {
        guard character(end) == " " else { return "" }
        return String(folded[(end + 1)...].prefix { $0.isOfWord })
    }
}

// MARK: - Common words

extension MentionPlace {
    /// Whether a common word is a name: with a capital, and not only because a sentence begins.
    private func isMeant(_ range: Range<Int>) -> Bool {
        let first = plain[range.lowerBound]
        guard first.isUppercase, character(range.lowerBound + 1)?.isLowercase == true else { return false }
        let name = String(folded[range])
        let (previous, next) = (word(before: range.lowerBound).text, word(after: range.upperBound))
        if AmbiguousNames.months.contains(name) {
            let isDate = AmbiguousNames.datePrepositions.contains(previous) || next.first?.isNumber == true
            return !isDate && !beginsSentence(range.lowerBound)
        }
        return !beginsSentence(range.lowerBound) || isOwner(range) || isAlone(range)
            || AmbiguousNames.humanVerbs.contains(next)
    }

    private func isOwner(_ range: Range<Int>) -> Bool {
        character(range.upperBound) == "'" && folded.dropFirst(range.upperBound + 1).first == "s"
    }

    /// Whether nothing else is said, as in an answer to "Who?".
    private func isAlone(_ range: Range<Int>) -> Bool {
        let isSilent = { (character: Character) in character == " " || character == "." || character == "?" }
        return folded[..<range.lowerBound].allSatisfy(isSilent) && folded[range.upperBound...].allSatisfy(isSilent)
    }

    private func beginsSentence(_ start: Int) -> Bool {
        var index = start - 1
        while let before = character(index), " \"“‘'(".contains(before) { index -= 1 }
        guard let before = character(index) else { return true }
        return !before.isLetter && !before.isNumber && !",，、&/-".contains(before)
    }
}

// MARK: - Titles

extension MentionPlace {
    /// Whether the title at `start` belongs to somebody other than the person.
    private func isSomebodyElses(_ start: Int, after end: Int?) -> Bool {
        if folded[start].isUnspaced { return isSomebodyElsesInChinese(start, after: end) }
        let (owner, begin) = word(before: start)
        if ["my", "our", "the", "a", "and", "or"].contains(owner) { return false }
        // An adjective may stand between.
        return isOwnerOfTitle(owner) || (start > begin && isOwnerOfTitle(word(before: begin).text))
    }

    private func isOwnerOfTitle(_ word: String) -> Bool {
        if ["your", "his", "her", "their", "whose"].contains(word) { return true }
        return (word.hasSuffix("'s") || word.hasSuffix("s'")) && !AmbiguousNames.contractions.contains(word)
    }

    private func isSomebodyElsesInChinese(_ start: Int, after end: Int?) -> Bool {
        let isJoined = folded[..<start].last == "的"
        let owner = folded[..<(isJoined ? start - 1 : start)]
        if let end, end == owner.endIndex { return true }
        if owner.last == "们" { return !(owner.dropLast().last.map { "我咱".contains($0) } ?? false) }
        return owner.last.map { "你您他她它谁".contains($0) } ?? false
    }
}
