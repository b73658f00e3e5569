import Foundation
import Testing

@testable import TelegramBotAPI

private func value(_ text: String) -> JSONValue? { JSONValue(Data(text.utf8)) }

@Test(arguments: [
    (text: #""""#, words: ""), (#""plain""#, "plain"), (#""\u4f60\u597D""#, "你好"), (#""\ud83d\ude00!""#, "😀!"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\u0000""#, "\u{0}"),
])
func `words are read as JSON means them, and half a pair as unknown`(text: String, words: String) {
    let string = value(text)

    let read = string?.string

    #expect(read == words)
}

@Test(arguments: [#""\x""#, #""\u12""#, #""\u12g4""#, #""\u+123""#, "12", "true", "{}", "[]"])
func `what is no words is not read as such`(text: String) throws {
    let other = try #require(value(text))

    let read = other.string

    #expect(read == nil)
}

@Test
func `bytes that are no Unicode do no harm`() throws {
    let broken = Data([0x22, 0x61, 0xFF, 0xC3, 0x22])

    let words = try #require(JSONValue(broken)).string

    #expect(words?.hasPrefix("a\u{FFFD}") == true)
}

private let numbers: [(text: String, number: Int64)] = [
    ("0", 0), ("-1001234567890", -1_001_234_567_890), ("9223372036854775807", .max),
    ("-9223372036854775808", .min),
]

@Test(arguments: numbers)
func `whole numbers are read whole`(text: String, number: Int64) {
    let json = value(text)

    let read = json?.integer

    #expect(read == number)
}

@Test(arguments: ["9223372036854775808", "1.5", "1e3", "-", "+1", "--1", "1a", "\"1\"", "null", "true", "[1]"])
func `what is no whole number is not read as one`(text: String) throws {
    let json = try #require(value(text))

    let read = json.integer

    #expect(read == nil)
}

@Test
func `members are found by name, whatever stands around them`() throws {
    let text = " {\"a\" : 1 ,\"b\":{\"a\":[2,\"}\",\"\\\"\"]}, \"n\":null,\"t\":true,\"f\":false } \n"

    let object = try #require(value(text)?.object)

    #expect(object["a"]?.integer == 1)
    #expect(object["b"]?.object?["a"]?.array?.map(\.string) == [nil, "}", "\""])
    #expect(object["n"] == nil)
    #expect(object["c"] == nil)
    #expect([object["t"]?.boolean, object["f"]?.boolean, object["a"]?.boolean] == [true, false, nil])
    #expect(object.hasMember(among: ["n"]))
    #expect(!object.hasMember(among: ["c", "2"]))
}

@Test
func `elements keep their bytes as they were sent`() throws {
    let elements = [#"{"a" : "\u4f60]" }"#, "[ ]", "-1.50e3", #""x""#]

    let array = try #require(value("[ \(elements.joined(separator: " ,\n")) ]")?.array)

    #expect(array.map { String(decoding: $0.bytes, as: UTF8.self) } == elements)
    #expect(array.map(\.bytes.startIndex) == [0, 0, 0, 0])
}

@Test(arguments: [
    "", "  ", "{", "{\"a\":1", "[1,", "\"abc", "\"abc\\\"", "{\"a\":\"}", "1 2", "{} x", "]", ",", "\"\\",
])
func `a text that is not one whole value is none`(text: String) {
    let data = Data(text.utf8)

    let json = JSONValue(data)

    #expect(json == nil)
}

@Test(arguments: ["{a:1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{1:2}", "{]", "[]", "1"])
func `a broken object has no members`(text: String) throws {
    let json = try #require(value(text))

    let object = json.object

    #expect(object == nil)
}

@Test(arguments: ["[1,]", "[,1]", "[1 2]", "[}", "{}", "1"])
func `a broken array has no elements`(text: String) throws {
    let json = try #require(value(text))

    let array = json.array

    #expect(array == nil)
}

@Test
func `a hundred thousand brackets do no harm`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)

    let object = try #require(value("{\"deep\":\(deep),\"after\":1}")?.object)

    #expect(object["after"]?.integer == 1)
    #expect(object["deep"]?.array?.count == 1)
}
