import Testing

@testable import mio

struct ImportIdentityTests {
    private typealias Fixture = ImportFixture

    @Test func `a later export of the same chat has the same ids, alone or among others`() throws {
        let entries = [Fixture.entry(1), Fixture.entry(2, from: "Keke")]
        let alone = try ImportFixture(entries: entries)
        let among = try ImportFixture(
            Fixture.chats([Fixture.chat(entries + [Fixture.entry(3)]), Fixture.chat([], name: "Bo", id: 8)]))

        let (before, after) = (try alone.history(), try among.history(chat: "Keke"))

        #expect(Array(after.messages.map(\.id).prefix(2)) == before.messages.map(\.id))
        #expect(after.messages.count == 3)
    }

    @Test func `the same words have the same digest, however the file is written`() throws {
        let entries = [Fixture.entry(1), Fixture.entry(2, from: "Keke")]
        let plain = try ImportFixture(entries: entries)
        let windows = try ImportFixture(
            "\u{FEFF}" + Fixture.chat(entries.map { $0.replacing(",", with: ",\r\n  ") }).replacing("\n", with: "\r\n"))
        let changed = try ImportFixture(entries: [Fixture.entry(1, "hullo"), Fixture.entry(2, from: "Keke")])

        let digest = try plain.history().sourceDigest

        #expect(try windows.history().sourceDigest == digest)
        #expect(try plain.history(persona: "Ann").sourceDigest != digest)
        #expect(try changed.history().sourceDigest != digest)
    }
}
