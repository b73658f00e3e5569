/// Finds whom a text names.
///
/// Latin names are whole words of any case, and one that is also a common word needs a capital that does not just begin
/// a sentence. Chinese names stand anywhere, the longest first. What people are to somebody, like `my boss` and `我老板`,
/// needs no "my", but somebody else's boss is not meant.
package struct AcquaintanceMentions: Sendable {
    /// A name in a text.
    package struct Mention: Hashable, Sendable {
        /// The name as it is known, not as the text writes it.
        package let name: String
        /// Who goes by it; several when they are namesakes.
        package let acquaintances: [Acquaintance]

        /// A mention of these.
        package init(name: String, acquaintances: [Acquaintance]) {
            self.name = name
            self.acquaintances = acquaintances
        }
    }

    /// By their first character, the longest first.
    private let names: [Character: [SoughtName]]

    /// Looks for `acquaintances` by all of their names; those of a single character are left out.
    package init(_ acquaintances: [Acquaintance]) {
        var known: [[Character]: SoughtName] = [:]
        for acquaintance in acquaintances {
            for name in acquaintance.names.compactMap({ SoughtName($0) }) {
                known[name.characters, default: name].add(acquaintance)
            }
        }
        let traps = SoughtName.traps(around: Set(known.keys)).filter { known[$0.characters] == nil }
        let all = (known.values + traps).sorted { $0.characters.count > $1.characters.count }
        names = Dictionary(grouping: all) { $0.characters[0] }
    }

    /// Whom `text` names, in the order of mention; the same people once, by the name that comes first.
    package func mentions(in text: String) -> [Mention] {
        guard !names.isEmpty else { return [] }
        let place = MentionPlace(text)
        var mentions: [Mention] = []
        var seen: Set<[Acquaintance]> = []
        var start = 0
        var end: Int?
        while start < place.folded.count {
            guard let name = name(at: start, in: place, after: end) else {
                start += 1
                continue
            }
            start += name.characters.count
            end = name.isTrap ? nil : start
            guard !name.isTrap, seen.insert(name.acquaintances).inserted else { continue }
            mentions.append(Mention(name: name.spelling, acquaintances: name.acquaintances))
        }
        return mentions
    }

    /// The longest name that stands at `start`, the last one having ended at `end`.
    private func name(at start: Int, in place: MentionPlace, after end: Int?) -> SoughtName? {
        names[place.folded[start]]?.first { place.holds($0, at: start, after: end) }
    }
}
