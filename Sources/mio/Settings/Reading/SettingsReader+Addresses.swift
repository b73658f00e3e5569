import Domain
import Foundation

extension SettingsReader {
    /// The address of a server at `field`, without a slash at the end.
    mutating func webAddress(_ field: SettingsField) -> String? {
        guard let text = text(field) else { return nil }
        guard let parts = Self.parts(of: text.value, schemes: ["http", "https"]) else {
            refuse(field, "must be an address such as https://host:port/path")
            return nil
        }
        guard parts.user == nil, parts.password == nil else {
            refuse(field, "must hold no user or password; keys have a place of their own")
            return nil
        }
        guard parts.query == nil, parts.fragment == nil else {
            refuse(field, "must end with the path, without ? or #")
            return nil
        }
        var address = text.value
        while address.hasSuffix("/") { address.removeLast() }
        return address
    }

    /// The address of a proxy at `field`. It may hold a password, so no message repeats it.
    mutating func proxy(_ field: SettingsField) -> Secret? {
        guard let text = secretText(field) else { return nil }
        let parts = Self.parts(of: text, schemes: ["http", "socks5h"])
        guard let parts, parts.port != nil, parts.query == nil, parts.fragment == nil, ["", "/"].contains(parts.path)
        else {
            refuse(
                field, "must be http://host:port or socks5h://host:port, with user:password@ before the host if needed")
            return nil
        }
        return Secret(text)
    }

    private static func parts(of address: String, schemes: Set<String>) -> URLComponents? {
        let isPrintable = address.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }
        guard isPrintable, let parts = URLComponents(string: address), let scheme = parts.scheme,
            schemes.contains(scheme), parts.host?.isEmpty == false
        else { return nil }
        guard let port = parts.port else { return parts }
        return (1...65_535).contains(port) ? parts : nil
    }
}
