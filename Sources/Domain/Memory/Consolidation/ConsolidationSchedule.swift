package import Foundation

/// When memories are brought into order, and which of them at a time.
///
/// A memory is new until a model has looked it through. Those of one subject, the person or the same acquaintances,
/// are looked through together, for no others can become one.
package enum ConsolidationSchedule {
    /// The most memories that a model sees at once.
    static let mostMemories = 60
    /// So many new ones are worth a night.
    static let nightly = 8
    /// So many new ones do not wait for the night.
    static let urgent = 30
    /// The fewest new ones of a subject that are worth a call.
    static let leastOfSubject = 3

    /// When memories are brought into order, `unsorted` of them being new at `now`; `nil` while those are too few.
    ///
    /// By night it is done after the summaries.
    package static func moment(
        after now: Date, unsorted: Int, in zone: TimeZone, for relationship: RelationshipID
    ) -> Date? {
        if unsorted >= urgent { return now }
        return unsorted >= nightly ? night(after: now, in: zone, for: relationship) : nil
    }

    /// The night after `now`, when who somebody is may be told as well.
    package static func night(after now: Date, in zone: TimeZone, for relationship: RelationshipID) -> Date {
        SummarySchedule.moment(after: now, in: zone, for: relationship).addingTimeInterval(SummarySchedule.spread)
    }

    /// Those of the open ones of `memories` that a model looks through next, in the order in which they came; empty when
    /// nothing is worth it. `looked` tells when a memory was last looked through.
    ///
    /// What is about the person comes first, then the acquaintances whose news has waited longest. Of a subject with
    /// too many, those never looked through come first, then those that were not for the longest time.
    package static func group(of memories: [Memory], looked: [MemoryID: Date]) -> [Memory] {
        let subjects = subjects(of: memories, looked: looked)
        let next = subjects.min { ($0.isPerson ? 0 : 1, $0.first) < ($1.isPerson ? 0 : 1, $1.first) }
        return next?.memories ?? []
    }

    private static func subjects(of memories: [Memory], looked: [MemoryID: Date]) -> [Subject] {
        Dictionary(grouping: memories.filter(\.isOpen)) { Set($0.acquaintances) }.compactMap { people, memories in
            Subject(isPerson: people.isEmpty, memories, looked: looked)
        }
    }
}

/// What is remembered of somebody, and is worth a look.
private struct Subject {
    /// Whether it is the person.
    let isPerson: Bool
    /// The oldest new one.
    let first: MemoryID
    /// What a model sees of it.
    let memories: [Memory]

    init?(isPerson: Bool, _ memories: [Memory], looked: [MemoryID: Date]) {
        let fresh = memories.filter { looked[$0.id] == nil }
        guard fresh.count >= ConsolidationSchedule.leastOfSubject, let first = fresh.map(\.id).min() else { return nil }
        let waiting = memories.sorted {
            (looked[$0.id] ?? .distantPast, $0.id) < (looked[$1.id] ?? .distantPast, $1.id)
        }
        self.isPerson = isPerson
        self.first = first
        self.memories = waiting.prefix(ConsolidationSchedule.mostMemories).sorted { $0.id < $1.id }
    }
}
