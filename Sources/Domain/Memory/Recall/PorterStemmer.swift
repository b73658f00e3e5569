/// The stem of an English word, by the algorithm of M. F. Porter, 1980, as its author later published it.
enum PorterStemmer {
    /// The stem of a word in lower case; the word itself when it is short or has other letters than `a` to `z`.
    static func stem(of word: String) -> String {
        let letters = Array(word.utf8)
        guard letters.count > 2, letters.allSatisfy({ (97...122).contains($0) }) else { return word }
        var stem = Stem(letters)
        stem.removePlural()
        stem.removePast()
        if stem.ends(with: "y"), stem.hasVowel(before: 1) { stem.replace(1, by: "i") }
        stem.replaceFirst(of: doubleEndings, whenMeasureExceeds: 0)
        stem.replaceFirst(of: derivedEndings, whenMeasureExceeds: 0)
        stem.replaceFirst(of: remainingEndings, whenMeasureExceeds: 1)
        stem.removeFinalE()
        return String(decoding: stem.letters, as: UTF8.self)
    }

    // Each list has longer endings before those that end them.
    private static let doubleEndings = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("ousli", "ous"), ("eli", "e"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ].map(Ending.init)

    private static let derivedEndings = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ].map(Ending.init)

    private static let remainingEndings = [
        "ement", "ment", "ance", "ence", "able", "ible", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic", "ou",
    ].map { Ending($0, "") }

    fileprivate struct Ending: Sendable {
        let letters: [UInt8]
        let replacement: [UInt8]
        let isIon: Bool

        init(_ ending: String, _ replacement: String) {
            letters = Array(ending.utf8)
            self.replacement = Array(replacement.utf8)
            isIon = ending == "ion"
        }
    }
}

// MARK: - A word on its way

private struct Stem {
    private(set) var letters: [UInt8]

    init(_ letters: [UInt8]) {
        self.letters = letters
    }

    func ends(with ending: String) -> Bool {
        letters.count >= ending.utf8.count && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    mutating func replace(_ count: Int, by ending: String) {
        letters.removeLast(count)
        letters.append(contentsOf: ending.utf8)
    }

    mutating func removePlural() {
        if ends(with: "sses") || ends(with: "ies") {
            letters.removeLast(2)
        } else if ends(with: "s"), !ends(with: "ss") {
            letters.removeLast()
        }
    }

    mutating func removePast() {
        if ends(with: "eed") {
            if measure(before: 3) > 0 { letters.removeLast() }
        } else if ends(with: "ed"), hasVowel(before: 2) {
            letters.removeLast(2)
            mendAfterPast()
        } else if ends(with: "ing"), hasVowel(before: 3) {
            letters.removeLast(3)
            mendAfterPast()
        }
    }

    private mutating func mendAfterPast() {
        if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
            letters.append(e)
        } else if hasDoubleConsonant, !ends(with: "l"), !ends(with: "s"), !ends(with: "z") {
            letters.removeLast()
        } else if measure(before: 0) == 1, endsShort(before: 0) {
            letters.append(e)
        }
    }

    mutating func replaceFirst(of endings: [PorterStemmer.Ending], whenMeasureExceeds least: Int) {
        guard let ending = endings.first(where: { letters.count >= $0.letters.count && matches($0) }) else { return }
        let count = ending.letters.count
        guard measure(before: count) > least else { return }
        if ending.isIon {
            guard letters.count > count, "st".utf8.contains(letters[letters.count - count - 1]) else { return }
        }
        letters.removeLast(count)
        letters.append(contentsOf: ending.replacement)
    }

    mutating func removeFinalE() {
        if letters.last == e {
            let measure = measure(before: 1)
            if measure > 1 || (measure == 1 && !endsShort(before: 1)) { letters.removeLast() }
        }
        if measure(before: 0) > 1, hasDoubleConsonant, ends(with: "l") { letters.removeLast() }
    }
}

// MARK: - Vowels and consonants

extension Stem {
    private var e: UInt8 { 101 }

    private func matches(_ ending: PorterStemmer.Ending) -> Bool {
        letters.suffix(ending.letters.count).elementsEqual(ending.letters)
    }

    private func isConsonant(_ index: Int) -> Bool {
        switch letters[index] {
        case 97, 101, 105, 111, 117: false
        case 121: index == 0 || !isConsonant(index - 1)
        default: true
        }
    }

    /// How often a vowel is followed by a consonant, without the last `count` letters.
    private func measure(before count: Int) -> Int {
        let kinds = (0..<letters.count - count).map(isConsonant)
        return zip(kinds, kinds.dropFirst()).count { !$0 && $1 }
    }

    func hasVowel(before count: Int) -> Bool {
        (0..<letters.count - count).contains { !isConsonant($0) }
    }

    private var hasDoubleConsonant: Bool {
        let last = letters.count - 1
        return last > 0 && letters[last] == letters[last - 1] && isConsonant(last)
    }

    /// Whether it ends as `hop` does: consonant, vowel, consonant, of which the last is no `w`, `x` or `y`.
    private func endsShort(before count: Int) -> Bool {
        let last = letters.count - count - 1
        guard last > 1, isConsonant(last), !isConsonant(last - 1), isConsonant(last - 2) else { return false }
        return !"wxy".utf8.contains(letters[last])
    }
}
