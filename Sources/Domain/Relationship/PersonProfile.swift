/// What a person told a persona about themselves when asked.
package struct PersonProfile: Hashable, Codable, Sendable {
    /// One thing that is asked.
    package enum Field: String, Codable, CaseIterable, Sendable {
        /// What they want to be to each other.
        case kind
        /// How the persona calls them.
        case nickname
        /// Their name.
        case name
        /// Something about them.
        case about

        /// The most characters an answer may have; none of these is a place for essays.
        package var limit: Int {
            switch self {
            case .kind, .nickname: 20
            case .name: 40
            case .about: 300
            }
        }
    }

    /// What they chose to be to each other.
    package var kind: RelationshipKind?
    /// How the persona calls them.
    package var nickname: String?
    /// Their name.
    package var name: String?
    /// Something about them.
    package var about: String?

    /// A profile as told; empty where nothing is said.
    package init(
        kind: RelationshipKind? = nil, nickname: String? = nil, name: String? = nil, about: String? = nil
    ) {
        self.kind = kind
        self.nickname = nickname
        self.name = name
        self.about = about
    }

    /// The same without the answer to one question.
    package func without(_ field: Field) -> PersonProfile {
        var profile = self
        switch field {
        case .kind: profile.kind = nil
        case .nickname: profile.nickname = nil
        case .name: profile.name = nil
        case .about: profile.about = nil
        }
        return profile
    }
}
