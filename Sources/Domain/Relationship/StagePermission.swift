/// Something that a persona does only from a certain closeness on.
package enum StagePermission: String, Codable, CaseIterable, Sendable {
    /// Names of its own for the person.
    case nicknames
    /// Voice messages.
    case voice
    /// Pictures of itself.
    case selfies

    /// The stage from which on it is open.
    package var opensAt: Stage {
        switch self {
        case .nicknames, .voice: .goodFriends
        case .selfies: .flirting
        }
    }
}

extension Stage {
    /// Whether two at this stage are close enough for `permission`.
    package func allows(_ permission: StagePermission) -> Bool {
        self >= permission.opensAt
    }
}
