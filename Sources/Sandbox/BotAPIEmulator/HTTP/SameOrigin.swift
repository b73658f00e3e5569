import HTTPTypes

/// Whether a request to the people's side comes from this machine's own pages or programs.
///
/// Pages of strangers in the same browser can reach loopback too: by its address, which shows as another origin, or
/// by a name of theirs that leads here, which shows as another host.
enum SameOrigin {
    /// Whether the request may be served.
    static func admits(_ head: HTTPRequest) -> Bool {
        guard let authority = head.authority, ["127.0.0.1", "localhost", "[::1]"].contains(host(of: authority)) else {
            return false
        }
        // A picture or a link in a stranger's page sends no origin, but says this.
        if let site = secFetchSite.flatMap({ head.headerFields[$0] }), site == "cross-site" { return false }
        guard let origin = head.headerFields[.origin] else { return true }
        return origin == "http://\(authority)"
    }

    private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")

    private static func host(of authority: String) -> Substring {
        guard let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") else { return authority[...] }
        return authority[..<colon]
    }
}
