import Foundation

/// A request that was checked and encoded, ready for the transfer thread.
struct TransferPlan: Sendable {
    /// The absolute URL.
    let url: String
    /// Where it leads.
    let origin: Origin
    /// The method.
    let method: String
    /// Header lines in libcurl's notation.
    let headerLines: [String]
    /// The bytes to send; `nil` sends none.
    let body: Data?
    /// How long it may take.
    let deadlines: HTTPRequest.Deadlines
    /// Which connections it shares.
    let pool: HTTPRequest.Pool
    /// Whether it must not use a kept connection.
    let needsFreshConnection: Bool
    /// The most bytes of a whole response.
    let responseLimit: Int

    /// Checks and encodes a request.
    init(_ request: HTTPRequest) throws(HTTPError) {
        guard Self.isToken(request.method) else { throw .invalid(reason: "the method is malformed") }
        guard !request.url.revealed.utf8.contains(0), let origin = Origin(of: request.url.revealed) else {
            throw .invalid(reason: "the URL is malformed")
        }
        guard origin.scheme == "http" || origin.scheme == "https" else {
            throw .invalid(reason: "the URL is neither http nor https")
        }
        let body = EncodedBody(request.body)
        self.url = request.url.revealed
        self.origin = origin
        self.method = request.method
        self.headerLines = try Self.headerLines(request.headers, contentType: body?.contentType)
        self.body = body?.bytes
        self.deadlines = request.deadlines
        self.pool = request.pool
        self.needsFreshConnection = request.needsFreshConnection
        self.responseLimit = request.responseLimit
    }

    private static func headerLines(
        _ headers: [(name: String, value: String)], contentType: String?
    ) throws(HTTPError) -> [String] {
        // Without these libcurl waits for "100 Continue" before a large body and names a type for an absent one.
        var lines = ["Expect:"]
        if !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            lines.append(contentType.map { "Content-Type: \($0)" } ?? "Content-Type:")
        }
        for header in headers {
            guard isToken(header.name) else { throw .invalid(reason: "a header's name is malformed") }
            lines.append(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
        }
        guard lines.allSatisfy({ line in !line.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 } }) else {
            throw .invalid(reason: "a header's value is malformed")
        }
        return lines
    }

    /// Whether it is a token in HTTP's sense.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default:
                    tokenPunctuation.contains(byte)
                }
            }
    }

    private static let tokenPunctuation = Set("!#$%&'*+-.^_`|~".utf8)
}
