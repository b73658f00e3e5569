/// The head of a response.
package struct HTTPResponseHead: Sendable {
    /// The status code.
    package let status: Int
    /// Header fields, in order, names as sent.
    package let headers: [(name: String, value: String)]

    /// A head as received.
    package init(status: Int, headers: [(name: String, value: String)]) {
        self.status = status
        self.headers = headers
    }

    /// The value of the first field of that name, whatever its case.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
