import Foundation

/// The ages that a text tells: “25 years old”, “is 25”, “woman of twenty-five”, “25 岁”, “二十五岁”.
struct PresetAges: Equatable, Sendable {
    /// The least age of a persona, in years.
    static let adult = 18

    /// Ages told as they are now, in the order of the text.
    let stated: [Int]
    /// Ages that Chinese seems to tell of the past, “十六岁那年”, in the order of the text.
    let mentioned: [Int]

    private struct Find {
        let place: String.Index
        let years: Int
        var isStated = true
    }

    /// Reads `text`.
    init(in text: String) {
        let text = text.lowercased().replacingOccurrences(of: "’", with: "'")
        let finds = (Self.english(in: text) + Self.chinese(in: text)).sorted { $0.place < $1.place }
        stated = finds.filter(\.isStated).map(\.years)
        mentioned = finds.filter { !$0.isStated }.map(\.years)
    }

    /// The ages below ``adult``: those stated, and without the age of an adult beside them those mentioned too.
    var minor: [Int] {
        let isGrown = stated.contains { $0 >= Self.adult }
        return (isGrown ? stated : stated + mentioned).filter { $0 < Self.adult }
    }
}

// MARK: - English

extension PresetAges {
    private static func english(in text: String) -> [Find] {
        let patterns: [Regex<(Substring, Substring)>] = [
            #/\b([a-z]+-[a-z]+|[a-z0-9]+)[\- ]years?[\- ]old\b/#,
            #/\baged? ([a-z]+-[a-z]+|[a-z0-9]+)\b/#,
            #/, ([0-9]{1,3}), (?:she|he|they|it)\b/#,
            #/\b(?:woman|man|person|girl|boy|student) of ([a-z]+-[a-z]+|[a-z0-9]+)\b/#,
            #/\bis ([0-9]{1,3})(?=[,.;!?)\n]|$| and\b)/#,
            #/\b(?:she|he)(?: is|'s) ([a-z]+-[a-z]+|[a-z]+)(?=[,.;!?)\n]|$| and\b)/#,
        ]
        return patterns.flatMap { pattern in
            text.matches(of: pattern).compactMap { match in
                number(String(match.output.1)).map { Find(place: match.range.lowerBound, years: $0) }
            }
        }
    }

    private static func number(_ text: String) -> Int? {
        Int(text) ?? words[text]
    }

    /// The numbers from one to ninety-nine, as they are written out.
    private static let words: [String: Int] = {
        let small = """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
            eighteen nineteen
            """.split(separator: " ")
        var words: [String: Int] = [:]
        for (index, word) in small.enumerated() { words[String(word)] = index + 1 }
        for (index, ten) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
            let value = 20 + 10 * index
            words[String(ten)] = value
            for (unit, word) in small.prefix(9).enumerated() { words["\(ten)-\(word)"] = value + unit + 1 }
        }
        return words
    }()
}

// MARK: - Chinese

extension PresetAges {
    private static func chinese(in text: String) -> [Find] {
        text.indices.filter { text[$0] == "岁" }.compactMap { mark -> Find? in
            let before = text[..<mark].reversed().drop(while: { " 周".contains($0) })
            let numeral = String(before.prefix(while: isNumeral).reversed())
            guard let years = hanNumber(numeral) else { return nil }
            let isStated = tellsOfThePresent(text[text.index(after: mark)...])
            return Find(place: mark, years: years, isStated: isStated)
        }
    }

    /// Whether what follows an age leaves it an age of now: a pause, the end, or the word for who is that old.
    private static func tellsOfThePresent(_ rest: Substring) -> Bool {
        guard let next = rest.first else { return true }
        if next == "的" {
            return rest.dropFirst().first.map { !"时那".contains($0) } ?? true
        }
        return "女男少".contains(next) || !(next.isLetter || next.isNumber)
    }

    private static func isNumeral(_ sign: Character) -> Bool {
        digits[sign] != nil || units[sign] != nil || (sign.isASCII && sign.isNumber)
    }

    /// A number below a thousand in Arabic or Han digits; `nil` for no digits.
    private static func hanNumber(_ text: String) -> Int? {
        guard !text.isEmpty else { return nil }
        if let number = Int(text) { return number }
        var sum = 0
        var digit = 0
        for sign in text {
            if let unit = units[sign] {
                sum += max(digit, 1) * unit
                digit = 0
            } else if let value = digits[sign] {
                digit = value
            } else {
                return nil
            }
        }
        return sum + digit
    }

    private static let units: [Character: Int] = ["十": 10, "百": 100]
    private static let digits: [Character: Int] = [
        "零": 0, "〇": 0,
        "一": 1, "二": 2, "两": 2,
        "三": 3, "四": 4, "五": 5,
        "六": 6, "七": 7, "八": 8,
        "九": 9,
    ]
}
