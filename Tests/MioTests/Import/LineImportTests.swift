import Domain
import Foundation
import Testing

@testable import mio

struct LineImportTests {
    private typealias Fixture = ImportFixture

    @Test func `a line becomes a message`() throws {
        let file = try ImportFixture(
            Fixture.line(1, "hi", #""session":"s7","mood":["odd"]"#) + "\n"
                + #"{"id":"b-2","time":1704164646.5,"speaker":" Keke ","text":"well"}"#)

        let history = try file.history()

        #expect(try file.source().format == .lines)
        #expect(history.messages.map(\.speaker) == ["Ann", "Keke"])
        #expect(history.messages.map(\.isPersona) == [false, true])
        #expect(history.messages.map(\.session) == ["s7", "s7"])
        #expect(history.messages.map(\.date.timeIntervalSince1970) == [1_704_164_645, 1_704_164_646.5])
        #expect(history.words == ["hi", "well"])
    }

    @Test(arguments: ["\n", "\r\n", "\n\n \t\r\n"])
    func `a byte order mark, any line end and blank lines do no harm`(end: String) throws {
        let lines = [Fixture.line(1, "one"), Fixture.line(2, "two", from: "Keke")]
        let file = try ImportFixture("\u{FEFF}" + lines.joined(separator: end) + end)

        let history = try file.history()

        #expect(history.words == ["one", "two"])
        #expect(history.skipped == [:])
    }

    @Test(arguments: ["messages", "chats", "about"])
    func `fields nobody knows do not make an export of it`(field: String) throws {
        let file = try ImportFixture(Fixture.line(1, "hi", #""\#(field)":[]"#) + "\n" + Fixture.line(2, from: "Keke"))

        let history = try file.history()

        #expect(history.words == ["hi", "hello"])
    }

    @Test func `messages stand in order of time, and those of one moment as the file has them`() throws {
        let file = try ImportFixture(
            [
                Fixture.line(1, "last", time: "2024-01-03T00:00:00Z", from: "Keke"),
                Fixture.line(9, "a", time: "2024-01-02T00:00:00Z"), Fixture.line(3, "b", time: "2024-01-02T00:00:00Z"),
                Fixture.line(4, "first", time: "2024-01-01T00:00:00Z"),
            ].joined(separator: "\n"))

        let history = try file.history()

        #expect(history.words == ["first", "a", "b", "last"])
    }

    @Test func `the same id is a duplicate, unless it was written at another time`() throws {
        let file = try ImportFixture(
            [
                Fixture.line(1, "one"), Fixture.line(1, "again"), Fixture.line(1, "Keke's", from: "Keke"),
                Fixture.line(1, "later", time: "2024-02-02T00:00:00Z"),
            ].joined(separator: "\n"))

        let history = try file.history()

        #expect(history.words == ["one", "Keke's", "later"])
        #expect(history.skipped == [.duplicate: 1])
        #expect(Set(history.messages.map(\.id)).count == 3)
    }

    @Test func `a longer file of the same talk has the same ids, whatever the words are now`() throws {
        let short = try ImportFixture(Fixture.line(1, "one") + "\n" + Fixture.line(2, "two", from: "Keke"))
        let long = try ImportFixture(
            [Fixture.line(1, "one, corrected"), Fixture.line(2, "two", from: "Keke"), Fixture.line(3, "three")]
                .joined(separator: "\n"))

        let before = try short.history()
        let after = try long.history(zone: #require(TimeZone(identifier: "Asia/Tokyo")))

        #expect(Array(after.messages.map(\.id).prefix(2)) == before.messages.map(\.id))
        #expect(before.sourceDigest != after.sourceDigest)
    }

    @Test(arguments: [
        (#"{"time":"2024-01-02T03:04:05Z","speaker":"Ann","text":"x"}"#, ImportSkip.Reason.id),
        (#"{"id":1.5,"time":"2024-01-02T03:04:05Z","speaker":"Ann","text":"x"}"#, .id),
        (#"{"id":"","time":"2024-01-02T03:04:05Z","speaker":"Ann","text":"x"}"#, .id),
        (#"{"id":"a\u0000","time":"2024-01-02T03:04:05Z","speaker":"Ann","text":"x"}"#, .id),
        (#"{"id":1,"speaker":"Ann","text":"x"}"#, .time), (Fixture.line(1, time: "yesterday"), .time),
        (#"{"id":1,"time":1704164645000,"speaker":"Ann","text":"x"}"#, .time),
        (#"{"id":1,"time":1e999,"speaker":"Ann","text":"x"}"#, .time), (Fixture.line(1, from: " "), .speaker),
        (#"{"id":1,"time":"2024-01-02T03:04:05Z","speaker":7,"text":"x"}"#, .speaker),
        (#"{"id":1,"time":"2024-01-02T03:04:05Z","speaker":"Ann"}"#, .text),
        (#"{"id":1,"time":"2024-01-02T03:04:05Z","speaker":"Ann","text":["x"]}"#, .text),
        (#"{"id":1,"time":"2024-01"#, .notJSON), ("[1]", .notJSON), ("so what", .notJSON),
        (#"{"id":1,"x":"# + String(repeating: "[", count: 100), .notJSON), (Fixture.line(1, " \\u0000 "), .empty),
        (#"{"id":1,"time":"2024-01-02T03:04:05Z","speaker":"Ann","text":null}"#, .empty),
    ])
    func `one bad line is left out and told by its number`(line: String, reason: ImportSkip.Reason) throws {
        let good = (10..<20).map { Fixture.line($0, from: $0 == 10 ? "Keke" : "Ann") }
        let file = try ImportFixture((good + [line]).joined(separator: "\n"))

        let history = try file.history()

        #expect(history.messages.count == 10)
        #expect(history.skipped == [reason: 1])
        #expect(history.faults.map(\.line) == (reason.isFault ? [11] : []))
        #expect(history.faults.allSatisfy { !$0.message.isEmpty })
    }

    @Test func `bytes that are no UTF-8 and a line of ten megabytes cost that line alone`() throws {
        let good = (10..<20).map { Fixture.line($0, from: $0 == 10 ? "Keke" : "Ann") }.joined(separator: "\n") + "\n"
        let long = Fixture.line(1, String(repeating: "x", count: 10 << 20)) + "\n"
        let wrong: [UInt8] = [0x7B, 0xFF, 0x7D, 0x0A]
        let file = try ImportFixture(bytes: good.utf8 + wrong + long.utf8 + Fixture.line(2, "end").utf8)

        let history = try file.history()

        #expect(history.words.contains("end"))
        #expect(history.skipped == [.notJSON: 1, .tooLong: 1])
        #expect(history.faults.map(\.line) == [11, 12])
        #expect(history.faults.last?.description == "line 12: longer than 1048576 bytes")
    }

    @Test func `words lose what could do harm and what Telegram would not take`() throws {
        let file = try ImportFixture(
            [
                Fixture.line(1, #"a\u0000b\u001b[2J\r\nc"#), Fixture.line(2, String(repeating: "好", count: 5000)),
                Fixture.line(3, from: #"Ke\u0007\nke"#),
            ].joined(separator: "\n"))

        let history = try file.history(persona: "Ke ke")

        #expect(history.words.first == "ab[2J\nc")
        #expect(history.words[1]?.unicodeScalars.count == 4096)
        #expect(history.shortened == 1)
        #expect(history.messages.last?.isPersona == true)
    }
}
