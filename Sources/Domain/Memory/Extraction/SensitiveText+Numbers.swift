extension SensitiveText {
    /// Whether the number of a card, of an account or of an identity stands in a text.
    static func hasNumber(_ text: String) -> Bool {
        let runs = runs(of: text)
        return runs.contains { isCard($0) || isChineseIdentity($0) || isAccount($0) }
    }

    /// Runs of digits and capital letters, whatever parts their groups.
    private static func runs(of text: String) -> [[Character]] {
        var runs: [[Character]] = [[]]
        var gap = 0
        for character in text.uppercased() {
            if character.isASCII, character.isNumber || character.isLetter {
                // Words beside a number do not belong to it, nor does it to them.
                let isOther = runs[runs.count - 1].last.map { $0.isNumber != character.isNumber } ?? false
                if gap > 0, isOther { runs.append([]) }
                runs[runs.count - 1].append(character)
                gap = 0
            } else if " -.·_/".contains(character), gap == 0 {
                gap += 1
            } else if !runs[runs.count - 1].isEmpty {
                runs.append([])
                gap = 0
            }
        }
        return runs.filter { $0.count >= 13 } + grouped(text)
    }

    /// An account's number as it is printed: groups of up to four with blanks between.
    private static func grouped(_ text: String) -> [[Character]] {
        let words = text.uppercased().split { $0 == " " || $0 == "-" || !$0.isASCII || $0.isPunctuation }
        return words.indices.compactMap { start in
            guard isAccountHead(words[start]) else { return nil }
            return Array(words[start...].prefix { $0.count <= 4 || $0 == words[start] }.prefix(9).joined())
        }
    }

    private static func isAccountHead(_ word: Substring) -> Bool {
        let characters = Array(word)
        return characters.count >= 4 && characters[0].isLetter && characters[1].isLetter && characters[2].isNumber
            && characters[3].isNumber
    }

    /// The check of Luhn over any stretch of 13 to 19 digits that stands by itself.
    private static func isCard(_ run: [Character]) -> Bool {
        let digits = run.compactMap(\.wholeNumberValue)
        guard digits.count == run.count, (13...19).contains(digits.count), Set(digits).count > 1 else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset % 2 == 1 ? digit.element * 2 : digit.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum % 10 == 0
    }

    /// Seventeen digits and the one that checks them, or X.
    private static func isChineseIdentity(_ run: [Character]) -> Bool {
        guard run.count == 18, let check = run.last else { return false }
        let digits = run.dropLast().compactMap(\.wholeNumberValue)
        guard digits.count == 17 else { return false }
        let sum = zip(digits, identityWeights).reduce(0) { $0 + $1.0 * $1.1 }
        return identityChecks[sum % 11] == check
    }

    /// Two letters, two digits, up to thirty more, whose rest by 97 is one.
    private static func isAccount(_ run: [Character]) -> Bool {
        guard (15...34).contains(run.count), isAccountHead(Substring(String(run))) else { return false }
        let digits = (run[4...] + run[..<4]).compactMap { $0.hexDigitValueOfAccount }
        guard digits.count == run.count else { return false }
        return digits.reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 } == 1
    }

    private static let identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let identityChecks = Array("10X98765432")
}

extension Character {
    /// What a character of an account's number counts: 0 to 9, and 10 to 35 for letters.
    fileprivate var hexDigitValueOfAccount: Int? {
        guard let value = asciiValue else { return nil }
        if isNumber { return wholeNumberValue }
        return (0x41...0x5A).contains(value) ? Int(value) - 0x41 + 10 : nil
    }
}
