import Foundation

/// The changes while they grow, proposal by proposal.
struct MemoryIntakeBatch {
    private let material: ExtractionMaterial
    private let superseding: MemorySuperseding
    private var register: AcquaintanceRegister
    private var additions: [MemoryChanges.Addition] = []
    private var confirmed: [MemoryChanges.Confirmation] = []
    private let forgotten: [MemoryID]
    private var refusals: [MemoryRefusal: Int] = [:]
    /// What the person calls people of whom this stretch tells for the first time.
    private let names: [String]

    /// Nothing but the people and what is to be forgotten.
    init(extraction: Extraction, material: ExtractionMaterial) {
        self.material = material
        superseding = MemorySuperseding(memories: material.memories, timeZone: material.timeZone)
        register = AcquaintanceRegister(people: extraction.people, in: material)
        names = register.names
        forgotten = MemoryIntake.forgotten(of: extraction, in: material)
    }

    /// What changes.
    var changes: MemoryChanges {
        MemoryChanges(
            additions: additions, confirmed: confirmed.filter { !forgotten.contains($0.memory) },
            forgotten: forgotten, introductions: register.introductions, newcomers: register.newcomers,
            refusals: refusals)
    }

    /// Judges one proposal.
    mutating func take(in draft: MemoryDraft) {
        do throws(MemoryRefusal) {
            let accepted = try MemoryGate.accepted(draft, in: material, names: names)
            let subjects = try register.subjects(of: accepted)
            try add(accepted, about: subjects)
        } catch {
            refusals[error, default: 0] += 1
        }
    }

    private static func unique(_ ids: [MemoryID]) -> [MemoryID] {
        var seen: Set<MemoryID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}

// MARK: - Additions

extension MemoryIntakeBatch {
    private mutating func add(_ draft: MemoryDraft, about subjects: [MemoryChanges.Subject]) throws(MemoryRefusal) {
        guard let said = MemoryIntake.said(draft, in: material) else { throw .unfounded }
        let subject = known(subjects)
        let same = subject.map { twins(of: draft, about: $0) } ?? []
        let closed = subject.map { superseding.closed(by: draft, about: $0, said: said) } ?? []
        let others = closed.filter { memory in !same.contains { $0.id == memory.id } }
        if !same.isEmpty, others.isEmpty { return try confirm(same, by: draft, said: said) }
        let inherited = try overtaken(by: draft, about: subjects, said: said)
        // What says the same as before, but ends something else, takes the place of both.
        let ended = Self.unique((others + same.filter { $0.said <= said }).map(\.id) + inherited)
        let closes = ended.filter { id in !additions.contains { $0.closes.contains(id) } }
        additions.append(
            MemoryChanges.Addition(
                draft: draft, subjects: subjects, said: said, quote: MemoryIntake.quote(of: draft, in: material),
                closes: closes, closing: draft.isCorrection ? .corrected : .superseded))
    }

    /// Open memories that say what the draft says, or more.
    private func twins(of draft: MemoryDraft, about subject: Set<AcquaintanceID>) -> [Memory] {
        material.memories.filter { memory in
            guard memory.isOpen, Set(memory.acquaintances) == subject, isSameDay(memory, draft) else { return false }
            if MemorySimilarity.isNear(memory.text, draft.text) { return true }
            return !draft.isCorrection && memory.kind == draft.kind && memory.attribute == draft.attribute
                && MemorySimilarity.contains(memory.text, draft.text)
        }
    }

    /// A plan for another day is another plan, however alike the words.
    private func isSameDay(_ memory: Memory, _ draft: MemoryDraft) -> Bool {
        guard draft.kind == .plan, let day = draft.day else { return true }
        return memory.day == day
    }

    private mutating func confirm(
        _ twins: [Memory], by draft: MemoryDraft, said: Date
    ) throws(MemoryRefusal) {
        confirmed += twins.map { MemoryChanges.Confirmation($0.id, said: said, sources: draft.sources) }
        let isSurer = twins.allSatisfy { draft.certainty > $0.certainty }
        if !isSurer { throw .duplicate }
    }

    /// Takes out what the same stretch said before of the same thing, and answers what that had closed; throws when the
    /// draft says nothing newer.
    private mutating func overtaken(
        by draft: MemoryDraft, about subjects: [MemoryChanges.Subject], said: Date
    ) throws(MemoryRefusal) -> [MemoryID] {
        let kin = additions.filter { Set($0.subjects) == Set(subjects) }
        if kin.contains(where: { isRepeated($0, by: draft) || ($0.said > said && isSameThing($0.draft, draft)) }) {
            throw .duplicate
        }
        let old = Set(kin.filter { $0.said < said && isSameThing($0.draft, draft) })
        additions.removeAll(where: old.contains)
        return old.flatMap(\.closes).sorted()
    }

    private func isRepeated(_ addition: MemoryChanges.Addition, by draft: MemoryDraft) -> Bool {
        let isSameDay = draft.kind != .plan || addition.draft.day == draft.day
        return isSameDay && MemorySimilarity.isNear(addition.draft.text, draft.text)
    }

    /// Whether only one of the two can hold.
    private func isSameThing(_ one: MemoryDraft, _ other: MemoryDraft) -> Bool {
        one.kind == .fact && other.kind == .fact && one.attribute == other.attribute && one.attribute?.isSingle ?? false
    }

    /// The acquaintances of whom something is told; `nil` when one of them is new, so that nothing is known of them.
    private func known(_ subjects: [MemoryChanges.Subject]) -> Set<AcquaintanceID>? {
        var ids: Set<AcquaintanceID> = []
        for subject in subjects {
            guard case .known(let id) = subject else { return nil }
            ids.insert(id)
        }
        return ids
    }
}
