/// One line of a scenario's file.
enum HygieneEntry: Equatable, Sendable {
    /// `{"at": "2026-11-02 21:30"}`: the moment of the next message, by the person's clock.
    case moment(String)
    /// `{"person": "…"}`
    case person(String)
    /// `{"persona": "…"}`
    case persona(String)
    /// `{"forwarded": "…"}`: words of somebody else's that the person passes on.
    case forwarded(String)

    /// What stands after the key.
    var text: String {
        switch self {
        case .moment(let text), .person(let text), .persona(let text), .forwarded(let text): text
        }
    }

    /// Whether the persona speaks.
    var isPersonas: Bool { if case .persona = self { true } else { false } }
    /// Whether the words are somebody else's.
    var isForwarded: Bool { if case .forwarded = self { true } else { false } }
}

extension HygieneEntry: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case at, person, persona, forwarded
    }

    /// Reads an object of one key.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        guard container.allKeys.count == 1, let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a line of talk has exactly one key"))
        }
        let text = try container.decode(String.self, forKey: key)
        guard !text.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "is empty")
        }
        self =
            switch key {
            case .at: .moment(text)
            case .person: .person(text)
            case .persona: .persona(text)
            case .forwarded: .forwarded(text)
            }
    }
}
