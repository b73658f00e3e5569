/// Something that one of the two says in a life.
struct LifeLine: Equatable, Sendable {
    /// Whether the person says it, not the persona.
    let isPersons: Bool
    /// The words; a slot stands for one of several.
    let text: String
}

extension LifeLine: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case person, persona
    }

    /// Reads `{"person": "…"}` or `{"persona": "…"}`.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        guard container.allKeys.count == 1, let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a line of talk has exactly one key"))
        }
        isPersons = key == .person
        text = try container.decode(String.self, forKey: key)
        guard !text.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "is empty")
        }
    }
}
