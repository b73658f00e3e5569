import Foundation
import TestSupport
import Testing

@testable import mio

struct JSONDocumentTests {
    private func fault(in bytes: [UInt8]) -> String? {
        do throws(JSONSyntaxError) {
            _ = try JSONDocument(parsing: bytes)
            return nil
        } catch {
            return "\(error.position.line):\(error.position.column): \(error.message)"
        }
    }

    @Test func `every key and value knows its line and column`() throws {
        let text = "{\n  \"键\": [1, true],\n\t\"b\" : {\"c\":null}\r\n}"

        let document = try JSONDocument(parsing: Array(text.utf8))

        guard case .object(let members) = document.root.value, case .array(let elements) = members[0].node.value,
            case .object(let inner) = members[1].node.value
        else { throw CancellationError() }
        #expect(document.root.position == TextPosition(line: 1, column: 1))
        #expect(members.map(\.key) == ["键", "b"])
        #expect(members.map(\.keyPosition) == [TextPosition(line: 2, column: 3), TextPosition(line: 3, column: 2)])
        #expect(members[0].node.position == TextPosition(line: 2, column: 8))
        #expect(elements.map(\.position) == [TextPosition(line: 2, column: 9), TextPosition(line: 2, column: 12)])
        #expect(inner[0].node.position == TextPosition(line: 3, column: 13))
    }

    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .bool(true)), ("false", .bool(false)), ("[]", .array([])),
        ("{ }", .object([])), ("0", .number("0")), ("-0.50", .number("-0.50")), ("12E+3", .number("12e3")),
        ("1e-2", .number("1e-2")), (#""""#, .string("")), (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u53ef\uD83D\ude00é""#, .string("可😀é")), ("\u{FEFF}1", .number("1")),
    ])
    func `values are read as they are written`(text: String, value: JSONValue) throws {
        let bytes = Array(text.utf8)

        let document = try JSONDocument(parsing: bytes)

        #expect(document.root.value == value)
    }

    @Test(arguments: [
        ("", "1:1: expected a value, found the end of the file"),
        ("{\n  // who\n}", "2:3: comments are not JSON; remove this one"),
        ("[1, # two\n2]", "1:5: comments are not JSON; remove this one"),
        ("[1 /* x */]", "1:4: comments are not JSON; remove this one"),
        ("{\"a\": 1,\n}", "1:8: a comma with nothing after it before }; remove it"),
        ("[1,\n2,\n]", "2:2: a comma with nothing after it before ]; remove it"),
        ("[,1]", "1:2: expected a value, found ,"), ("[1 2]", "1:4: expected a comma or ], found 2"),
        ("{\"a\":1 \"b\":2}", "1:8: expected a comma or }, found \""),
        ("{'a':1}", "1:2: expected a key in double quotes, found '"),
        ("{a:1}", "1:2: expected a key in double quotes, found a"),
        ("{\"a\" 1}", "1:6: expected a colon after the key, found 1"),
        ("{\"a\":}", "1:6: expected a value, found }"),
        ("{\"a\":1", "1:7: expected a comma or }, found the end of the file"),
        ("{} x", "1:4: expected the end of the file, found x"), ("True", "1:1: expected a value, found T"),
        ("nul", "1:1: expected a value, found n"), ("可", "1:1: expected a value, found 可"),
        ("\u{0}", "1:1: expected a value, found U+0"), ("[\u{FEFF}]", "1:2: expected a value, found U+FEFF"),
    ])
    func `a text that is no JSON is refused where it stops being one`(text: String, expected: String) {
        let bytes = Array(text.utf8)

        let message = fault(in: bytes)

        #expect(message == expected)
    }

    @Test(arguments: [
        ("\"a", "1:1: this string has no closing quotation mark"),
        ("\"a\nb\"", "1:3: expected the string to end, or an escape such as \\n, found U+A"),
        ("\"\\x\"", "1:3: expected an escape such as \\n, \\\" or \\u0041 after the backslash, found x"),
        ("\"\\u00g0\"", "1:6: expected four hexadecimal digits after \\u, found g"),
        ("\"a\\uD83D\"", "1:3: half of a surrogate pair; write both halves or the character itself"),
        ("\"\\uD83D\\n\"", "1:2: half of a surrogate pair; write both halves or the character itself"),
        ("\"\\uD83D\\u0041\"", "1:2: half of a surrogate pair; write both halves or the character itself"),
        ("\"\\uDE00\"", "1:2: half of a surrogate pair; write both halves or the character itself"),
        ("01", "1:1: a number has no leading zero; remove it"),
        ("-012", "1:2: a number has no leading zero; remove it"),
        ("1.", "1:3: expected a digit after the point, found the end of the file"),
        ("-", "1:2: expected a digit, found the end of the file"), ("+1", "1:1: expected a value, found +"),
        (".5", "1:1: expected a value, found ."),
        ("1e+", "1:4: expected a digit in the exponent, found the end of the file"),
        ("1e-+2", "1:4: expected a digit in the exponent, found +"), ("NaN", "1:1: expected a value, found N"),
    ])
    func `strings and numbers are held to the letter of the format`(text: String, expected: String) {
        let bytes = Array(text.utf8)

        let message = fault(in: bytes)

        #expect(message == expected)
    }

    @Test(
        arguments: [
            ([0x22, 0x61, 0xFF, 0x22], 3), ([0x22, 0xC3, 0xA9, 0xC3, 0x22], 3), ([0x22, 0xED, 0xA0, 0x80, 0x22], 2),
            ([0xC0, 0x80], 1),
        ] as [([UInt8], Int)])
    func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8], column: Int) {
        let message = fault(in: bytes)

        #expect(message == "1:\(column): these bytes are not UTF-8; save it as UTF-8")
    }

    @Test func `a key that stands twice is told with both lines and reading goes on`() throws {
        let text = "{\"a\": 1,\n\"b\": {\"c\": 1, \"c\": 2},\n\"a\": 2, \"\\u0061\": 3}"

        let document = try JSONDocument(parsing: Array(text.utf8))

        #expect(
            document.duplicateKeys.map { "\($0.position.line):\($0.position.column): \($0.message)" } == [
                "2:15: the key \"c\" stands here again, first on line 2; keep one of them",
                "3:1: the key \"a\" stands here again, first on line 1; keep one of them",
                "3:9: the key \"a\" stands here again, first on line 1; keep one of them",
            ])
    }

    @Test(arguments: [
        (64, nil), (65, "1:65: nested deeper than 64 levels"), (100_000, "1:65: nested deeper than 64 levels"),
    ])
    func `nesting ends before the stack does`(depth: Int, expected: String?) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)

        let message = fault(in: Array(text.utf8))

        #expect(message == expected)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `no cut and no random change of a text is taken for JSON that is none`(seed: UInt64) throws {
        let text = Array(#"{"a": ["\u53ef\uD83D\ude00", -1.5e3, true, null], "键": {"b": "x\n"}}"#.utf8)
        var random = SplitMix(seed: seed)
        let cuts = (0..<text.count).map { Array(text[..<$0]) }
        let changed = (0..<2_000).map { _ in
            var bytes = text
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            return bytes
        }

        let cutMessages = cuts.map { fault(in: $0) }
        let accepted = changed.filter { fault(in: $0) == nil }

        #expect(cutMessages.allSatisfy { $0 != nil })
        for bytes in accepted {
            #expect(throws: Never.self, "\(bytes)") {
                try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            }
        }
    }
}
