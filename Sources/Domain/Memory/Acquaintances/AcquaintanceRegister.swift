/// The people in a person's life, while a stretch of talk is read: those known, and those found just now.
///
/// What a model says of them is believed only where the person's own words name them. Where two could be meant and
/// nothing tells which, nobody is.
package struct AcquaintanceRegister {
    /// What is new of those known.
    package private(set) var introductions: [MemoryChanges.Introduction] = []
    /// Those who are new.
    package private(set) var newcomers: [MemoryChanges.Newcomer] = []

    /// The longest part of a line that is looked at, in characters; prompts show no more of it.
    private static let longestLine = 1_200

    /// What is read.
    let material: ExtractionMaterial
    /// The person's own words, line by line.
    let spoken: [MemoryGatePhrases]
    /// What the two who talk are called.
    let taken: [String]
    /// Who was meant by a name in what the model found.
    private(set) var found: [String: Set<MemoryChanges.Subject>] = [:]
    /// Those who turned out to be somebody else, and who.
    private var absorbed: [AcquaintanceID: AcquaintanceID] = [:]

    /// Takes in whom a model found; more than ``ExtractionReply/mostPeople`` are not looked at.
    package init(people: [AcquaintanceDraft], in material: ExtractionMaterial) {
        self.material = material
        spoken = material.lines.compactMap { MemoryGateWords.own(of: $0)?.words.prefix(Self.longestLine) }
            .map { MemoryGatePhrases(String($0)) }
        taken = MemoryGateContext.personNames(in: material) + [material.personaName]
        for draft in people.prefix(ExtractionReply.mostPeople) { take(in: draft) }
    }

    /// What those who are new are called.
    package var names: [String] { newcomers.flatMap { [$0.name] + $0.aliases } + introductions.flatMap(\.aliases) }

    /// Whoever stands for `acquaintance` now.
    func standing(for acquaintance: Acquaintance) -> MemoryChanges.Subject {
        .known(absorbed[acquaintance.id] ?? acquaintance.id)
    }

    /// Whether the person's own words name somebody.
    func isNamed(_ name: String) -> Bool { spoken.contains { AcquaintanceName.isNamed(name, in: $0) } }

    /// The known ones who are called so.
    func acquaintances(called keys: Set<String>) -> [Acquaintance] {
        material.acquaintances.filter { !keys.isDisjoint(with: $0.keys) }
    }
}

// MARK: - Changes

extension AcquaintanceRegister {
    /// Remembers who was meant by these names.
    mutating func note(_ subject: MemoryChanges.Subject, as keys: Set<String>) {
        for key in keys { found[key, default: []].insert(subject) }
    }

    /// Adds somebody new, or more names to somebody who is.
    mutating func add(_ newcomer: MemoryChanges.Newcomer) -> MemoryChanges.Subject {
        newcomers.append(newcomer)
        return .new(newcomers.count - 1)
    }

    private func isUniqueTitle(_ name: String) -> Bool {
        AcquaintanceNameTitles.meaning(of: AcquaintanceName.bare(name)).map { !AcquaintanceNameTitles.isCommon($0) }
            ?? false
    }

    /// Gives more names to the newcomer at `place`, and what they are to the person where nobody had said so.
    mutating func extend(at place: Int, names: [String], relation: String) {
        let known = newcomers[place]
        let all = known.names + names.filter { !known.keys.contains(AcquaintanceName.key(of: $0)) }
        // A name of one's own stands for more than a title, and makes one that many bear useless.
        let proper = all.filter {
            AcquaintanceNameTitles.meaning(of: AcquaintanceName.bare($0)) == nil && $0 != relation
        }
        let kept = proper.isEmpty ? all : proper + all.filter { isUniqueTitle($0) }
        newcomers[place] = MemoryChanges.Newcomer(
            name: kept[0], aliases: Array(kept.dropFirst()),
            relation: known.relation.isEmpty ? relation : known.relation, memories: known.memories,
            splitFrom: known.splitFrom)
    }

    /// Adds what is new of somebody known, together with what is already.
    mutating func introduce(
        _ acquaintance: Acquaintance, aliases: [String], relation: String?, absorbing others: [Acquaintance]
    ) {
        let id = absorbed[acquaintance.id] ?? acquaintance.id
        let others = others.filter { $0.id != id && absorbed[$0.id] == nil }
        for other in others { absorbed[other.id] = id }
        guard !aliases.isEmpty || relation != nil || !others.isEmpty else { return }
        let place = introductions.firstIndex { $0.acquaintance == id }
        var introduction = place.map { introductions[$0] } ?? MemoryChanges.Introduction(id)
        introduction.aliases += aliases.filter { !introduction.aliases.contains($0) }
        introduction.relation = relation ?? introduction.relation
        introduction.absorbs += others.map(\.id)
        if let place { introductions[place] = introduction } else { introductions.append(introduction) }
    }
}

extension Acquaintance {
    /// What is compared of their names.
    var keys: Set<String> { Set(names.map(AcquaintanceName.key)).subtracting([""]) }

    /// What they are to the person, in the words by which that is compared.
    var meanings: Set<String> { AcquaintanceNameTitles.meanings(ofRelation: relation, names: names) }
}

extension MemoryChanges.Newcomer {
    /// Everything the person calls them, the name first.
    var names: [String] { [name] + aliases }

    /// What is compared of their names.
    var keys: Set<String> { Set(([name] + aliases).map(AcquaintanceName.key)) }

    /// What they are to the person, in the words by which that is compared.
    var meanings: Set<String> {
        AcquaintanceNameTitles.meanings(ofRelation: relation, names: [name] + aliases)
    }
}
