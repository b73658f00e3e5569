import Domain
import Foundation
import Ports

/// An answer to a request for vectors, read with patience.
struct EmbeddingAnswer: Decodable {
    /// A vector, and the number of its text.
    struct Item: Decodable {
        /// Counted from zero; `nil` when nothing is said.
        let index: Int?
        /// `nil` when they are no numbers.
        let components: [Float]?
    }

    let items: [Item]?
    let usage: TokenUsage?
    let error: ProviderError?

    private enum CodingKeys: String, CodingKey {
        case data, usage, error
    }

    init(from decoder: any Decoder) throws {
        // What is no object holds nothing that we look for.
        let fields = try? decoder.container(keyedBy: CodingKeys.self)
        items = fields?.lenient([Item].self, .data)
        error = fields?.lenient(ProviderError.self, .error)
        // Nothing is generated, so where only a total is told it was all read.
        usage = fields?.lenient(ReportedUsage.self, .usage)?.tokens.map {
            TokenUsage(prompt: $0.prompt + $0.completion, cached: $0.cached, completion: 0)
        }
    }
}

// MARK: - Its vectors

extension EmbeddingAnswer {
    /// The vectors of `count` texts, in order; `estimate` is what they cost if the answer does not say.
    func embedding(of count: Int, by model: String, estimate: TokenUsage) throws(ModelFailure) -> Embedding {
        let usage = usage ?? estimate
        func useless(_ reason: String) -> ModelFailure { ModelFailure(.permanent(reason: reason), usage: usage) }
        if let error { throw ModelFailure(.init(midAnswer: error), usage: usage) }
        guard let items else { throw useless("answer holds no vectors") }
        guard !items.isEmpty else { throw ModelFailure(.empty, usage: usage) }
        guard items.count == count else { throw useless("vectors: \(items.count), texts: \(count)") }
        guard let ordered = Self.ordered(items) else { throw useless("vectors cannot be told apart") }
        let vectors = ordered.compactMap { item in
            item.components.flatMap { TextVector(model: model, $0) }
        }
        guard vectors.count == count else { throw useless("a vector has no direction") }
        guard Set(vectors.map(\.components.count)).count == 1 else { throw useless("vectors of different dimensions") }
        return Embedding(vectors: vectors, usage: usage)
    }

    /// The items in the order of the texts; one that does not tell its index belongs where it stands.
    ///
    /// `nil` when two claim one place: a vector that goes with another's text would never be noticed.
    private static func ordered(_ items: [Item]) -> [Item]? {
        var places = [Item?](repeating: nil, count: items.count)
        for (position, item) in items.enumerated() {
            let index = item.index ?? position
            guard places.indices.contains(index), places[index] == nil else { return nil }
            places[index] = item
        }
        return places.compactMap { $0 }
    }
}

// MARK: - Reading

extension EmbeddingAnswer.Item {
    private enum CodingKeys: String, CodingKey {
        case index, embedding
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        index = fields.lenient(Int.self, .index)
        // A number too small for `Float` is zero; read as `Float` it would be an error.
        if let numbers = fields.lenient([Double].self, .embedding) {
            components = numbers.map { Float($0) }
        } else {
            components = fields.lenient(String.self, .embedding).flatMap(Self.floats)
        }
    }

    /// The numbers in Base64, four bytes each, the lowest first: some servers send them so whatever they are asked.
    private static func floats(_ text: String) -> [Float]? {
        guard let bytes = Data(base64Encoded: text), bytes.count.isMultiple(of: 4) else { return nil }
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            Float(bitPattern: bytes[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        }
    }
}
