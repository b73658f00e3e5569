import HTTPTypes
import Hummingbird
import NIOCore

/// What goes back over HTTP.
struct Reply: Sendable {
    let status: Int
    let mediaType: String
    let body: [UInt8]
    var retryAfter: Int?

    init(status: Int = 200, mediaType: String = "application/json", body: [UInt8]) {
        self.status = status
        self.mediaType = mediaType
        self.body = body
    }

    init(_ refusal: Refusal) {
        self.init(status: refusal.code, body: refusal.json)
        retryAfter = refusal.retryAfter
    }

    /// The page that a proxy in front of Telegram shows.
    init(proxyError status: Int) {
        let title = "\(HTTPResponse.Status(code: status))"
        let page = """
            <html>\r
            <head><title>\(title)</title></head>\r
            <body>\r
            <center><h1>\(title)</h1></center>\r
            <hr><center>nginx/1.18.0</center>\r
            </body>\r
            </html>\r

            """
        self.init(status: status, mediaType: "text/html", body: Array(page.utf8))
    }

    var response: Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// The same with only the first half of the body, as if that were all.
    var truncated: Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body.prefix(body.count / 2))))
    }

    private var headers: HTTPFields {
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        return headers
    }
}
