import Domain
import Foundation

/// A message of a corpus.
struct CorpusLine: Decodable {
    let user: String
    let id: String
    let time: String
    let speaker: String
    let text: String
    let session: CorpusSession
    let seq: Int
}

/// A session's name or number.
struct CorpusSession: Decodable, Hashable {
    let name: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        name = try (try? value.decode(Int.self)).map(String.init) ?? value.decode(String.self)
    }
}

/// A query of a corpus.
struct QueryLine: Decodable {
    let queryId: String
    let user: String
    let query: String
    let time: String?
}

/// What was found for a query.
struct ResultLine: Encodable {
    let queryId: String
    let ids: [String]
    let ms: Double
}
