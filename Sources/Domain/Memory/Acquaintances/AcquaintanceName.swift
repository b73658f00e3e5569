import Foundation

/// What a person calls somebody, and whether two such names mean the same.
package enum AcquaintanceName {
    /// The longest name, in characters.
    package static let longest = 40

    /// What is compared of a name: "my boss", "Boss" and 老板 have one key, and so have "Dr. Chen" and "doctor chen".
    ///
    /// Empty for a text without letters.
    package static func key(of name: String) -> String {
        let bare = bare(name)
        return AcquaintanceNameTitles.meaning(of: bare).map { "#" + $0 } ?? bare
    }

    /// The name as it is kept: one line, without the owner before it and marks around it.
    package static func cleaned(_ name: String) -> String {
        let line = name.prefix(longest * 4).split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        let scalars = line.unicodeScalars.filter {
            $0.properties.generalCategory != .format && $0.properties.generalCategory != .control
        }
        var rest = String(String.UnicodeScalarView(scalars)).trimmed
        while let first = rest.first, marks.contains(first) { rest.removeFirst() }
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        let folded = rest.lowercased()
        for owner in owners where folded.hasPrefix(owner) && rest.count > owner.count {
            return String(rest.dropFirst(owner.count))
        }
        return rest
    }

    /// Whether a text can be what somebody is called: no pronoun, no sentence, not `taken` by one of the two who talk.
    package static func isPlausible(_ name: String, taken: [String]) -> Bool {
        let name = cleaned(name)
        let key = key(of: name)
        guard !key.isEmpty, name.count <= longest, name.split(separator: " ").count <= 5,
            !name.contains(where: { ":：/@<>{}[]|\\，。！？!?\n".contains($0) })
        else { return false }
        return !nobody.contains(key) && !taken.contains { Self.key(of: $0) == key } && !isNumber(key)
    }

    /// Whether a name stands in a text, whatever its case.
    static func isNamed(_ name: String, in phrases: MemoryGatePhrases) -> Bool {
        let bare = bare(name)
        guard !bare.isEmpty else { return false }
        let words = AcquaintanceNameTitles.meaning(of: bare).map(AcquaintanceNameTitles.words) ?? []
        return phrases.contains([bare] + words) || (bare.count > 1 && phrases.contains([bare + "s"]))
    }

    /// The name in lower case, without owners, marks and the forms of titles.
    static func bare(_ name: String) -> String {
        let folded = MemoryGatePhrases(possessed(cleaned(name))).words.map(String.init)
        return folded.map { abbreviations[$0] ?? $0 }.joined(separator: " ")
    }

    /// The name without the mark of what belongs to it.
    private static func possessed(_ name: String) -> String {
        ["'s", "’s", "的"].first { name.hasSuffix($0) && name.count > $0.count }.map { String(name.dropLast($0.count)) }
            ?? name
    }

    /// `P3` is a place in a list.
    private static func isNumber(_ key: String) -> Bool {
        let rest = key.hasPrefix("p") ? key.dropFirst() : key[...]
        return !rest.isEmpty && rest.allSatisfy(\.isNumber)
    }

    private static let marks = Set("\"'“”‘’「」『』《》()（）.,，。!！?？:：;；*_-")
    private static let owners = [
        "my ", "our ", "the ", "his ", "her ", "their ", "我的", "我们的", "我们", "我家", "咱们", "咱", "对方的", "我", "他的", "她的",
    ]
    private static let abbreviations = [
        "doctor": "dr", "mister": "mr", "professor": "prof", "missus": "mrs", "miss": "ms", "auntie": "aunt",
    ]
    private static let nobody = MemorySimilarityVocabulary.words(
        """
        i me my myself you your he him his she her hers they them their theirs it we us our who someone somebody anyone
        anybody everyone everybody nobody noone people person persona user self assistant human one others other guy girl
        man woman stranger name unknown null none 我 你 您 他 她 它 我们 你们 他们 她们 咱 咱们 自己 对方 本人 用户 某人 有人 别人 大家 人 人们
        谁 人家 那个人 这个人 陌生人 助手 未知 无 们
        """)
}
