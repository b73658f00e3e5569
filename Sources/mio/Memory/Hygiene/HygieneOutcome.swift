import Domain

/// What is remembered after a scenario was played.
struct HygieneOutcome: Equatable, Sendable {
    /// Somebody in the person's life.
    struct Subject: Hashable, Sendable {
        /// Everything the person calls them, the name first.
        let names: [String]
        /// What they are to the person; empty when nobody knows.
        var relation = ""
    }

    /// A memory.
    struct Memory: Hashable, Sendable {
        /// What it says.
        let text: String
        /// Whom it is about; empty for the person themselves.
        var subjects: [Subject] = []
        /// Its day, where it has one.
        var day: CalendarDay?
    }

    /// The memories that hold.
    var open: [Memory] = []
    /// Those that no longer do and are still kept.
    var closed: [Memory] = []
    /// Everybody who is known.
    var acquaintances: [Subject] = []
    /// How much was refused on the way, by reason.
    var refusals: [MemoryRefusal: Int] = [:]
}

extension HygieneOutcome {
    /// What a store holds after a scenario.
    init(memories: [Domain.Memory], acquaintances people: [Acquaintance], refusals: [MemoryRefusal: Int]) {
        let known = Dictionary(
            people.map { ($0.id, Subject(names: $0.names, relation: $0.relation)) },
            uniquingKeysWith: { first, _ in first })
        let plain = { (memory: Domain.Memory) in
            Memory(text: memory.text, subjects: memory.acquaintances.compactMap { known[$0] }, day: memory.day)
        }
        open = memories.filter(\.isOpen).map(plain)
        closed = memories.filter { !$0.isOpen }.map(plain)
        acquaintances = people.map { Subject(names: $0.names, relation: $0.relation) }
        self.refusals = refusals
    }
}

extension HygieneOutcome.Memory: CustomStringConvertible {
    /// What it says, of whom, on which day.
    var description: String {
        let about = subjects.compactMap(\.names.first)
        let whom = about.isEmpty ? "" : " (of \(about.joined(separator: ", ")))"
        return text + whom + (day.map { " on \($0)" } ?? "")
    }
}
