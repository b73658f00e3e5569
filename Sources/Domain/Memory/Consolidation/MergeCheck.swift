import Foundation

/// Whether memories may be told as one, and whether the sentence that tells them says it all.
struct MergeCheck {
    /// The least share of what the sources are about that the sentence keeps.
    private static let leastKept = 0.75
    /// How many characters join a source to the others.
    private static let joint = 5
    /// How many characters tell a day.
    private static let date = 12

    /// The memories that a model was shown.
    let memories: [MemoryID: Memory]
    /// Whose names are known.
    let mentions: AcquaintanceMentions
    /// The clock by which the prompt dated them.
    let zone: TimeZone

    /// The merge, and which share of its sources' terms is lost, in `0...1`.
    func merge(
        of proposal: ConsolidationReply.Merge, besides taken: Set<MemoryID>
    ) throws(MergeRefusal) -> (merge: Consolidation.Merge, lost: Double) {
        let ids = Set(proposal.sources)
        let sources = ids.sorted().compactMap { memories[$0] }
        guard sources.count == ids.count, sources.count > 1 else { throw .sources }
        guard ids.isDisjoint(with: taken) else { throw .taken }
        guard sources.allSatisfy(\.isOpen) else { throw .closed }
        let text = PromptNote.oneLine(proposal.text.trimmed)
        let wordings = sources.map { MemoryWording($0.text) }
        let told = MemoryWording(text)
        try check(sources, wordings)
        try checkLength(of: text, instead: sources)
        try check(dates: sources, in: told)
        try check(names: sources, wordings, in: told, text)
        let lost = Self.lostShare(of: wordings, in: told)
        guard 1 - lost >= Self.leastKept else { throw .terms }
        return (Consolidation.Merge(sources, text: text, importance: proposal.importance), lost)
    }
}

// MARK: - Sources

extension MergeCheck {
    private func check(_ sources: [Memory], _ wordings: [MemoryWording]) throws(MergeRefusal) {
        guard Set(sources.map { Set($0.acquaintances) }).count == 1 else { throw .subject }
        let boundaries = sources.count { $0.kind == .boundary }
        guard boundaries == 0 || boundaries == sources.count else { throw .boundary }
        let isPlanned = sources.contains { $0.kind == .plan }
        guard !isPlanned || Set(sources.map(\.day)).count == 1 else { throw .day }
        let attributes = Set(sources.map(\.attribute))
        guard attributes.subtracting([nil]).count < 2 else { throw .attribute }
        guard let single = attributes.compactMap({ $0 }).first, single.isSingle else { return }
        guard attributes.count == 1, Self.areOneValue(wordings) else { throw .attribute }
    }

    /// Whether one of them says all that the others do.
    private static func areOneValue(_ wordings: [MemoryWording]) -> Bool {
        let marks = wordings.map(\.marks)
        return marks.contains { whole in marks.allSatisfy { $0.isSubset(of: whole) } }
    }
}

// MARK: - The sentence

extension MergeCheck {
    private func checkLength(of text: String, instead sources: [Memory]) throws(MergeRefusal) {
        let days = Set(sources.compactMap(\.day)).count
        let longest = sources.reduce(0) { $0 + $1.text.count + Self.joint } + days * Self.date
        guard !text.isEmpty, text.count <= longest else { throw .length }
    }

    /// Every number stays, and no other comes; days that differ move into the sentence.
    private func check(dates sources: [Memory], in told: MemoryWording) throws(MergeRefusal) {
        let days = Set(sources.compactMap(\.day))
        let listed = sources.map { $0.listedDay(in: zone).description }.joined(separator: " ")
        let said = sources.reduce(into: Set<String>()) { $0.formUnion(MemoryWording($1.text).numbers) }
        let dated = MemoryWording(days.map(\.description).joined(separator: " ")).numbers
        let needed = days.count > 1 ? said.union(dated) : said
        guard needed.isSubset(of: told.numbers) else { throw .number }
        guard told.numbers.isSubset(of: said.union(MemoryWording(listed).numbers)) else { throw .invented }
    }

    private func check(
        names sources: [Memory], _ wordings: [MemoryWording], in told: MemoryWording, _ text: String
    ) throws(MergeRefusal) {
        let names = wordings.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        let words = wordings.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        let people = Set(sources.flatMap { mentions.mentions(in: $0.text) }.map(\.acquaintances))
        let kept = Set(mentions.mentions(in: text).map(\.acquaintances))
        guard names.isSubset(of: told.words), people.isSubset(of: kept) else { throw .name }
        guard told.names.isSubset(of: words) else { throw .invented }
        guard told.isNegated == wordings.contains(where: \.isNegated) else { throw .negation }
    }

    private static func lostShare(of wordings: [MemoryWording], in told: MemoryWording) -> Double {
        let terms = wordings.reduce(into: Set<String>()) { $0.formUnion($1.terms) }
        guard !terms.isEmpty else { return 0 }
        return Double(terms.subtracting(told.terms).count) / Double(terms.count)
    }
}
