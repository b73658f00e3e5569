import Testing

@testable import HTTPTransport

struct ResponseHeadParserTests {
    /// What a parser says of lines that each end in CRLF.
    private func parsed(_ lines: [String]) -> ResponseHeadParser {
        lines.reduce(into: ResponseHeadParser()) { parser, line in
            let isTaken = Array("\(line)\r\n".utf8).withUnsafeBytes { parser.take($0) }
            #expect(isTaken)
        }
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK", 200), ("HTTP/1.0 404", 404), ("HTTP/1.1 502 Bad Gateway", 502), ("HTTP/1.1  429 x", 429),
    ])
    func `the status stands in the first line`(line: String, status: Int) {
        let parser = parsed([line, ""])

        #expect(parser.isComplete && parser.head.status == status)
    }

    @Test(arguments: [
        ("Retry-After: 7", "Retry-After", "7"), ("retry-after:7", "retry-after", "7"),
        ("A: \t b : c \t", "A", "b : c"), ("A:", "A", ""), ("Ü: ß", "Ü", "ß"),
    ])
    func `a field is split at its first colon and trimmed`(line: String, name: String, value: String) {
        let parser = parsed(["HTTP/1.1 200 OK", line, ""])

        #expect(parser.head.headers.map(\.name) == [name] && parser.head.headers.map(\.value) == [value])
        #expect(parser.head.header(name.uppercased()) == value && parser.head.header("Absent") == nil)
    }

    @Test func `a folded field is one`() {
        let parser = parsed(["HTTP/1.1 200 OK", "A: one", "  two", "B: three", ""])

        #expect(parser.head.headers.map(\.value) == ["one two", "three"])
    }

    @Test func `a line that is no field is skipped`() {
        let parser = parsed(["HTTP/1.1 200 OK", "nonsense", " folded onto nothing", "A: b", ""])

        #expect(parser.head.headers.map(\.name) == ["A"])
    }

    @Test func `an interim head is forgotten and a trailer ignored`() {
        let parser = parsed(["HTTP/1.1 100 Continue", "A: interim", "", "HTTP/1.1 201 Created", "B: final", "", "C: d"])

        #expect(parser.isComplete && parser.head.status == 201 && parser.head.headers.map(\.name) == ["B"])
    }

    @Test func `a head is complete with its empty line and not before`() {
        #expect(!parsed(["HTTP/1.1 200 OK", "A: b"]).isComplete)
        #expect(parsed(["HTTP/1.1 200 OK", "A: b", ""]).justCompleted)
        #expect(!parsed(["HTTP/1.1 200 OK", "", "Trailer: x"]).justCompleted)
    }
}
