import Foundation
import HTTPTransport

/// Texts as a request for their vectors in the OpenAI dialect.
struct EmbeddingRequest {
    /// The field that asks for numbers as numbers; some servers send something else without it, others refuse it.
    static let formatField = "encoding_format"

    let endpoint: ModelEndpoint

    /// The request for the vectors of `texts`.
    func request(_ texts: [String], namesFormat: Bool, deadlines: HTTPRequest.Deadlines) -> HTTPRequest {
        HTTPRequest(
            "POST", endpoint.embeddingsURL, headers: endpoint.headers(accepting: "application/json"),
            body: .bytes(body(texts, namesFormat: namesFormat), contentType: "application/json"),
            deadlines: deadlines, responseLimit: Self.sizeLimit(texts: texts.count))
    }

    /// The most bytes of an answer: room for vectors that are twice as long as any of today.
    static func sizeLimit(texts count: Int) -> Int {
        min((1 << 20) + count * (256 << 10), 128 << 20)
    }

    private func body(_ texts: [String], namesFormat: Bool) -> Data {
        var writer = JSONWriter(reservingCapacity: texts.reduce(256) { $0 + $1.utf8.count + 16 })
        writer.raw(#"{"model":"#)
        writer.string(endpoint.model)
        writer.raw(#","input":["#)
        for (index, text) in texts.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.string(text)
        }
        writer.raw("]")
        var fields = endpoint.options
        if namesFormat, fields[Self.formatField] == nil { fields[Self.formatField] = .string("float") }
        writer.furtherFields(fields)
        writer.raw("}")
        return Data(writer.bytes)
    }
}
