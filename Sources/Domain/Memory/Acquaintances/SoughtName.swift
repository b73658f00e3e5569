/// One name as it is looked for in texts.
struct SoughtName {
    /// The longest name that is looked for, in characters.
    private static let longest = 64

    /// The name as it was first told.
    let spelling: String
    /// What is looked for: lower case, usual width, without "my".
    let characters: [Character]
    /// Whether it is parted from its neighbours by blanks.
    let isSpaced: Bool
    /// Whether it says what somebody is to the person.
    let isTitle: Bool
    /// Who goes by it; nobody for a longer word that only contains a name.
    private(set) var acquaintances: [Acquaintance] = []

    /// A name to look for; `nil` for one that would be found everywhere.
    init?(_ name: String) {
        let whole = String(name.plainForms.lowercased().map { $0.isWhitespace ? " " : $0 }).trimmed
        let bare = Self.withoutOwner(whole)
        let characters = Array(bare)
        guard (2...Self.longest).contains(characters.count), characters.contains(where: \.isLetter) else { return nil }
        spelling = name.trimmed
        self.characters = characters
        isSpaced = !characters.contains(where: \.isUnspaced)
        isTitle = bare != whole || AcquaintanceNameTitles.meaning(of: bare) != nil
    }

    /// Whether it is no name at all, but a word that contains one.
    var isTrap: Bool { acquaintances.isEmpty }

    /// Somebody else who goes by it.
    mutating func add(_ acquaintance: Acquaintance) {
        if !acquaintances.contains(acquaintance) { acquaintances.append(acquaintance) }
    }

    /// The words that contain one of `names` and mean something else.
    static func traps(around names: Set<[Character]>) -> [SoughtName] {
        AmbiguousNames.longerWords.filter { word in
            let characters = Array(word)
            return characters.indices.dropLast().contains { start in
                (start + 2...characters.count).contains { names.contains(Array(characters[start..<$0])) }
            }
        }.compactMap { SoughtName($0) }
    }

    /// The title without "my"; a single character stays with it.
    private static func withoutOwner(_ name: String) -> String {
        for owner in ["my ", "我的", "我"] where name.hasPrefix(owner) {
            let rest = name.dropFirst(owner.count).trimmed
            if rest.count > 1 { return rest }
        }
        return name
    }
}
