import Glibc

/// A client's settings, checked.
struct TransferOptions: Sendable {
    /// What the client was told.
    let settings: HTTPClientSettings
    /// Where the proxy is, if there is one.
    let proxy: Origin?

    /// Checks settings as far as can be without connecting.
    init(_ settings: HTTPClientSettings) throws(HTTPError) {
        if let file = settings.caFile, access(file, R_OK) != 0 {
            throw .invalid(reason: "the CA file cannot be read")
        }
        guard settings.connectionsPerHost > 0 else {
            throw .invalid(reason: "a pool without connections serves nobody")
        }
        self.settings = settings
        self.proxy = try settings.proxy.map(Self.proxyOrigin)
    }

    private static func proxyOrigin(_ url: String) throws(HTTPError) -> Origin {
        // 1080 is what libcurl takes for a proxy of any kind that names no port.
        guard let origin = Origin(of: url, defaultPort: "1080"), ["http", "socks5h"].contains(origin.scheme) else {
            throw .invalid(reason: "the proxy is neither http:// nor socks5h://")
        }
        return origin
    }
}
