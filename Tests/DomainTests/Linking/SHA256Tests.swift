import Domain
import Foundation
import Testing

/// As published with FIPS 180-4.
private let published: [(text: String, digest: String)] = [
    (text: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
]

@Suite struct SHA256Tests {
    @Test(arguments: published)
    func `a text stands for the bytes that were published`(text: String, digest: String) {
        let message = Array(text.utf8)

        let bytes = SHA256.digest(of: message)

        #expect(bytes.map { String(format: "%02x", $0) }.joined() == digest)
    }
}
