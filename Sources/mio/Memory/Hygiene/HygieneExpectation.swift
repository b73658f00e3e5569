import Domain

/// A memory that should be there after a scenario.
struct HygieneExpectation: Equatable, Sendable {
    /// Stands for any subject.
    static let anybody = "*"

    /// Keywords of which its text has every one.
    let all: [HygieneKeyword]
    /// Keywords of which its text has at least one; none where nothing is asked.
    let any: [HygieneKeyword]
    /// Names or relations by which its subject goes; empty for the person themselves.
    let about: [HygieneKeyword]
    /// What its subject is to the person, where the name alone does not tell.
    let relation: [HygieneKeyword]
    /// Its day, where it has one.
    let day: CalendarDay?
    /// The most memories that may say so; `nil` when that does not matter.
    let most: Int?

    /// A memory of these words.
    init(
        all: [HygieneKeyword], any: [HygieneKeyword] = [], about: [HygieneKeyword] = [],
        relation: [HygieneKeyword] = [], day: CalendarDay? = nil, most: Int? = nil
    ) {
        self.all = all
        self.any = any
        self.about = about
        self.relation = relation
        self.day = day
        self.most = most
    }

    /// Whether a memory says so, of whomever.
    func isSaid(by memory: HygieneOutcome.Memory) -> Bool {
        all.allSatisfy { $0.stands(in: memory.text) } && (any.isEmpty || any.contains { $0.stands(in: memory.text) })
    }

    /// Whether a memory says it of the right one.
    func isAbout(_ subjects: [HygieneOutcome.Subject]) -> Bool {
        if isAboutAnybody { return true }
        guard !about.isEmpty else { return subjects.isEmpty }
        return subjects.contains { subject in
            let words = subject.names + [subject.relation]
            let isNamed = about.contains { name in words.contains { name.stands(in: $0) } }
            return isNamed && (relation.isEmpty || relation.contains { $0.stands(in: subject.relation) })
        }
    }

    /// Whether it may be about whomever.
    var isAboutAnybody: Bool { about.contains { $0.ways == [Self.anybody] } }

    /// Whether a memory is dated right.
    func isDated(_ memory: HygieneOutcome.Memory) -> Bool { day == nil || day == memory.day }
}

extension HygieneExpectation: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case all, any, about, relation, day, most
    }

    /// Reads an object; `about` is a name, several, or nothing for the person.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        all = try container.decode([HygieneKeyword].self, forKey: .all)
        any = try container.decodeIfPresent([HygieneKeyword].self, forKey: .any) ?? []
        about = try container.decodeIfPresent(HygieneNames.self, forKey: .about)?.names ?? []
        relation = try container.decodeIfPresent([HygieneKeyword].self, forKey: .relation) ?? []
        most = try container.decodeIfPresent(Int.self, forKey: .most)
        let written = try container.decodeIfPresent(String.self, forKey: .day)
        day = written.flatMap { CalendarDay($0) }
        guard written == nil || day != nil else {
            throw DecodingError.dataCorruptedError(forKey: .day, in: container, debugDescription: "is no YYYY-MM-DD")
        }
        guard !all.isEmpty || !any.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: .all, in: container, debugDescription: "asks for no word")
        }
    }
}

extension HygieneExpectation: CustomStringConvertible {
    /// The words it asks for.
    var description: String {
        let words =
            (all.map(\.description) + (any.isEmpty ? [] : ["(\(any.map(\.description).joined(separator: "|")))"]))
        let dated = day.map { " on \($0)" } ?? ""
        return words.joined(separator: " + ") + dated
    }
}
