import Foundation

/// What Bot API 10.3 says of the methods and types we use.
struct BotAPITable: Decodable {
    struct Field: Decodable {
        let types: [String]
        let required: Bool
    }

    let methods: [String: [String: Field]]
    let types: [String: [String: Field]]
    let unions: [String: [String]]

    static func load() throws -> BotAPITable {
        let url = Bundle.module.url(forResource: "Fixtures/bot-api-10.3", withExtension: "json")
        guard let url else { throw CocoaError(.fileNoSuchFile) }
        return try JSONDecoder().decode(BotAPITable.self, from: Data(contentsOf: url))
    }

    /// What is wrong with a call, sentence by sentence; empty when nothing is.
    func faults(in call: BuiltCall) -> [String] {
        guard let fields = methods[call.method] else { return ["no method \(call.method)"] }
        return faults(in: call.values, of: fields, at: call.method)
    }

    private func faults(in members: [String: BuiltCall.Value], of fields: [String: Field], at place: String) -> [String]
    {
        let missing = fields.filter { $0.value.required && members[$0.key] == nil }.map { "\(place) lacks \($0.key)" }
        let wrong = members.flatMap { name, value in
            guard let field = fields[name] else { return ["\(place) has no \(name)"] }
            if field.types.contains(where: { faults(in: value, of: $0, at: name).isEmpty }) { return [] }
            return ["\(place).\(name) is not \(field.types.joined(separator: " or "))"]
        }
        return missing + wrong
    }

    private func faults(in value: BuiltCall.Value, of type: String, at place: String) -> [String] {
        switch (type, value) {
        case ("InputFile", .file), ("Integer", .json(.integer)), ("String", .json(.string)),
            ("Boolean", .json(.boolean)):
            return []
        case (_, .json(.list(let values))) where type.hasPrefix("Array of "):
            let element = String(type.dropFirst("Array of ".count))
            return values.flatMap { faults(in: .json($0), of: element, at: place) }
        case (_, .json(.object(let members))):
            let candidates = (unions[type] ?? [type]).compactMap { types[$0] }
            let found = candidates.map { faults(in: members.mapValues(BuiltCall.Value.json), of: $0, at: place) }
            return found.min { $0.count < $1.count } ?? ["\(type) is unknown"]
        default: return ["\(place) is not \(type)"]
        }
    }
}
