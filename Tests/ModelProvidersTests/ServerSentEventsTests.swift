import Foundation
import Testing

@testable import ModelProviders

struct ServerSentEventsTests {
    private static func events(_ pieces: [Data]) -> [String] {
        var parser = ServerSentEvents()
        return (pieces.flatMap { parser.take($0) } + parser.finish()).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("data: a\n\ndata: b\n\n", ["a", "b"]), ("data:a\r\n\r\ndata:b\r\n\r\n", ["a", "b"]),
        ("data: a\r\rdata: b\r\r", ["a", "b"]),
        (": comment\n\n:\ndata: a\n\n", ["a"]), ("data: a\ndata: b\ndata:\n\n", ["a\nb\n"]),
        ("event: x\nid: 7\nretry: 3\ndata: a\n\n", ["a"]), ("data: a", ["a"]), ("data: a\n", ["a"]), ("", []),
        ("\n\n\n", []), ("data:\n\n", []), ("data:  a\n\n", [" a"]), ("database: x\n\n", []),
        ("data\n\ndata: 你好\n\n", ["你好"]),
    ])
    func `events are told however they are split`(text: String, expected: [String]) {
        let bytes = Data(text.utf8)

        let whole = Self.events([bytes])
        let single = Self.events(bytes.map { Data([$0]) })
        let halves = (0...bytes.count).map { Self.events([bytes.prefix($0), bytes.dropFirst($0)]) }

        #expect(whole == expected)
        #expect(single == expected)
        #expect(halves.allSatisfy { $0 == expected })
    }

    @Test func `an event without end is noticed`() {
        var parser = ServerSentEvents()

        let events = parser.take(Data("data: ".utf8) + Data(repeating: 0x61, count: ServerSentEvents.sizeLimit))

        #expect(events.isEmpty)
        #expect(parser.isTooLarge)
    }
}

struct ThinkTagsTests {
    @Test(arguments: [
        ("plain", "plain"), ("<think>hm</think>yes", "yes"), ("a<think>x</think>b<think>y</think>c", "abc"),
        ("<think>never ends", ""), ("begun in the template</think>\nyes", "\nyes"), ("a </think", "a </think"),
        ("x < y and think> z", "x < y and think> z"), ("<think></think>", ""), ("t</think>a<think>b</think>c", "ac"),
        ("", ""),
    ])
    func `thoughts are removed and words stay`(text: String, expected: String) {
        #expect(ThinkTags.stripped(text) == expected)
    }
}
