import Foundation

/// Which known memories no longer hold once something new is remembered.
struct MemorySuperseding {
    /// From this certainty on, something new closes what contradicts it though nobody said so.
    static let leastCertainty = 0.6
    /// From this share of common terms on, two plans are the same one.
    private static let sameTopic = 0.6
    /// From this share of common terms on, a correction is about the same thing.
    private static let sameThing = 0.5

    /// The known memories, in the order in which the prompt lists them.
    let memories: [Memory]
    /// Where the person's clock stands.
    let timeZone: TimeZone

    /// The memories whose place `draft` takes, which is about `subject` and was said at `said`.
    ///
    /// What the person said later than that is never closed, nor what is about somebody else.
    func closed(by draft: MemoryDraft, about subject: Set<AcquaintanceID>, said: Date) -> [Memory] {
        let open = memories.filter { $0.isOpen && Set($0.acquaintances) == subject && $0.said <= said }
        let named = Set(draft.replaces.compactMap { memories.element(number: $0)?.id })
        let replaced = open.filter { named.contains($0.id) }
        let contradicted = open.filter { isContradicted($0, by: draft) || isMoved($0, by: draft, said: said) }
        let corrected = replaced.isEmpty && contradicted.isEmpty ? corrected(by: draft, among: open) : []
        let ids = Set((replaced + contradicted + corrected).map(\.id))
        return memories.filter { ids.contains($0.id) }
    }

    /// Whether both tell the same thing of the same person, of which only one can hold, and tell it differently.
    func isContradicted(_ memory: Memory, by draft: MemoryDraft) -> Bool {
        guard memory.kind == .fact, draft.kind == .fact, let attribute = draft.attribute, attribute.isSingle,
            attribute == memory.attribute
        else { return false }
        let isSure = draft.isCorrection || draft.certainty >= Self.leastCertainty
        return isSure && !MemorySimilarity.isNear(memory.text, draft.text)
    }

    /// Whether the draft puts the same plan, which was still to come, on another day.
    private func isMoved(_ memory: Memory, by draft: MemoryDraft, said: Date) -> Bool {
        guard memory.kind == .plan, draft.kind == .plan, let day = draft.day, day != memory.day,
            memory.day.map({ $0 >= CalendarDay(of: said, in: timeZone) }) ?? true
        else { return false }
        return MemorySimilarity.share(of: memory.text, and: draft.text) >= Self.sameTopic
    }

    /// What a correction is about that does not name it: the one memory of the same thing.
    private func corrected(by draft: MemoryDraft, among open: [Memory]) -> [Memory] {
        guard draft.isCorrection else { return [] }
        let kin = open.filter {
            ($0.attribute == draft.attribute && draft.attribute != nil)
                || MemorySimilarity.share(of: $0.text, and: draft.text) >= Self.sameThing
        }
        return kin.count == 1 ? kin : []
    }
}

extension Array {
    /// The element that a prompt lists under `number`, counted from 1; `nil` when it lists none.
    func element(number: Int) -> Element? {
        number >= 1 && number <= count ? self[number - 1] : nil
    }
}
