extension AcquaintanceRegister {
    /// Whom `draft` is about; nobody for the person.
    ///
    /// One whom nobody introduced becomes a newcomer. Throws `uncertain` when several could be meant, and `unfounded`
    /// when the talk names nobody of the kind.
    package mutating func subjects(of draft: MemoryDraft) throws(MemoryRefusal) -> [MemoryChanges.Subject] {
        var subjects: [MemoryChanges.Subject] = []
        for name in draft.about.prefix(ExtractionReply.mostItems) {
            guard let subject = try subject(called: name, in: draft), !subjects.contains(subject) else { continue }
            subjects.append(subject)
        }
        return subjects
    }

    private mutating func subject(
        called name: String, in draft: MemoryDraft
    ) throws(MemoryRefusal) -> MemoryChanges.Subject? {
        if let place = Self.place(name) {
            guard let known = material.acquaintances.element(number: place) else { throw .uncertain }
            guard isMet(known, in: draft) else { throw .unfounded }
            return standing(for: known)
        }
        let key = AcquaintanceName.key(of: name)
        if Self.selves.contains(key) || taken.contains(where: { AcquaintanceName.key(of: $0) == key }) { return nil }
        guard AcquaintanceName.isPlausible(name, taken: taken) else { throw .unfounded }
        if let recent = found[key], recent.count == 1 { return recent.first }
        return try known(called: name, key: key, in: draft)
    }

    private mutating func known(
        called name: String, key: String, in draft: MemoryDraft
    ) throws(MemoryRefusal) -> MemoryChanges.Subject {
        let called = acquaintances(called: [key])
        let relation = relation(beside: name, in: draft)
        let meanings = AcquaintanceNameTitles.meanings(ofRelation: relation, names: [])
        let possible = called.filter { !AcquaintanceNameTitles.areExclusive($0.meanings, meanings) }
        if possible.count > 1 || (found[key]?.count ?? 0) > 1 {
            return try chosen(among: possible, in: draft, key: key)
        }
        if let only = possible.first {
            guard isMet(only, in: draft) else { throw .unfounded }
            return standing(for: only)
        }
        guard isNamed(name), let name = inLanguage(AcquaintanceName.cleaned(name)) else { throw .unfounded }
        if let one = joined(name) {
            note(one, as: [key])
            return one
        }
        let newcomer = add(MemoryChanges.Newcomer(name: name, relation: relation))
        note(newcomer, as: [key])
        return newcomer
    }

    /// The one of several whose relation the lines tell.
    private func chosen(
        among possible: [Acquaintance], in draft: MemoryDraft, key: String
    ) throws(MemoryRefusal) -> MemoryChanges.Subject {
        let lines = cited(draft)
        let known = possible.filter { isTold($0.relation, in: lines) }.map(standing)
        let places = newcomers.indices.filter { found[key]?.contains(.new($0)) ?? false }
        let new = places.filter { isTold(newcomers[$0].relation, in: lines) }.map(MemoryChanges.Subject.new)
        let fitting = Set(known + new)
        guard fitting.count == 1, let only = fitting.first else { throw .uncertain }
        return only
    }
}

// MARK: - What the lines say

extension AcquaintanceRegister {
    /// Whether the talk tells of somebody known: by a name, by what they are, or by pointing at them.
    private func isMet(_ acquaintance: Acquaintance, in draft: MemoryDraft) -> Bool {
        let lines = cited(draft)
        if lines.contains(where: { $0.contains(Self.pronouns) }) || isTold(acquaintance.relation, in: lines) {
            return true
        }
        let all = material.lines.compactMap(\.content.words).map { MemoryGatePhrases($0) }
        return acquaintance.names.contains { name in all.contains { AcquaintanceName.isNamed(name, in: $0) } }
    }

    private func cited(_ draft: MemoryDraft) -> [MemoryGatePhrases] {
        let lines = Set(draft.sources).sorted().compactMap { material.lines.element(number: $0) }
            .suffix(MemoryGateCitation.mostLines)
        return lines.compactMap { MemoryGateWords.own(of: $0)?.words }.map { MemoryGatePhrases($0) }
    }

    private func isTold(_ relation: String, in lines: [MemoryGatePhrases]) -> Bool {
        let meaning = AcquaintanceNameTitles.meaning(ofRelation: relation)
        let words = meaning.map(AcquaintanceNameTitles.words) ?? [MemoryGatePhrases(relation).text.trimmed]
        return lines.contains { $0.contains(words.filter { !$0.isEmpty }) }
    }

    /// What the lines call somebody right before the name: 妹妹小红, "my sister Hong".
    private func relation(beside name: String, in draft: MemoryDraft) -> String {
        let name = MemoryGatePhrases(AcquaintanceName.cleaned(name)).text.trimmed
        guard !name.isEmpty, AcquaintanceNameTitles.meaning(of: name) == nil else { return "" }
        let lines = cited(draft)
        return AcquaintanceNameTitles.all.first { title in
            let phrases = title.first?.isPaired ?? false ? [title + name, title + " " + name] : [title + " " + name]
            return lines.contains { $0.contains(phrases) }
        } ?? ""
    }

    /// The place in the prompt's list that a name stands for: `P3`.
    private static func place(_ name: String) -> Int? {
        let name = name.trimmed.uppercased()
        return name.hasPrefix("P") ? Int(name.dropFirst()) : nil
    }

    private static let selves = MemorySimilarityVocabulary.words(
        "i me myself user self person you they them 我 自己 对方 本人 用户 person:user")
    private static let pronouns = [
        "she", "he", "they", "her", "him", "his", "them", "their", "shes", "hes", "theyre", "她", "他",
    ]
}
