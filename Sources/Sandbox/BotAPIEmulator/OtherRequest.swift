/// A request for something that is not the emulator's, such as a page.
package struct OtherRequest: Sendable {
    /// The method, in capitals.
    package let method: String
    /// The path, decoded, without the query.
    package let path: String
    /// The query's fields.
    package let query: [String: String]
    /// The body, at most 1 MB.
    package let body: [UInt8]
}

/// What is answered to it.
package struct OtherAnswer: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The media type.
    package let mediaType: String
    /// The content.
    package let body: [UInt8]

    /// An answer; 200 unless said otherwise.
    package init(status: Int = 200, mediaType: String, body: [UInt8]) {
        self.status = status
        self.mediaType = mediaType
        self.body = body
    }
}
