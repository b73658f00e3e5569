import Foundation

/// A JSON value of any form, read by Foundation and so by other code than what is tested.
enum PlainJSON: Hashable, Decodable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case fraction(Double)
    case string(String)
    case list([PlainJSON])
    case object([String: PlainJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let isTrue = try? value.decode(Bool.self) {  // Each failure only says that it is another form.
            self = .boolean(isTrue)
        } else if let number = try? value.decode(Int64.self) {
            self = .integer(number)
        } else if let number = try? value.decode(Double.self) {
            self = .fraction(number)
        } else if let words = try? value.decode(String.self) {
            self = .string(words)
        } else if let values = try? value.decode([PlainJSON].self) {
            self = .list(values)
        } else {
            self = .object(try value.decode([String: PlainJSON].self))
        }
    }

    /// The value of a JSON text.
    static func parsed(_ text: Data) throws -> PlainJSON {
        try JSONDecoder().decode(PlainJSON.self, from: text)
    }
}

extension PlainJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral words: String) { self = .string(words) }
    init(integerLiteral number: Int64) { self = .integer(number) }
    init(booleanLiteral isTrue: Bool) { self = .boolean(isTrue) }
    init(arrayLiteral values: PlainJSON...) { self = .list(values) }
    init(dictionaryLiteral members: (String, PlainJSON)...) {
        self = .object(Dictionary(uniqueKeysWithValues: members))
    }
}
