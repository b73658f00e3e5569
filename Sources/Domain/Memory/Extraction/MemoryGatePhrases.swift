import Foundation

/// A text in which phrases are looked up: by whole words in letters, anywhere in scripts without blanks.
///
/// Apostrophes are left out of words: a phrase says `im`, `dont`.
struct MemoryGatePhrases: Sendable {
    /// Words that deny.
    static let denials = [
        "not", "no", "never", "none", "without", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "cant", "cannot",
        "wont", "hasnt", "havent", "couldnt", "nor", "不", "没", "无", "未", "别", "非",
    ]

    /// What only looks as if it denied something.
    static let seemingDenials = [
        "not only", "no doubt", "no wonder", "no problem", "特别", "非常", "别人", "不错", "差不多", "不仅", "不过", "没错", "级别", "区别",
        "不久", "不断", "分别", "性别", "别墅", "非洲", "未来", "是不是", "有没有", "要不要", "不少", "不好意思", "忍不住", "不同",
    ]

    /// The text in lower case between blanks, its marks turned into blanks.
    let text: String

    /// Prepares a text.
    init(_ text: String) {
        // By scalars and bytes: this is done with every line there is.
        var bytes: [UInt8] = [0x20]
        var wasPaired: Bool?
        for scalar in MemorySimilarity.folded(text).unicodeScalars where scalar != "'" {
            guard Self.isOfWord(scalar) else {
                if wasPaired != nil { bytes.append(0x20) }
                wasPaired = nil
                continue
            }
            let isPaired = !scalar.isASCII && [.han, .kana, .hangul].contains(CodePointClass(scalar))
            // 我在Google上班 holds a word in letters as well.
            if let wasPaired, wasPaired != isPaired { bytes.append(0x20) }
            wasPaired = isPaired
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        if wasPaired != nil { bytes.append(0x20) }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Whether one of the phrases stands in it.
    func contains(_ phrases: [String]) -> Bool { phrases.contains { holds(Self.pattern($0)) } }

    /// Whether it begins with one of the phrases.
    func starts(with phrases: [String]) -> Bool {
        phrases.contains { (Self.isPaired($0) ? text.dropFirst() : text[...]).hasPrefix(Self.pattern($0)) }
    }

    /// The same without phrases that only look like others.
    func without(_ phrases: [String]) -> MemoryGatePhrases {
        let present = phrases.filter { holds(Self.pattern($0)) }
        if present.isEmpty { return self }
        return MemoryGatePhrases(present.reduce(text) { $0.replacingOccurrences(of: Self.pattern($1), with: " ") })
    }

    /// The words between blanks.
    var words: [Substring] { text.split(separator: " ") }

    /// Compares bytes: both are in their plainest form, and this is asked hundreds of times of one text.
    private func holds(_ pattern: String) -> Bool {
        var (text, pattern) = (text, pattern)
        return text.withUTF8 { bytes in
            pattern.withUTF8 { sought in
                guard let first = sought.first, sought.count <= bytes.count else { return false }
                return (0...(bytes.count - sought.count)).contains { start in
                    bytes[start] == first && sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
                }
            }
        }
    }

    private static func pattern(_ phrase: String) -> String {
        let start = phrase.first?.isPaired ?? true ? "" : " "
        return start + phrase + (phrase.last?.isPaired ?? true ? "" : " ")
    }

    private static func isPaired(_ phrase: String) -> Bool { phrase.first?.isPaired ?? false }
}
