import Foundation
import HTTPTransport

@testable import TelegramBotAPI

/// A call as it goes on the wire, whatever its answer would be.
struct BuiltCall: CustomStringConvertible {
    enum Value: Hashable {
        case json(PlainJSON)
        case file(name: String, contentType: String, bytes: Data)
    }

    let method: String
    let values: [String: Value]
    var description: String { "\(method)(\(values.keys.sorted().joined(separator: ", ")))" }

    init<Answer>(_ call: MethodCall<Answer>) throws {
        method = call.method
        switch call.body {
        case .bytes(let text, "application/json"):
            guard case .object(let members) = try PlainJSON.parsed(text) else { throw CocoaError(.coderInvalidValue) }
            values = members.mapValues(Value.json)
        case .multipart(let parts):
            values = Dictionary(uniqueKeysWithValues: parts.map { ($0.name, Self.value(of: $0)) })
        default: throw CocoaError(.coderInvalidValue)
        }
    }

    /// A form's field is JSON where it reads as such and words where not; our words in forms never look like JSON.
    private static func value(of part: HTTPRequest.Part) -> Value {
        if let name = part.fileName {
            return .file(name: name, contentType: part.contentType ?? "", bytes: part.bytes)
        }
        do {
            return .json(try PlainJSON.parsed(part.bytes))
        } catch {
            return .json(.string(String(decoding: part.bytes, as: UTF8.self)))
        }
    }
}
