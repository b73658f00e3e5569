/// What must be so after a scenario.
struct HygieneExpectations: Equatable, Sendable {
    /// A fact whose place a newer one took.
    struct Supersession: Equatable, Sendable {
        /// Keywords of what no longer holds.
        let old: [HygieneKeyword]
        /// What holds now.
        let new: HygieneExpectation
    }

    /// Somebody who should be known.
    struct Person: Equatable, Sendable {
        /// A name.
        let name: HygieneKeyword
        /// Everything else they must go by.
        let aliases: [HygieneKeyword]
        /// Words of which what they are to the person has one; none where that does not matter.
        let relation: [HygieneKeyword]
    }

    /// What should be remembered.
    let remembered: [HygieneExpectation]
    /// What may be remembered and need not.
    let allowed: [HygieneExpectation]
    /// What should have taken the place of something else.
    let superseded: [Supersession]
    /// What no open memory and no acquaintance's name may have.
    let never: [HygieneKeyword]
    /// Who should be known.
    let people: [Person]
}

extension HygieneExpectations: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case remembered, allowed, superseded, never, people
    }

    /// Reads an object; what is missing is empty.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        remembered = try container.decodeIfPresent([HygieneExpectation].self, forKey: .remembered) ?? []
        allowed = try container.decodeIfPresent([HygieneExpectation].self, forKey: .allowed) ?? []
        superseded = try container.decodeIfPresent([Supersession].self, forKey: .superseded) ?? []
        never = try container.decodeIfPresent([HygieneKeyword].self, forKey: .never) ?? []
        people = try container.decodeIfPresent([Person].self, forKey: .people) ?? []
    }
}

extension HygieneExpectations.Supersession: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case old, new, about
    }

    /// Reads `{"old": ["Berlin"], "new": ["Lisbon"], "about": null}`.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        old = try container.decode([HygieneKeyword].self, forKey: .old)
        new = HygieneExpectation(
            all: try container.decode([HygieneKeyword].self, forKey: .new),
            about: try container.decodeIfPresent(HygieneNames.self, forKey: .about)?.names ?? [])
    }
}

extension HygieneExpectations.Person: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, aliases, relation
    }

    /// Reads an object; only the name must be there.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        name = try container.decode(HygieneKeyword.self, forKey: .name)
        aliases = try container.decodeIfPresent([HygieneKeyword].self, forKey: .aliases) ?? []
        relation = try container.decodeIfPresent([HygieneKeyword].self, forKey: .relation) ?? []
    }
}
