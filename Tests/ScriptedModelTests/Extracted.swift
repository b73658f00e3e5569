/// An answer to the extraction task, read by the contract and not by the code that wrote it.
struct Extracted: Decodable {
    struct Memory: Decodable {
        let kind: String
        let about: [String]
        let attribute: String?
        let text: String
        let lines: [Int]
        let day: String?
        let importance, certainty: Double
        let replaces: [String]
        let corrects: Bool
    }

    struct Person: Decodable {
        let name: String
        let aliases: [String]
        let relation: String
        let sameAs, differentFrom: String?
        let lines: [Int]

        private enum CodingKeys: String, CodingKey {
            case name, aliases, relation, lines
            case sameAs = "same_as"
            case differentFrom = "different_from"
        }
    }

    struct Signal: Decodable {
        let value: Double
        let quote: String
    }

    struct Declaration: Decodable, Equatable {
        let kind: String
        let lines: [Int]
    }

    let memories: [Memory]
    let people: [Person]
    let forget: [String]
    let signals: [String: Signal]
    let declaration: Declaration?

    /// What the memories say.
    var texts: [String] { memories.map(\.text) }
}
