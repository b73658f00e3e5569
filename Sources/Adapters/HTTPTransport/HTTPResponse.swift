package import Foundation

/// A whole response, of any status.
package struct HTTPResponse: Sendable {
    /// Status and headers.
    package let head: HTTPResponseHead
    /// The body, decompressed.
    package let body: Data

    /// A response as received.
    package init(head: HTTPResponseHead, body: Data) {
        self.head = head
        self.body = body
    }
}
