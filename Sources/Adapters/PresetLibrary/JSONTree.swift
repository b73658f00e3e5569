/// Any JSON value, kept as a tree so that every fault in it can be told at once.
enum JSONTree: Hashable, Sendable {
    case string(String)
    case number(Double)
    case bool(Bool)
    case list([JSONTree])
    case object([String: JSONTree])
    case null
}

extension JSONTree: Decodable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        // Each attempt fails when the value is of another type, which the next one covers.
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let list = try? value.decode([JSONTree].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSONTree].self))
        }
    }
}
