import HTTPTypes
import NIOCore

/// The parameters of a request, from its query and its body.
struct ParameterReader {
    /// From the query first, then from the body, which wins.
    private(set) var values: [String: JSON]
    private(set) var uploads: [String: Upload] = [:]

    init(query: Substring, contentType: String, body: ByteBuffer) throws(Refusal) {
        values = query.isEmpty ? [:] : FormText.values(query)
        guard body.readableBytes > 0 else { return }
        let bytes = Array(body.readableBytesView)
        let mediaType = contentType.prefix { $0 != ";" }.lowercased()
        switch mediaType {
        case "application/json": try readJSON(bytes)
        case "multipart/form-data":
            guard let form = MultipartBody(bytes, contentType: contentType) else {
                throw .badRequest("can't parse multipart/form-data")
            }
            values.merge(form.values) { $1 }
            uploads = form.uploads
        default: values.merge(FormText.values(String(decoding: bytes, as: UTF8.self)[...])) { $1 }
        }
    }

    private mutating func readJSON(_ bytes: [UInt8]) throws(Refusal) {
        do {
            guard case .object(let members) = try JSONParser.parse(bytes) else {
                throw Refusal.badRequest("object expected as JSON request body")
            }
            if values.isEmpty { values = members } else { values.merge(members) { $1 } }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .badRequest("can't parse JSON object")
        }
    }
}
