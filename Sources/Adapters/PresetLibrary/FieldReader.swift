import Foundation

/// Takes known fields out of a JSON object and notes everything that is wrong on the way.
struct FieldReader {
    private let source: SourceText
    private let path: [String]
    private var fields: [String: JSONTree]
    /// What is wrong so far.
    private(set) var problems: [PresetProblem] = []

    /// Reads a whole file; `nil`, with the reason among `problems`, when it is not one JSON object.
    init?(_ source: SourceText, problems: inout [PresetProblem]) {
        do {
            let tree = try JSONDecoder().decode(JSONTree.self, from: Data(source.text.utf8))
            guard case .object(let fields) = tree else {
                problems.append(source.problem("must be a JSON object"))
                return nil
            }
            self.init(source, path: [], fields: fields)
        } catch {
            problems.append(source.problem("is not JSON: \(Self.place(of: error))"))
            return nil
        }
    }

    private init(_ source: SourceText, path: [String], fields: [String: JSONTree]) {
        self.source = source
        self.path = path
        self.fields = fields
    }

    /// Ends the reading of this object: whatever was not taken is unknown.
    mutating func finish() -> [PresetProblem] {
        for name in fields.keys.sorted() { note("is not a known key", at: name) }
        return problems
    }

    /// Notes a problem of the field `name`, or of the object itself.
    mutating func note(_ reason: String, at name: String? = nil) {
        let place = path + [name].compactMap { $0 }
        problems.append(source.problem("\"\(place.joined(separator: "."))\" \(reason)", at: place.map { "\"\($0)\"" }))
    }
}

// MARK: - Fields

extension FieldReader {
    /// A text that is not blank.
    mutating func text(_ name: String) -> String? {
        guard let value = taken(name) else { return nil }
        guard case .string(let text) = value, !Self.isBlank(text) else {
            note("must be a text that is not empty", at: name)
            return nil
        }
        return text
    }

    /// A number within `range`.
    mutating func number(_ name: String, in range: ClosedRange<Double>) -> Double? {
        guard let value = taken(name) else { return nil }
        guard case .number(let number) = value, range.contains(number) else {
            note("must be a number from \(range.lowerBound) to \(range.upperBound)", at: name)
            return nil
        }
        return number
    }

    /// At least `least` texts, none blank, none twice.
    mutating func texts(_ name: String, least: Int) -> [String] {
        guard let value = taken(name) else { return [] }
        guard case .list(let values) = value else {
            note("must be a list of texts", at: name)
            return []
        }
        let texts = values.compactMap { value in
            if case .string(let text) = value, !Self.isBlank(text) { text } else { nil }
        }
        if texts.count < values.count { note("has an entry that is empty or no text", at: name) }
        if Set(texts).count < texts.count { note("says the same twice", at: name) }
        if texts.count < least { note("needs at least \(least) texts", at: name) }
        return texts
    }

    /// All fields that are left, each a list of texts, by name.
    mutating func remainingLists() -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for name in fields.keys.sorted() { lists[name] = texts(name, least: 1) }
        return lists
    }

    /// An object, read by `body`; what `body` does not take is unknown. Does nothing without the field, which is a
    /// problem unless it `isOptional`.
    mutating func object(_ name: String, isOptional: Bool = false, _ body: (inout FieldReader) -> Void) {
        guard !isOptional || fields[name] != nil, let value = taken(name) else { return }
        guard case .object(let inner) = value else { return note("must be an object", at: name) }
        var reader = FieldReader(source, path: path + [name], fields: inner)
        body(&reader)
        problems += reader.finish()
    }

    /// Whether the field is there and was not taken yet.
    func has(_ name: String) -> Bool { fields[name] != nil }

    private mutating func taken(_ name: String) -> JSONTree? {
        guard let value = fields.removeValue(forKey: name) else {
            note("is missing", at: name)
            return nil
        }
        return value
    }

    private static func isBlank(_ text: String) -> Bool {
        text.allSatisfy(\.isWhitespace)
    }

    private static func place(of error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return String(describing: error) }
        let cause = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
        return cause ?? context.debugDescription
    }
}
