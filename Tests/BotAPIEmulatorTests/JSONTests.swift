import Testing

@testable import BotAPIEmulator

struct JSONTests {
    @Test(arguments: [
        (text: "null", value: JSON.null), ("true", .boolean(true)), (" false ", .boolean(false)), ("0", .integer(0)),
        ("-7", .integer(-7)), ("9007199254740993", .integer(9_007_199_254_740_993)), ("1.5", .number(1.5)),
        ("2e3", .number(2000)), (#""a""#, .string("a")), (#""a\"\\\/\n\t\r\b\f""#, .string("a\"\\/\n\t\r\u{8}\u{C}")),
        (#""é🌙""#, .string("é🌙")), (#""\u00e9\ud83c\udf19""#, .string("é🌙")), ("[]", .array([])),
        ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])), ("{}", .object([:])),
        (#"{"a": {"b": []}, "c": 1}"#, .object(["a": .object(["b": .array([])]), "c": .integer(1)])),
    ])
    func `JSON text is read`(text: String, value: JSON) throws {
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "tru", "nulll", "-", "1.2.3", "0x10", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\ud83c\"",
        "\"\\ud83cx\"", "\"\\ud83c\\n\"", "\"\\ud83c\\u0041\"", "\"\\udf19\"", "\"\n\"", "[", "[1", "[1,", "[1 2]", "{",
        "{1:2}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#, "1 2", "1e999",
        String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: JSONParser.Malformed.self) { try JSONParser.parse(text) }
    }

    @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22]] as [[UInt8]])
    func `text that is not UTF-8 is refused`(bytes: [UInt8]) {
        #expect(throws: JSONParser.Malformed.self) { try JSONParser.parse(bytes) }
    }

    @Test(arguments: ["", "plain", "\"quoted\" \\ /", "line\nbreak\ttab\u{1}\u{1F}", "é🌙\u{2028}"])
    func `a written text reads back the same`(text: String) throws {
        let json = JSONWriter.object { writer in writer.field("key \"k\"", text) }

        #expect(try JSONParser.parse(json) == .object(["key \"k\"": .string(text)]))
    }

    @Test
    func `values are separated at every depth`() throws {
        let json = JSONWriter.object { writer in
            writer.field("a", 1)
            writer.array("b") { writer in
                writer.value(Int64(1))
                writer.object { _ in }
                writer.array { writer in writer.value(true) }
                writer.value(0.5)
            }
            writer.field("none", nil)
            writer.object("c") { writer in writer.field("d", .array([.null, .string("x")])) }
        }

        #expect(String(decoding: json, as: UTF8.self) == #"{"a":1,"b":[1,{},[true],0.5],"c":{"d":[null,"x"]}}"#)
    }

    @Test(
        arguments: [
            (value: JSON.string("12"), integer: 12, text: "12", flag: false), (.integer(1), 1, "1", true),
            (.number(3), 3, "3.0", nil), (.number(3.5), nil, "3.5", nil), (.boolean(true), nil, "true", true),
            (.string("Yes"), nil, "Yes", true), (.null, nil, nil, nil), (.array([]), nil, nil, nil),
        ] as [(JSON, Int64?, String?, Bool?)])
    func `scalars are taken for one another as the Bot API does`(
        value: JSON, integer: Int64?, text: String?, flag: Bool?
    ) {
        #expect(value.asInteger == integer)
        #expect(value.asText == text)
        #expect(value.asFlag == flag)
    }
}
