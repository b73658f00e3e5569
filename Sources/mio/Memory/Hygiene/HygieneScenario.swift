/// A talk that lures memories into a trap, and what must be so after it.
struct HygieneScenario: Equatable, Sendable {
    /// What reports call it.
    let name: String
    /// What it lures into.
    let trap: HygieneTrap
    /// The messages, parted where time passes: each visit is one stretch of talk.
    let visits: [[HygieneLine]]
    /// What must be so in the end.
    let expect: HygieneExpectations

    /// How many messages the person sends.
    var turns: Int { visits.joined().count(where: \.isPersons) }
}
