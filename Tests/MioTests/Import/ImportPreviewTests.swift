import Foundation
import Testing

@testable import mio

struct ImportPreviewTests {
    private typealias Fixture = ImportFixture

    private func history() throws -> ImportedHistory {
        let talk = (1...25).map { Fixture.line($0, "word \($0)", time: "2024-01-02T03:00:\($0 + 10)Z") }
        let later = [
            Fixture.line(
                30, "an answer of more than forty characters, many", time: "2024-01-02T07:00:00Z", from: "Keke"
            ),
            Fixture.line(31, "", time: "2024-01-02T07:00:00Z"), "oops",
        ]
        return try ImportFixture((talk + later).joined(separator: "\n")).history()
    }

    @Test func `a preview counts and holds nobody's words`() throws {
        let preview = ImportPreview(of: try history())

        #expect(
            preview.text == """
                lines, digest \(preview.digest)
                26 messages in 2 sessions
                from 2024-01-02T03:00:11Z to 2024-01-02T07:00:00Z

                speakers:
                  Ann (person): 25
                  Keke (persona): 1

                left out:
                  empty: 1
                  not_json: 1
                  line 28: expected a value, found o

                reading memories out of it: about 1 call

                """)
        #expect(try !preview.printableJSON().contains("word"))
        #expect(try preview.printableJSON().contains(#""not_json" : 1"#))
    }

    @Test func `a sample is shown when it is asked for`() throws {
        let preview = ImportPreview(of: try history(), showingSample: true)

        #expect(preview.samples == ["Ann: word 1", "Ann: word 14", "Keke: an answer of more than forty characters,"])
    }

    @Test func `a pause of more than three hours begins a session where the source names none`() throws {
        let times = ["00:00", "03:00", "06:00:01", "06:10", "06:20", "12:00"]
        let lines = times.enumerated().map { place, time in
            Fixture.line(
                place, time: "2024-01-02T\(time)Z", from: place == 0 ? "Keke" : "Ann", place == 3 ? #""session":7"# : ""
            )
        }

        let sessions = try ImportFixture(lines.joined(separator: "\n")).history().messages.map(\.session)

        #expect(
            sessions == [
                "2024-01-02T00:00:00Z", "2024-01-02T00:00:00Z", "2024-01-02T06:00:01Z", "7", "7",
                "2024-01-02T12:00:00Z",
            ])
    }
}
