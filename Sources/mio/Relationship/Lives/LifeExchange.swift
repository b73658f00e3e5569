import Domain

/// A few lines that belong together; the person begins.
struct LifeExchange: Equatable, Sendable {
    /// The lines, in order.
    let lines: [LifeLine]

    /// The slots in its lines.
    var slots: Set<String> {
        lines.reduce(into: []) { $0.formUnion(PhraseTemplate($1.text).slots) }
    }

    /// Its lines in turns, each what the person says at once and what the persona answers.
    var turns: [[LifeLine]] {
        lines.reduce(into: []) { turns, line in
            if line.isPersons, turns.last?.last?.isPersons != true {
                turns.append([line])
            } else {
                turns[turns.count - 1].append(line)
            }
        }
    }

    /// The same with its slots filled.
    func filled(_ words: [String: String]) -> LifeExchange {
        LifeExchange(
            lines: lines.map { LifeLine(isPersons: $0.isPersons, text: PhraseTemplate($0.text).filled(words)) })
    }
}

extension LifeExchange: Decodable {
    /// Reads an array of lines.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        lines = try container.decode([LifeLine].self)
        guard lines.first?.isPersons == true else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "the person must begin")
        }
    }
}
