/// How a client reaches the world.
package struct HTTPClientSettings: Sendable {
    /// `http://…` or `socks5h://…`; `nil` connects directly, whatever the environment says.
    package var proxy: String?
    /// Whether to use IPv4 alone.
    package var forcesIPv4: Bool
    /// A file of trusted certificates instead of the system's.
    package var caFile: String?
    /// The most connections to one host in the pool for calls; more requests wait their turn.
    package var connectionsPerHost: Int

    /// The usual settings: direct, both address families, the system's certificates.
    package init(
        proxy: String? = nil, forcesIPv4: Bool = false, caFile: String? = nil, connectionsPerHost: Int = 128
    ) {
        self.proxy = proxy
        self.forcesIPv4 = forcesIPv4
        self.caFile = caFile
        self.connectionsPerHost = connectionsPerHost
    }
}
