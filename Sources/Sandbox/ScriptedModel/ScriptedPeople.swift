import Domain

/// The people whom somebody mentions, told by a few turns of phrase.
struct ScriptedPeople {
    /// Who was mentioned so far.
    private(set) var found: [ScriptedAnswer.Person] = []
    private let known: [ReadingMaterial.Somebody]
    /// Whom the sentence before was about.
    private var last: String?

    /// Nobody yet, but for those who are `known`.
    init(known: [ReadingMaterial.Somebody]) {
        self.known = known
    }

    /// Takes in a sentence of the line with that number.
    mutating func read(_ sentence: String, line: Int) {
        for mention in Mention.all(in: sentence) { add(mention, line: line) }
        for names in Mention.aliases(in: sentence) { join(names, line: line) }
        if let name = names(in: sentence, before: sentence.endIndex).last { last = name }
    }

    /// Whom a sentence speaks of at a place: whoever was named before it in the sentence, or, where it speaks of her or
    /// him, in the one before.
    func subject(of sentence: String, before place: String.Index) -> [String] {
        let head = String(sentence[..<place])
        if let name = names(in: head, before: head.endIndex).last { return [name] }
        guard let last, Self.pronoun.isFound(in: head) else { return [] }
        return [last]
    }

    /// Who is named in a memory.
    func named(in text: String) -> [String] { Array(names(in: text, before: text.endIndex).prefix(1)) }

    private static let pronoun = Pattern(#"\b(?:[Ss]he|[Hh]e|[Tt]hey)\b|[她他]"#)
}

// MARK: - Names

extension ScriptedPeople {
    /// The main names of those named in `text` before a place, in the order in which they are.
    private func names(in text: String, before place: String.Index) -> [String] {
        let all = found.map { [$0.name, $0.relation] + $0.aliases } + known.map { $0.names + [$0.relation] }
        let places = all.compactMap { names -> (String, String.Index)? in
            let spots = names.filter { !$0.isEmpty }.compactMap { text[..<place].firstRange(of: $0)?.lowerBound }
            return spots.min().flatMap { spot in names.first.map { ($0, spot) } }
        }
        let ordered = places.sorted { $0.1 < $1.1 }.map(\.0)
        return ordered.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private mutating func add(_ mention: Mention, line: Int) {
        if !mention.isAnother, let place = found.firstIndex(where: { isSame($0, mention) }) {
            if found[place].relation.isEmpty { found[place].relation = mention.relation }
            if found[place].name == found[place].relation, mention.name != mention.relation {
                found[place].aliases.append(found[place].name)
                found[place].name = mention.name
            }
            if !found[place].lines.contains(line) { found[place].lines.append(line) }
            return
        }
        var person = ScriptedAnswer.Person(name: mention.name, relation: mention.relation, lines: [line])
        let listed = known.first {
            $0.names.contains(mention.name) || (!$0.relation.isEmpty && $0.relation == mention.relation)
        }
        if mention.isAnother { person.differentFrom = listed?.key } else { person.sameAs = listed?.key }
        found.append(person)
    }

    private func isSame(_ person: ScriptedAnswer.Person, _ mention: Mention) -> Bool {
        person.name == mention.name || person.aliases.contains(mention.name)
            || (!mention.relation.isEmpty && person.relation == mention.relation)
    }

    private mutating func join(_ names: [String], line: Int) {
        if let place = found.firstIndex(where: { names.contains($0.name) }) {
            let known = [found[place].name] + found[place].aliases
            found[place].aliases += names.filter { !known.contains($0) }
            if !found[place].lines.contains(line) { found[place].lines.append(line) }
        } else if let listed = known.first(where: { !Set($0.names).isDisjoint(with: names) }) {
            let more = names.filter { !listed.names.contains($0) }
            found.append(.init(name: listed.names.first ?? names[0], aliases: more, sameAs: listed.key, lines: [line]))
        } else if let name = names.first {
            found.append(.init(name: name, aliases: Array(names.dropFirst()), lines: [line]))
        }
    }
}
