import CLibcurl
import Glibc

/// Where a URL leads: what connections are counted by, and the name to look up.
struct Origin: Hashable, Sendable {
    /// `http`, `https` or `socks5h`, in lower case.
    let scheme: String
    /// The host as libcurl knows it, IPv6 addresses in brackets.
    let host: String
    /// The port, given or by scheme.
    let port: String

    /// The name that must be looked up; `nil` when the host is an address.
    var name: String? {
        var address = in_addr()
        return host.hasPrefix("[") || inet_pton(AF_INET, host, &address) == 1 ? nil : host
    }

    /// Reads it from an absolute URL; `nil` when libcurl would not understand the URL.
    ///
    /// A URL without a port has its scheme's, unless `defaultPort` says another.
    init?(of url: String, defaultPort: String? = nil) {
        guard let parsed = curl_url() else { return nil }
        defer { curl_url_cleanup(parsed) }
        guard curl_url_set(parsed, CURLUPART_URL, url, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: parsed),
            let host = Self.part(CURLUPART_HOST, of: parsed)
        else { return nil }
        self.scheme = scheme
        self.host = host
        let flags = defaultPort == nil ? UInt32(CURLU_DEFAULT_PORT) : 0
        self.port = Self.part(CURLUPART_PORT, of: parsed, flags) ?? defaultPort ?? ""
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
