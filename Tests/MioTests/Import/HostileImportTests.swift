import Foundation
import Testing

@testable import mio

struct HostileImportTests {
    private typealias Fixture = ImportFixture

    @Test(arguments: [
        ("", "history: the file is empty. Export again."),
        ("\u{FEFF} \n\n", "history: the file is empty. Export again."),
        ("<!DOCTYPE html>", "history: this is a page. Export again as machine-readable JSON."),
        ("[{\"id\": 1}]", "history: this is one list. Write its entries one a line."),
        (#"{"about": "…", "contacts": {}}"#, "history: no chats in this export. Export again and choose the chat."),
        (
            "{\n \"name\": \"K\",\n \"messages\": [\n  {\"id\": 1},\n  {\"id\"",
            "history:5: expected a whole value, found the end. The export is not whole; export again."
        ),
        (
            #"{"name": "K", "messages": []} {"x": 1}"#,
            "history:1: expected the end of the file. The export is not whole; export again."
        ),
        (#"{"messages": 7}"#, "history:1: expected [. The export is not whole; export again."),
        (#"{"messages": []}"#, "history: not one message in it. Export again."),
        (
            #"{"messages": [{"id": 1, "type": "service"}]}"#,
            "history: not one message in it, only these. Export again:\n  service: 1"
        ),
    ])
    func `a file that is no history is refused with what to do`(text: String, message: String) throws {
        let file = try ImportFixture(text)

        let failure = file.failure()

        #expect(failure == message)
    }

    @Test func `bytes of UTF-16 and of nothing at all are refused`() throws {
        let wide = try ImportFixture(bytes: [0xFF, 0xFE, 0x7B, 0x00])
        let noise = try ImportFixture(bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) })

        #expect(wide.failure() == "history: this is not UTF-8. Save it as UTF-8.")
        #expect(noise.failure()?.contains("cannot be read. Mend the file") == true)
    }

    @Test func `a folder, a missing file and a device are refused`() throws {
        let folder = try TemporaryFolder()

        #expect(throws: ImportFailure.unreadable(path: folder.path, .notAFile)) { try HistorySource(folder.path) }
        #expect(throws: ImportFailure.unreadable(path: folder.file("no"), .missing)) {
            try HistorySource(folder.file("no"))
        }
        #expect(throws: ImportFailure.unreadable(path: "/dev/null", .notAFile)) { try HistorySource("/dev/null") }
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), ("[", ""), (#"{"a":"#, "")])
    func `no depth of nesting harms`(open: String, close: String) throws {
        let deep = String(repeating: open, count: 200_000) + "1" + String(repeating: close, count: 200_000)
        let file = try ImportFixture(#"{"name": "K", "messages": ["# + deep + "]}")

        let failure = file.failure()

        #expect(failure?.hasPrefix("history:1: expected") == close.isEmpty)
        #expect(failure?.contains("1 of 1 record cannot be read") == !close.isEmpty)
    }

    @Test func `a file larger than the limit is refused with what to do`() throws {
        let export = try ImportFixture(entries: [Fixture.entry(1, String(repeating: "x", count: 3 << 20))])
        let lines = try ImportFixture(String(repeating: Fixture.line(1) + "\n", count: 40_000))
        let limits = ImportLimits(export: 2 << 20, lines: 2 << 20)

        #expect(export.failure(limits: limits)?.hasPrefix("history: larger than 2 MB. Export this chat alone") == true)
        #expect(lines.failure(limits: limits)?.hasPrefix("history: larger than 2 MB. Cut it between two lines") == true)
    }

    @Test(arguments: [(good: 4, isRefused: false), (3, true)])
    func `more than a fifth of faults is too much`(good: Int, isRefused: Bool) throws {
        let lines = (1...good).map { Fixture.line($0, from: $0 == 1 ? "Keke" : "Ann") }
        let file = try ImportFixture((lines + [#"{"id":99,"speaker":"Ann","text":"secret"}"#]).joined(separator: "\n"))

        let failure = file.failure()

        #expect((failure != nil) == isRefused)
        #expect(failure?.contains("\(good + 1) records cannot be read") != false)
        #expect(failure?.contains("line \(good + 1), id 99: time is missing") != false)
        #expect(failure?.contains("secret") != true)
    }

    @Test func `a broken first line does not make an export of a file of lines`() throws {
        let lines = [#"{"id":1,"time":"20"#] + (2..<9).map { Fixture.line($0, from: $0 == 2 ? "Keke" : "Ann") }
        let file = try ImportFixture(lines.joined(separator: "\n"))

        let history = try file.history()

        #expect(history.messages.count == 7)
        #expect(history.faults.map(\.line) == [1])
    }
}
