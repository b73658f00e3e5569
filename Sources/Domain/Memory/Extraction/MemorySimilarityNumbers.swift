/// The whole numbers that a text names, in digits or in words.
enum MemorySimilarityNumbers {
    /// Those of a text in lower case.
    ///
    /// Who says "one" hardly means a number, so it is left out. With `isCautious` a Chinese numeral counts only where a
    /// measure follows it: many words that are no numbers hold one.
    static func values(in text: String, isCautious: Bool = false) -> Set<Int> {
        var values = Set(text.split { !$0.isLetter }.compactMap { english[String($0)] })
        var run = ""
        // The blank ends the last run.
        for character in text + " " {
            if let last = run.last, sort(of: character) != sort(of: last) || sort(of: character) == nil {
                let isCounting = measures.contains(character) || sort(of: last) == .digit
                if isCounting || !isCautious { value(of: run).map { _ = values.insert($0) } }
                run = ""
            }
            if sort(of: character) != nil { run.append(character) }
        }
        return values.subtracting([1])
    }

    /// Whether a word in lower case is a number.
    static func isNumber(_ word: String) -> Bool { english[word] != nil }

    /// Whether a character is a Chinese numeral.
    static func isNumeral(_ character: Character) -> Bool { numerals[character] != nil || scales[character] != nil }

    private enum Sort { case digit, numeral }

    private static func sort(of character: Character) -> Sort? {
        if character.isASCII, character.isNumber { return .digit }
        return isNumeral(character) ? .numeral : nil
    }

    /// The value of a run of digits or of Chinese numerals below ten thousand; what is longer is no quantity.
    private static func value(of run: String) -> Int? {
        guard run.count <= 9 else { return nil }
        if let number = Int(run) { return number }
        guard run.contains(where: { scales[$0] != nil }) else {
            return Int(run.compactMap { numerals[$0].map(String.init) }.joined())
        }
        var total = 0
        var unit: Int?
        for character in run {
            if let scale = scales[character] {
                total += (unit ?? 1) * scale
                unit = nil
            } else {
                unit = numerals[character]
            }
        }
        return total + (unit ?? 0)
    }

    private static let numerals: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let scales: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    private static let measures = Set("岁只个条位名年月号日点次斤公里米万块元天周口层楼分秒小杯瓶本件门套辆台遍份")

    private static let english: [String: Int] = {
        let words = """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty
            """
        var values = Dictionary(
            uniqueKeysWithValues: words.split(whereSeparator: \.isWhitespace).enumerated().map { (String($1), $0) })
        for (place, word) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
            values[word] = (place + 3) * 10
        }
        // "Second" is a time as well.
        let ordinals = [
            "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        ]
        for (place, word) in ordinals.enumerated() { values[word] = place + 3 }
        values["thirtieth"] = 30
        values["fortieth"] = 40
        values["fiftieth"] = 50
        return values
    }()
}
