/// What a person chooses to be to a persona whose relationship does not evolve.
package enum RelationshipKind: String, Codable, CaseIterable, Sendable {
    /// Two who have just met.
    case stranger
    /// Friends.
    case friend
    /// Friends who tell each other what they tell nobody else.
    case confidant
    /// Two between whom something is in the air.
    case crush
    /// A couple.
    case partner

    /// The stage at which such a relationship stays.
    package var stage: Stage {
        switch self {
        case .stranger: .justMet
        case .friend, .confidant: .goodFriends
        case .crush: .flirting
        case .partner: .partners
        }
    }

    /// The kinds that a persona offers whose relationships go as far as `highest`.
    package static func offered(upTo highest: Stage) -> [RelationshipKind] {
        allCases.filter { $0.stage <= highest }
    }
}
