import Glibc

/// Looks up the addresses of a host's name, waiting as long as it takes. Called on threads of its own.
typealias HostLookup = @Sendable (_ name: String) -> Result<[String], HTTPError>

/// The system's way to look up names.
struct SystemLookup: Sendable {
    /// Whether to ask for IPv4 addresses alone.
    let forcesIPv4: Bool

    /// The addresses in the system's order of preference, IPv6 ones in brackets; never empty.
    func addresses(of name: String) -> Result<[String], HTTPError> {
        var hints = addrinfo()
        hints.ai_family = forcesIPv4 ? AF_INET : AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(name, nil, &hints, &list)
        guard code == 0 else { return .failure(.resolve(reason: String(cString: gai_strerror(code)))) }
        defer { freeaddrinfo(list) }
        let addresses = sequence(first: list) { $0?.pointee.ai_next }.prefix { $0 != nil }.compactMap(Self.text)
        guard !addresses.isEmpty else { return .failure(.resolve(reason: "the name has no usable address")) }
        return .success(addresses)
    }

    private static func text(of entry: UnsafeMutablePointer<addrinfo>?) -> String? {
        guard let entry = entry?.pointee else { return nil }
        var buffer = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = getnameinfo(
            entry.ai_addr, entry.ai_addrlen, &buffer, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST)
        guard code == 0 else { return nil }
        let address = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        // libcurl takes no zone ("%eth0") here, and a link-local address is no use without one.
        guard !address.contains("%") else { return nil }
        return entry.ai_family == AF_INET6 ? "[\(address)]" : address
    }
}
