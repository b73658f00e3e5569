import Foundation

/// What a text says once its grammar is taken away, in a form that compares well.
///
/// Chinese has no blanks between words, so neighbouring characters are compared in pairs.
struct MemorySimilarityTerms: Hashable, Sendable {
    /// The longest text that is looked at, in Unicode scalars: any message of Telegram.
    static let longest = 4_200

    /// The stems of words in letters.
    private(set) var words: Set<String> = []
    /// Neighbouring characters of scripts without blanks; a character that stands alone is there alone.
    private(set) var pairs: Set<String> = []
    /// Those characters one by one.
    private(set) var characters: Set<Character> = []
    /// The words of scripts without blanks, as far as they could be told apart.
    private(set) var runs: Set<[Character]> = []
    /// What is no more than a frame for the rest.
    private(set) var frames: Set<String> = []
    /// The numbers.
    let numbers: Set<Int>

    /// The terms of a text. With `isCautious`, a number is one only where that is clear.
    init(_ text: String, isCautious: Bool = false) {
        let folded = MemorySimilarity.folded(text)
        numbers = MemorySimilarityNumbers.values(in: folded, isCautious: isCautious)
        var run: [Character] = []
        var word = ""
        for character in folded + " " {
            let isPaired = character.isPaired
            if !isPaired, !run.isEmpty {
                add(run: run)
                run = []
            }
            if isPaired { run.append(character) }
            let isLetter = !isPaired && character.isLetter
            if isLetter { word.append(character) }
            if !isLetter, !word.isEmpty {
                add(word: word)
                word = ""
            }
        }
    }

    /// The terms of several texts together.
    init(_ texts: [String]) {
        self = texts.map { MemorySimilarityTerms($0) }.reduce(MemorySimilarityTerms("")) { $0.union($1) }
    }

    /// All that is compared, frames only where there is nothing else.
    var all: Set<String> { words.isEmpty && pairs.isEmpty ? frames : words.union(pairs) }

    /// Whether there is nothing to compare.
    var isEmpty: Bool { all.isEmpty }

    /// All that is compared, and the frames: two texts that frame the same thing in different ways differ.
    var framed: Set<String> { words.union(pairs).union(frames) }

    /// The terms of both.
    func union(_ other: MemorySimilarityTerms) -> MemorySimilarityTerms {
        var both = MemorySimilarityTerms(words: words.union(other.words), numbers: numbers.union(other.numbers))
        both.pairs = pairs.union(other.pairs)
        both.characters = characters.union(other.characters)
        both.runs = runs.union(other.runs)
        both.frames = frames.union(other.frames)
        return both
    }

    private init(words: Set<String>, numbers: Set<Int>) {
        self.words = words
        self.numbers = numbers
    }
}

// MARK: - Reading

extension MemorySimilarityTerms {
    private mutating func add(word: String) {
        if MemorySimilarityVocabulary.particles.contains(word) || MemorySimilarityNumbers.isNumber(word) { return }
        if MemorySimilarityVocabulary.frames.contains(word) {
            frames.insert(MemorySimilarityStem.stem(of: word))
        } else {
            words.insert(MemorySimilarityStem.stem(of: word))
        }
    }

    /// Parts a run at the words we know, and takes what lies between as words too.
    private mutating func add(run: [Character]) {
        var unknown: [Character] = []
        var index = 0
        while index < run.count {
            guard let entry = Self.entry(at: index, in: run) else {
                unknown.append(run[index])
                index += 1
                continue
            }
            add(unit: unknown)
            unknown = []
            index += entry.word.count
            switch entry.meaning {
            case .particle: continue
            case .frame: frames.insert(String(entry.word))
            case .word(let word): add(unit: word)
            }
        }
        add(unit: unknown)
    }

    private static func entry(
        at index: Int, in run: [Character]
    ) -> (word: [Character], meaning: MemorySimilarityVocabulary.Meaning)? {
        MemorySimilarityVocabulary.chinese[run[index]]?.first { run[index...].starts(with: $0.word) }
    }

    private mutating func add(unit: [Character]) {
        guard !unit.isEmpty, !unit.allSatisfy(MemorySimilarityNumbers.isNumeral) else { return }
        runs.insert(unit)
        characters.formUnion(unit)
        if unit.count == 1 { pairs.insert(String(unit)) }
        for index in unit.indices.dropLast() { pairs.insert(String(unit[index...(index + 1)])) }
    }
}

extension Character {
    /// Whether its script puts no blanks between words: Han, kana, Hangul.
    var isPaired: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return [.han, .kana, .hangul].contains(CodePointClass(scalar))
    }
}
