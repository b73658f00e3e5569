extension AcquaintanceRegister {
    /// Whom a draft means.
    private enum Match {
        /// Somebody known, and others known who are the same.
        case known(Acquaintance, others: [Acquaintance])
        /// Somebody found in the same stretch of talk, by place.
        case recent(Int)
        /// Somebody new, who may have been taken for one who is known.
        case newcomer(splitFrom: Acquaintance?)
        /// Nobody can tell.
        case unclear
    }

    /// The most names beside the first that are taken from one draft.
    private static let mostAliases = 8

    /// Takes in one draft; one whom the person did not name changes nothing.
    mutating func take(in draft: AcquaintanceDraft) {
        let relation = relation(of: draft)
        let names = names(of: draft)
        guard !names.isEmpty else { return }
        let keys = Set(names.map(AcquaintanceName.key))
        switch match(names: names, keys: keys, relation: relation, draft: draft) {
        case .known(let one, let others):
            introduce(one, names: names, relation: relation, absorbing: others)
            note(standing(for: one), as: keys.union(one.keys.intersection([AcquaintanceName.key(of: draft.name)])))
        case .recent(let place):
            extend(at: place, names: names, relation: relation)
            note(.new(place), as: keys)
        case .newcomer(let other):
            note(add(newcomer(names, relation: relation, draft: draft, splitFrom: other)), as: keys)
        case .unclear: return
        }
    }

    private func match(names: [String], keys: Set<String>, relation: String, draft: AcquaintanceDraft) -> Match {
        let meanings = AcquaintanceNameTitles.meanings(ofRelation: relation, names: names)
        let other = draft.differentFrom.flatMap(material.acquaintances.element)
        let called = acquaintances(called: keys).filter { $0.id != other?.id }
        if let same = draft.sameAs.flatMap(material.acquaintances.element), same.id != other?.id {
            return .known(same, others: called.filter { canJoin($0, with: same) })
        }
        let possible = called.filter { !AcquaintanceNameTitles.areExclusive($0.meanings, meanings) }
        if possible.isEmpty, other == nil, let join = joined(names: names, relation: relation) { return join }
        if let first = possible.first { return match(first, among: possible, relation: relation) }
        if let place = recent(keys: keys, meanings: meanings) { return .recent(place) }
        return .newcomer(splitFrom: other.flatMap { keys.isDisjoint(with: $0.keys) ? nil : $0 })
    }

    /// Whom a draft means that fits several: all when it joins them, else the one who is that to the person.
    private func match(_ first: Acquaintance, among possible: [Acquaintance], relation: String) -> Match {
        let others = Array(possible.dropFirst())
        if others.allSatisfy({ canJoin($0, with: first) }) { return .known(first, others: others) }
        let meaning = AcquaintanceNameTitles.meaning(ofRelation: relation)
        let fitting = possible.filter {
            meaning != nil && AcquaintanceNameTitles.meaning(ofRelation: $0.relation) == meaning
        }
        return fitting.count == 1 ? .known(fitting[0], others: []) : .unclear
    }

    /// Two who were known by different names may be one; two of the same name are two, or one would not be known twice.
    private func canJoin(_ one: Acquaintance, with other: Acquaintance) -> Bool {
        one.id != other.id && one.keys.isDisjoint(with: other.keys)
            && !AcquaintanceNameTitles.areExclusive(one.meanings, other.meanings)
    }

    /// The one whom a bare "my brother" means beside "my brother Leo", whichever was told first.
    ///
    /// It must be the only one of the kind, and one of whom there are not many.
    private func joined(names: [String], relation: String) -> Match? {
        guard let title = title(of: names, relation: relation), !isOneOfSeveral(title) else { return nil }
        let isTitle = isBare(names, title: title)
        let recent = newcomers.indices.filter {
            self.title(of: newcomers[$0].names, relation: newcomers[$0].relation) == title
        }
        let known = material.acquaintances.filter { self.title(of: $0.names, relation: $0.relation) == title }
        guard recent.count + known.count == 1 else { return nil }
        // Of two who both have a name of their own each is somebody.
        if let place = recent.first {
            return isTitle != isBare(newcomers[place].names, title: title) ? .recent(place) : nil
        }
        return known.first.flatMap { isTitle != isBare($0.names, title: title) ? .known($0, others: []) : nil }
    }

    /// Whom a bare title means that nobody introduced.
    func joined(_ name: String) -> MemoryChanges.Subject? {
        switch joined(names: [name], relation: "") {
        case .known(let one, _): standing(for: one)
        case .recent(let place): .new(place)
        case .newcomer, .unclear, nil: nil
        }
    }

    /// What somebody is, as it is compared; `nil` where nobody said, or where many are.
    private func title(of names: [String], relation: String) -> String? {
        let told = relation.isEmpty ? names.first ?? "" : relation
        let meaning = AcquaintanceNameTitles.meaning(ofRelation: told)
        if let meaning { return AcquaintanceNameTitles.isCrowd(meaning) ? nil : meaning }
        return relation.isEmpty ? nil : AcquaintanceName.bare(relation)
    }

    private func isBare(_ names: [String], title: String) -> Bool {
        names.allSatisfy { name in
            let bare = AcquaintanceName.bare(name)
            return bare == title || AcquaintanceNameTitles.meaning(of: bare) == title
        }
    }

    /// Whether the person speaks of another one of the kind.
    private func isOneOfSeveral(_ title: String) -> Bool {
        let words = AcquaintanceNameTitles.words(for: title) + [title]
        return spoken.contains { line in
            line.contains(
                words.flatMap { word in
                    word.first?.isPaired ?? false
                        ? ["另一个" + word, "两个" + word, "俩" + word, "几个" + word]
                        : ["other \(word)", "another \(word)", "two \(word)s", "three \(word)s", "second \(word)"]
                })
        }
    }

    private func recent(keys: Set<String>, meanings: Set<String>) -> Int? {
        newcomers.firstIndex {
            !keys.isDisjoint(with: $0.keys) && !AcquaintanceNameTitles.areExclusive($0.meanings, meanings)
        }
    }
}

