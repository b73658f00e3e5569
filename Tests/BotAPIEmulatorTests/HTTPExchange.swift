import Foundation

/// One answer as it came over the wire.
struct HTTPAnswer {
    let status: Int
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as a JSON object.
    var json: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:] }
    }
}

/// How an exchange fails when no whole answer came.
enum HTTPFailure: Error, Equatable {
    /// The connection ended or broke with so many bytes of the body received; -1 when not even the head came.
    case broken(bodyBytes: Int)
    case notConnected
}
