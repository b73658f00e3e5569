import Domain

/// One way in which people tell something, and how it is noted.
struct FactRule: Sendable {
    /// Of what sort the memory is.
    let kind: String
    /// What it tells, where there is a word for it.
    let attribute: String?
    /// Whether only one value holds at a time.
    let isSingle: Bool
    /// In `0...1`.
    let importance: Double
    /// How people say it.
    let pattern: Pattern
    /// How it is noted: `$1` stands for the first group; a part in `[…]` falls away when its group is empty.
    let words: String

    /// A rule about `attribute`.
    init(
        _ attribute: String?, _ words: String, kind: String = "fact", single: Bool = false, importance: Double = 0.5,
        _ pattern: String
    ) {
        self.kind = kind
        self.attribute = attribute
        isSingle = single
        self.importance = importance
        self.pattern = Pattern(pattern)
        self.words = words
    }

    /// What is noted of a place that fits.
    func text(of match: Pattern.Match) -> String {
        var text = words
        for optional in Self.optional.matches(in: words).reversed() {
            let isEmpty = match.groups.enumerated().contains { place, group in
                group.isEmpty && optional.group(0).contains("$\(place + 1)")
            }
            text.replaceSubrange(optional.range, with: isEmpty ? "" : optional.group(0))
        }
        for (place, group) in match.groups.enumerated() {
            text = text.replacing("$\(place + 1)", with: group.trimmed)
        }
        return text
    }

    /// Every rule, in both languages: people mix them.
    static let all = english + chinese

    /// The attribute that a noted sentence tells of; `nil` where no rule fits.
    static func attribute(of text: String) -> String? {
        all.first { $0.attribute != nil && $0.pattern.firstMatch(in: text) != nil }?.attribute
    }

    private static let optional = Pattern(#"\[([^\]]*)\]"#)
}