// MARK: - What a draft says

extension AcquaintanceRegister {
    /// The names that the person uses, without words that fit many people beside a name of their own.
    ///
    /// A known one who is only pointed at keeps the name by which they are known.
    private func names(of draft: AcquaintanceDraft) -> [String] {
        let known = draft.sameAs.flatMap(material.acquaintances.element)?.keys ?? []
        var keys: Set<String> = []
        let names = ([draft.name] + draft.aliases.prefix(Self.mostAliases)).map(AcquaintanceName.cleaned)
            .filter { AcquaintanceName.isPlausible($0, taken: taken) }
            .filter { isNamed($0) || known.contains(AcquaintanceName.key(of: $0)) }
            .filter { keys.insert(AcquaintanceName.key(of: $0)).inserted }
            .compactMap(inLanguage)
        let proper = names.filter { !isCommonWord($0) }
        return proper.isEmpty ? Array(names.prefix(1)) : proper
    }

    private func relation(of draft: AcquaintanceDraft) -> String {
        let told = AcquaintanceName.cleaned(draft.relation)
        if !told.isEmpty { return told.count <= AcquaintanceName.longest ? relation(told) : "" }
        let alias = draft.aliases.prefix(Self.mostAliases).first { isCommonWord($0) && isNamed($0) }
        return alias.map(relation) ?? ""
    }

    /// A relation in the persona's language; empty where nobody can tell it.
    private func relation(_ told: String) -> String {
        AcquaintanceNameTitles.translated(told, into: material.language) ?? ""
    }

    /// A name as it is kept: one's own in any language, a title in the persona's.
    func inLanguage(_ name: String) -> String? {
        guard AcquaintanceName.key(of: name).hasPrefix("#") else { return name }
        return AcquaintanceNameTitles.translated(name, into: material.language)
    }

    private func isCommonWord(_ name: String) -> Bool {
        let key = AcquaintanceName.key(of: name)
        return key.hasPrefix("#") && AcquaintanceNameTitles.isCommon(String(key.dropFirst()))
    }

    private func newcomer(
        _ names: [String], relation: String, draft: AcquaintanceDraft, splitFrom other: Acquaintance?
    ) -> MemoryChanges.Newcomer {
        let memories = draft.memories.compactMap(material.memories.element)
        let moved = memories.filter { memory in other.map { memory.acquaintances.contains($0.id) } ?? false }
        return MemoryChanges.Newcomer(
            name: names[0], aliases: Array(names.dropFirst()), relation: relation, memories: moved.map(\.id),
            splitFrom: other?.id)
    }

    private mutating func introduce(
        _ one: Acquaintance, names: [String], relation: String, absorbing others: [Acquaintance]
    ) {
        let known = one.keys.union(others.flatMap(\.keys))
        let aliases = names.filter { !known.contains(AcquaintanceName.key(of: $0)) }
        let isNew = !relation.isEmpty && AcquaintanceName.key(of: relation) != AcquaintanceName.key(of: one.relation)
        introduce(one, aliases: aliases, relation: isNew ? relation : nil, absorbing: others)
    }
}
