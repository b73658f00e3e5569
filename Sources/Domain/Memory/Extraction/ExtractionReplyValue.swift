import Foundation

/// A value of JSON, read for what was meant rather than for what its type is.
enum ExtractionReplyValue: Decodable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([ExtractionReplyValue])
    case object([String: ExtractionReplyValue])
    case nothing

    /// Reads one object; `nil` when it is none. JSON5 permits commas too many and comments.
    init?(json: String) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        // What cannot be read is no answer, whatever the reason.
        guard let value = try? decoder.decode(Self.self, from: Data(json.utf8)), case .object = value else {
            return nil
        }
        self = value
    }

    /// Reads any value; one of no known type is nothing.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Each attempt that fails says only that the value is of another type.
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([ExtractionReplyValue].self) {
            self = .list(list)
        } else if let object = try? container.decode([String: ExtractionReplyValue].self) {
            self = .object(object)
        } else {
            self = .nothing
        }
    }

    /// The value under a key of an object.
    subscript(key: String) -> ExtractionReplyValue? {
        guard case .object(let values) = self else { return nil }
        return values[key]
    }
}

// MARK: - Values under a key

extension ExtractionReplyValue {
    /// The elements of a list; what is no list is one with a single element.
    func list(_ key: String) -> [ExtractionReplyValue] {
        switch self[key] {
        case .list(let values): values
        case .nothing, nil: []
        case .some(let value): [value]
        }
    }

    /// A text without white space around it, cut off at `limit` characters.
    func text(_ key: String, limit: Int) -> String? { self[key]?.text(limit: limit) }

    /// A text that stands for one word of ours.
    func word(_ key: String) -> String? { text(key, limit: 40)?.lowercased() }

    /// The texts of a list, none of them empty.
    func texts(_ key: String, limit: Int) -> [String] {
        let texts = list(key).prefix(ExtractionReply.mostItems).compactMap { $0.text(limit: limit) }
        return texts.filter { !$0.isEmpty }
    }

    /// The numbers of a list, whether they stand there as `2`, `"2"` or `"M2"`.
    func numbers(_ key: String) -> [Int] {
        Array(list(key).prefix(ExtractionReply.mostItems).flatMap(\.numbers).prefix(ExtractionReply.mostItems))
    }

    /// A number in `0...1`, brought into this range.
    func share(_ key: String) -> Double? { self[key]?.share }

    /// Whether it is true.
    func flag(_ key: String) -> Bool {
        switch self[key] {
        case .flag(let flag): flag
        case .number(let number): number == 1
        case .text(let text): ["true", "yes", "1"].contains(text.lowercased())
        default: false
        }
    }
}

// MARK: - The value itself

extension ExtractionReplyValue {
    /// A number in `0...1`, brought into this range; `nil` for what is no number.
    var share: Double? {
        let number: Double? =
            switch self {
            case .number(let number): number
            case .text(let text): Double(text.trimmed)
            default: nil
            }
        return number.flatMap { $0.isNaN ? nil : min(1, max(0, $0)) }
    }

    private var numbers: [Int] {
        switch self {
        case .number(let number): Int(exactly: number).map { [$0] } ?? []
        case .text(let text):
            text.prefix(ExtractionReply.longestName).split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        default: []
        }
    }

    private func text(limit: Int) -> String? {
        switch self {
        case .text(let text): String(text.prefix(limit)).trimmed
        case .number(let number): Int(exactly: number).map(String.init)
        default: nil
        }
    }
}
