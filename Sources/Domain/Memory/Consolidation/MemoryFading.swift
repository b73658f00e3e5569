package import Foundation

/// Which memories fade by themselves, by use and by age.
///
/// How well something is remembered halves with every half-life of disuse, `importance × 2^(−age / halfLife)`: the
/// forgetting curve of Ebbinghaus (1885) in the form of half-life regression (Settles and Meeder, 2016). What matters
/// lives longer, and every recall lengthens a life by less than the one before: the logarithm of the number of uses,
/// as in the base-level activation of ACT-R (Anderson and Schooler, 1991). `age` counts from the last time that the
/// person said so or that it stood in a prompt.
///
/// Something that fades ends; it stays among what was once so.
package enum MemoryFading {
    /// The half-life of what does not matter at all and was never recalled, in days.
    private static let shortestHalfLife = 45.0
    /// The strength below which a memory fades.
    private static let threshold = 0.05
    /// From this importance on nothing fades.
    private static let lastingImportance = 0.7
    /// How many days after its day a plan fades.
    private static let planDays = 60

    /// Those of `memories` that fade at `now`, in their order; none of those that have ended.
    package static func faded(among memories: [Memory], at now: Date, in zone: TimeZone) -> [MemoryID] {
        let today = CalendarDay(of: now, in: zone)
        return memories.filter { isFaded($0, at: now, today) }.map(\.id)
    }

    /// How well `memory` is remembered at `now`, in `0...1`.
    package static func strength(of memory: Memory, at now: Date) -> Double {
        let lastUse = max(memory.said, memory.lastRecall ?? .distantPast)
        let age = max(0, now.timeIntervalSince(lastUse)) / 86_400
        let importance = min(1, max(0, memory.importance))
        let use = 1 + log(1 + Double(max(0, memory.recallCount)))
        return importance * exp2(-age / (shortestHalfLife * (1 + 2 * importance) * use))
    }

    private static func isFaded(_ memory: Memory, at now: Date, _ today: CalendarDay) -> Bool {
        guard memory.isOpen, memory.importance < lastingImportance, memory.attribute?.isSingle != true else {
            return false
        }
        switch memory.kind {
        case .boundary, .shared: return false
        case .plan:
            if let day = memory.day { return day.advanced(by: planDays) <= today }
            fallthrough
        case .fact, .episode: return strength(of: memory, at: now) < threshold
        }
    }
}
