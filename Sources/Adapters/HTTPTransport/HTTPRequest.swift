/// A request to be sent. Its printed form never shows the URL, which may hold a token.
package struct HTTPRequest: Sendable {
    /// Which connections a request shares.
    package enum Pool: Sendable, CaseIterable {
        /// Long polls, which hold their connection.
        case polls
        /// Everything else.
        case calls
    }

    /// The method: `GET`, `POST` …
    package var method: String
    /// The absolute URL.
    package var url: Secretive
    /// Header fields, in order.
    package var headers: [(name: String, value: String)]
    /// What it carries.
    package var body: Body
    /// How long it may take.
    package var deadlines: Deadlines
    /// Which connections it shares.
    package var pool: Pool
    /// Whether it must not use a kept connection.
    package var needsFreshConnection: Bool
    /// The most bytes of a whole response, decompressed.
    package var responseLimit: Int

    /// A request with the usual settings: the pool for calls, at most 32 MiB back.
    package init(
        _ method: String, _ url: Secretive, headers: [(name: String, value: String)] = [], body: Body = .none,
        deadlines: Deadlines = Deadlines(), pool: Pool = .calls, needsFreshConnection: Bool = false,
        responseLimit: Int = 32 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadlines = deadlines
        self.pool = pool
        self.needsFreshConnection = needsFreshConnection
        self.responseLimit = responseLimit
    }
}

extension HTTPRequest: CustomStringConvertible {
    /// The method alone: URL, headers and body may hold secrets.
    package var description: String { "\(method) \(url)" }
}
