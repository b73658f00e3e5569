/// The operator's name for a bot, or for something else of theirs: 1…32 of `a…z`, `0…9`, `_` and `-`.
struct BotKey: Hashable, Comparable, Sendable {
    /// The name.
    let name: String

    /// The key of that name; `nil` when it is none.
    init?(_ name: String) {
        let isAllowed = name.unicodeScalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
        }
        guard isAllowed, (1...32).contains(name.unicodeScalars.count) else { return nil }
        self.name = name
    }

    /// Orders by name, so that listings are stable.
    static func < (left: BotKey, right: BotKey) -> Bool {
        left.name < right.name
    }
}

extension BotKey: CustomStringConvertible {
    /// The name.
    var description: String { name }
}
