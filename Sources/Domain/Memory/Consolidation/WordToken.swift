/// One word of a sentence in a script that parts its words.
struct WordToken {
    /// The word without case and without the ending of an owner.
    let bare: String
    /// Whether it looks like the name of somebody or something.
    let isName: Bool

    /// The words of `text`, which has straight apostrophes.
    static func tokens(of text: String) -> [WordToken] {
        var tokens: [WordToken] = []
        let runs = text.split { !($0.isOfWord && !$0.isNumber) && $0 != "'" }.filter { $0.contains(where: \.isLetter) }
        for (index, run) in runs.enumerated() {
            let next = index + 1 < runs.count ? runs[index + 1] : nil
            let isAlone = !isCapital(next) || !areNeighbours(run, next, in: text)
            let begins = beginsSentence(run, in: text)
            tokens.append(WordToken(run, isCapitalForItsPlace: begins && isAlone))
        }
        return tokens
    }

    private init(_ run: Substring, isCapitalForItsPlace: Bool) {
        var word = run.drop { $0 == "'" }
        let isOwner = word.lowercased().hasSuffix("'s")
        if isOwner { word = word.dropLast(2) }
        while word.last == "'" { word.removeLast() }
        bare = word.lowercased()
        let isMixed = word.dropFirst().contains(where: \.isUppercase)
        let isGiven = Self.isCapital(word) && (!isCapitalForItsPlace || isOwner)
        isName = (isMixed || isGiven) && !LatinWords.isEverywhere(bare) && !bare.contains("'")
    }

    private static func isCapital(_ word: Substring?) -> Bool { word?.first?.isUppercase ?? false }

    /// Whether nothing but a blank stands between the two.
    private static func areNeighbours(_ word: Substring, _ next: Substring?, in text: String) -> Bool {
        guard let next else { return false }
        return text[word.endIndex..<next.startIndex] == " "
    }

    private static func beginsSentence(_ word: Substring, in text: String) -> Bool {
        let before = text[..<word.startIndex].last { !$0.isWhitespace && !"\"“(*".contains($0) }
        return before.map { ".!?。！？…:：;；\n".contains($0) } ?? true
    }
}
