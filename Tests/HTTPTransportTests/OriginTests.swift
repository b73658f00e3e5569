import Testing

@testable import HTTPTransport

struct OriginTests {
    @Test(
        arguments: [
            ("http://api.test/x", "http", "api.test", "80", "api.test"),
            ("HTTPS://user:pass@Api.Test/bot1:x", "https", "Api.Test", "443", "Api.Test"),
            ("https://api.test:8443?q", "https", "api.test", "8443", "api.test"),
            ("http://127.0.0.1:81/", "http", "127.0.0.1", "81", nil), ("http://127.1/", "http", "127.0.0.1", "80", nil),
            ("http://[::1]:82/", "http", "[::1]", "82", nil),
        ] as [(String, String, String, String, String?)])
    func `a URL leads to a scheme, a host and a port`(
        url: String, scheme: String, host: String, port: String, name: String?
    ) throws {
        let origin = try #require(Origin(of: url))

        #expect(origin.scheme == scheme && origin.host == host && origin.port == port && origin.name == name)
    }

    @Test(arguments: ["", "no scheme", "http://", "http://a b/", "http://host:port/", "http://host:70000/"])
    func `what is no URL leads nowhere`(url: String) {
        #expect(Origin(of: url)?.scheme == nil)
    }

    @Test func `a proxy without a port has libcurl's`() {
        #expect(Origin(of: "http://proxy.test", defaultPort: "1080")?.port == "1080")
        #expect(Origin(of: "socks5h://proxy.test:9050", defaultPort: "1080")?.port == "9050")
    }
}
