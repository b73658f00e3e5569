import Testing

@testable import BotAPIEmulator

struct TextTests {
    @Test(
        arguments: [
            (text: "nothing here", found: []), ("/start", ["bot_command 0+6"]), ("/start now", ["bot_command 0+6"]),
            ("/start@a_bot", ["bot_command 0+12"]), ("/start@ab", ["bot_command 0+6"]), ("/", []), ("/é", []),
            ("a/b", []), ("\n/a\t/b", ["bot_command 1+2", "bot_command 4+2"]), ("@abc, hi", ["mention 0+4"]),
            ("@ab", []), ("me@abc.de", []), ("see http://a.b/c?d=1).", ["url 4+16"]), ("https://", []),
            ("🌙 https://a.b", ["url 3+11"]), ("/" + String(repeating: "a", count: 33), []),
        ] as [(String, [String])])
    func `commands, mentions and addresses are found`(text: String, found: [String]) {
        let entities = EntityDetection.entities(in: text)

        #expect(entities.map { "\($0.kind) \($0.offset)+\($0.length)" } == found)
    }

    @Test(arguments: [
        (text: "  ab  ", offset: 2, length: 2, plain: "ab", found: "0+2"), ("🌙ab", 2, 1, "🌙ab", "2+1"),
        (" \n🌙 ", 0, 5, "🌙", "0+2"), ("ab   ", 1, 4, "ab", "1+1"), ("ab  ", 2, 2, "ab", ""), ("   ", 0, 3, "", ""),
    ])
    func `trimming moves entities along`(text: String, offset: Int, length: Int, plain: String, found: String) {
        var formatted = FormattedText(
            text: text, entities: [MessageEntity(kind: "bold", offset: offset, length: length)])

        formatted.trim()

        #expect(formatted.text == plain)
        #expect(formatted.entities.map { "\($0.offset)+\($0.length)" }.joined() == found)
    }

    @Test(arguments: [
        (text: "a", plain: "a"), ("a%20b", "a b"), ("a+b", "a b"), ("%E4%BD%A0", "你"), ("100%", "100%"), ("%zz", "%zz"),
        ("%4", "%4"), ("%2B", "+"), ("", ""),
    ])
    func `percent signs are undone`(text: String, plain: String) {
        #expect(FormText.decoded(text[...], plusIsSpace: true) == plain)
    }

    @Test
    func `pairs of a form are told apart`() {
        let values = FormText.values("a=1&b=x%3Dy&c&d=&a=2&e=f=g")

        #expect(
            values == [
                "a": .string("2"), "b": .string("x=y"), "c": .string(""), "d": .string(""), "e": .string("f=g"),
            ])
    }

    @Test(arguments: [
        (path: "/bot1:abc/getMe", target: RequestTarget.method(token: "1:abc", name: "getMe")),
        ("/bot1%3Aabc/getMe", .method(token: "1:abc", name: "getMe")),
        ("/file/bot1:abc/photos/a%20b.jpg", .file(token: "1:abc", path: "photos/a b.jpg")),
        ("/control/health", .control("health")), ("/bot1:abc", .unknown), ("/bot1:abc/", .unknown),
        ("/bot1:abc/test/getMe", .unknown), ("/file/bot1:abc", .unknown), ("/", .other(path: "/")),
        ("/a%20page.html", .other(path: "/a page.html")),
    ])
    func `paths are told apart`(path: String, target: RequestTarget) {
        #expect(RequestTarget(path: path[...]) == target)
    }

    @Test(
        arguments: [
            (bytes: [0xFF, 0xD8, 0xFF, 0xE0], isPicture: true), (Array("GIF89a".utf8), true),
            (Array("RIFF....WEBPVP8".utf8), true), (Array("RIFF....WAVE".utf8), false), (Array("text".utf8), false),
            ([0x89, 0x50, 0x4E, 0x47], true), ([], false),
        ] as [([UInt8], Bool)])
    func `pictures are known by their first bytes`(bytes: [UInt8], isPicture: Bool) {
        #expect((ImageSize(of: bytes) != nil) == isPicture)
    }

    @Test(arguments: [("❤", true), ("❤️", true), ("🤷‍♂️", true), ("👍", true), ("🧠", false), ("", false), ("👍👍", false)])
    func `only some emoji are reactions`(emoji: String, isAllowed: Bool) {
        #expect(Reactions.allows(emoji) == isAllowed)
    }
}
