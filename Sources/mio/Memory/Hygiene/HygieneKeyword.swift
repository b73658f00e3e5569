import Foundation

/// A short piece of text that a memory must have, however it is paraphrased; `|` parts other ways to say it.
///
/// Case and accents mean nothing.
struct HygieneKeyword: Hashable, Sendable {
    /// The ways to say it; at least one, none of them empty.
    let ways: [String]

    /// Whether `text` has it.
    func stands(in text: String) -> Bool {
        ways.contains { text.range(of: $0, options: [.caseInsensitive, .diacriticInsensitive]) != nil }
    }

    /// Whether it is all of `text`.
    func isAll(of text: String) -> Bool {
        ways.contains { text.compare($0, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedSame }
    }
}

extension HygieneKeyword: Decodable {
    /// Reads `"Lisbon|Lisboa"`.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        ways = try container.decode(String.self).split(separator: "|", omittingEmptySubsequences: false).map(
            String.init)
        guard ways.allSatisfy({ !$0.isEmpty }) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a keyword is empty")
        }
    }
}

extension HygieneKeyword: CustomStringConvertible {
    /// As the file has it.
    var description: String { ways.joined(separator: "|") }
}
