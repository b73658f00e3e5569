import Domain
import TestSupport
import Testing

@Suite struct LinkCodeTests {
    @Test(arguments: [
        "K7RM-2QXD", "k7rm2qxd", "K7RM 2QXD", " k7rm - 2qxd\n", "K7RM–2QXD", "K7RM—2QXD", "Ｋ７ＲＭ－２ＱＸＤ",
        "K-7-R-M-2-Q-X-D",
    ])
    func `a code is read however it is typed`(text: String) {
        let typed = text

        let code = LinkCode(typed)

        #expect(code?.description == "K7RM-2QXD")
    }

    @Test(arguments: [
        "", "-", "K7RM-2QX", "K7RM-2QXDD", "K7RM-2QX0", "K7RM-2QXO", "K7RM-2QX1", "K7RM-2QXI", "K7RM-2QXL", "K7RM_2QXD",
        "K7RM-2QXД", "K7RM-2QXD please", "八位字母和数字啊", String(repeating: "K7RM-2QXD", count: 9),
        "K7RM" + String(repeating: "-", count: 999) + "2QXD",
    ])
    func `what has other symbols, more or fewer is no code`(text: String) {
        let typed = text

        let code = LinkCode(typed)

        #expect(code == nil)
    }

    @Test func `a code is drawn, and read as it is shown`() throws {
        var chance = SplitMix(seed: 8)
        let codes = try (1...200).map { _ in try #require(LinkCode { $0.randomElement(using: &chance) }) }

        let read = codes.map { LinkCode($0.description) }

        #expect(read == codes)
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes.flatMap(\.description)) == Set(LinkCode.alphabet + ["-"]))
    }

    @Test func `without chance there is no code`() {
        let nothing: ([Character]) -> Character? = { _ in nil }

        let code = LinkCode(drawnBy: nothing)

        #expect(code == nil)
    }

    @Test func `a digest tells codes apart, and salts`() throws {
        let (one, other) = (try #require(LinkCode("K7RM-2QXD")), try #require(LinkCode("K7RM-2QXE")))

        let digests = [one, other].flatMap { code in [[UInt8](), [1], [2]].map { code.digest(salt: $0) } }

        #expect(Set(digests).count == digests.count)
        #expect(one.digest(salt: [1]) == LinkCode("k7rm2qxd")?.digest(salt: [1]))
        #expect(digests.allSatisfy { $0.count == 32 })
    }
}
