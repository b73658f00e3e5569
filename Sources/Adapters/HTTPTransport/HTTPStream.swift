package import Foundation

/// A response whose bytes are read as they come; reading slowly slows the sender.
///
/// It has one reader. Letting the stream and its iterators go ends the transfer.
package struct HTTPStream: AsyncSequence, Sendable {
    /// Status and headers.
    package let head: HTTPResponseHead
    private let reader: StreamReader

    init(head: HTTPResponseHead, reader: StreamReader) {
        self.head = head
        self.reader = reader
    }

    /// Reads the bytes, piece by piece, never empty ones. A second iterator goes on where the first stopped.
    package func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: reader)
    }

    /// Reads the bytes, piece by piece.
    package struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let reader: StreamReader

        /// The next piece; `nil` at the end. Cancelling the task ends the transfer.
        package mutating func next(isolation actor: isolated (any Actor)?) async throws(HTTPError) -> Data? {
            try await reader.next().get()
        }
    }
}
