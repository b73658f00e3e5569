/// Of whom a clause tells.
enum MemoryGateSubject: Hashable, Sendable {
    /// Of the person who says it.
    case person
    /// Of the persona to whom it is said.
    case persona
    /// Of somebody whom it calls by this name, or by this word for what they are.
    case other(String)
    /// Of somebody whom it only points at.
    case pronoun

    /// The subject of a clause; `nil` when it names none.
    init?(of phrases: MemoryGatePhrases, names: [String]) {
        let clause = phrases.without(Self.openings)
        if let other = Self.other(in: clause, names: names) {
            self = other.rest.contains(Self.first) ? .person : .other(other.name)
        } else if clause.contains(Self.first) {
            self = .person
        } else if clause.starts(with: Self.second) {
            self = .persona
        } else if clause.starts(with: Self.third) {
            self = .pronoun
        } else {
            return nil
        }
    }

    /// The name or the kinship with which a clause begins, and what follows; `nil` when it begins otherwise.
    private static func other(
        in clause: MemoryGatePhrases, names: [String]
    ) -> (name: String, rest: MemoryGatePhrases)? {
        var rest = clause.text.trimmed
        let isOwned = owners.first { rest.hasPrefix($0) }.map { rest.removeFirst($0.count) } != nil
        // In letters, "mother" begins many a sentence that tells of nobody's.
        let titles = isOwned ? AcquaintanceNameTitles.all : AcquaintanceNameTitles.chinese
        for name in names + titles {
            if name.last?.isPaired ?? false {
                guard rest.hasPrefix(name) else { continue }
            } else {
                // What belongs to somebody tells of them.
                guard rest.hasPrefix(name + " ") || (isOwned && rest.hasPrefix(name + "s ")) else { continue }
            }
            return (name, MemoryGatePhrases(String(rest.dropFirst(name.count))))
        }
        return nil
    }

    /// Words before the subject of a clause.
    private static let openings = [
        "and", "but", "so", "well", "oh", "yeah", "because", "haha", "actually", "today", "yesterday", "其实", "不过", "但是",
        "而且",
        "今天", "昨天", "最近", "因为", "所以", "哈哈", "然后",
    ]
    private static let owners = [
        "my older ", "my little ", "my younger ", "my big ", "my best ", "my ", "our ", "我的", "我们", "我家", "我",
    ]
    private static let first = ["i", "im", "ive", "ill", "id", "me", "we", "us", "我", "俺", "咱"]
    private static let second = [
        "you", "your", "youre", "youve", "are you", "do you", "did you", "have you", "你", "您",
    ]
    private static let third = ["she", "he", "they", "shes", "hes", "theyre", "她", "他"]
}
