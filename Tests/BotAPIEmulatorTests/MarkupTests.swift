import BotAPIEmulator
import Foundation
import Testing

/// Texts with markup, through sendMessage.
@Suite(.timeLimit(.minutes(5)))
struct MarkupTests {
    static let errors: [(mode: String, text: String, reason: String)] = [
        ("HTML", "🏟 🏟&lt;<abac aba>", #"Unsupported start tag "abac" at byte offset 13"#),
        ("HTML", "🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("HTML", "🏟 🏟&lt;<i   =aba>", #"Empty attribute name in the tag "i" at byte offset 13"#),
        ("HTML", "a <b>b", #"Can't find end tag corresponding to start tag "b""#),
        ("HTML", "a</b>", "Unexpected end tag at byte offset 1"),
        ("HTML", "<b>a</i>", #"Unmatched end tag at byte offset 4, expected "</b>", found "</i>""#),
        ("HTML", "<b>a</b", "Unclosed end tag at byte offset 4"),
        ("HTML", "<i a=", #"Unclosed start tag "i" at byte offset 0"#),
        ("HTML", "<a href=\"x", "Unclosed start tag at byte offset 0"),
        ("HTML", "<span>a</span>", #"Tag "span" must have class "tg-spoiler" at byte offset 0"#),
        ("html", "1 < 2", #"Unsupported start tag "" at byte offset 2"#),
        ("MarkdownV2", "Version 1.0", #"Character '.' is reserved and must be escaped with the preceding '\'"#),
        ("MarkdownV2", "a-b", #"Character '-' is reserved and must be escaped with the preceding '\'"#),
        ("MarkdownV2", "wow!", #"Character '!' is reserved and must be escaped with the preceding '\'"#),
        ("MarkdownV2", "🏟 🏟_abacaba", "Can't find end of Italic entity at byte offset 9"),
        ("MarkdownV2", "🏟 🏟_abac * asd ", "Can't find end of Bold entity at byte offset 15"),
        ("MarkdownV2", "🏟 🏟_abac * asd _", "Can't find end of Italic entity at byte offset 21"),
        ("MarkdownV2", "🏟 🏟`", "Can't find end of Code entity at byte offset 9"),
        ("MarkdownV2", "🏟 🏟```a ", "Can't find end of PreCode entity at byte offset 9"),
        ("MarkdownV2", "🏟 🏟_🏟 🏟__", "Can't find end of Underline entity at byte offset 19"),
        ("MarkdownV2", "[a](b", "Can't find end of a URL at byte offset 3"),
        ("Markdown", "*unclosed", "Can't find end of the entity starting at byte offset 0"),
        ("Markdown", "snake_case", "Can't find end of the entity starting at byte offset 5"),
    ]

    @Test(arguments: errors)
    func `broken markup is refused at its place`(mode: String, text: String, reason: String) async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()

            let answer = try await stage.call(
                "sendMessage", bot.token, ["chat_id": person, "text": text, "parse_mode": mode])

            #expect(answer.status == 400)
            #expect(try answer.description == "Bad Request: can't parse entities: \(reason)")
        }
    }

    static let readings: [(mode: String, text: String, plain: String, entities: [String])] = [
        ("HTML", "➡️<b>bo<i>th</i></b>", "➡️both", ["bold 2+4", "italic 4+2"]),
        ("HTML", "<a href=\"https://a.b/?x=1&amp;y\">l</a> &amp; &#x1F319;&nope;", "l & 🌙&nope;", ["text_link 0+1"]),
        ("HTML", "<pre language='swift'>let a</pre><tg-spoiler>s</tg-spoiler>", "let as", ["pre 0+5", "spoiler 5+1"]),
        ("HTML", "  <u>trim</u>  ", "trim", ["underline 0+4"]),
        (
            "MarkdownV2", "*b* _i_ __u__ ~s~ ||p||", "b i u s p",
            ["bold 0+1", "italic 2+1", "underline 4+1", "strikethrough 6+1", "spoiler 8+1"]
        ),
        ("MarkdownV2", "1\\.0 `a.b` [l](https://a.b/\\))", "1.0 a.b l", ["code 4+3", "text_link 8+1"]),
        ("MarkdownV2", "```swift\nlet a```", "let a", ["pre 0+5"]),
        ("MarkdownV2", ">one\n>two\nthree", "one\ntwo\nthree", ["blockquote 0+7"]),
        (
            "Markdown", "*b* _i_ `c` [l](https://a.b)", "b i c l",
            ["bold 0+1", "italic 2+1", "code 4+1", "text_link 6+1"]
        ),
        ("", "plain *text* <b>", "plain *text* <b>", []),
    ]

    @Test(arguments: readings)
    func `good markup becomes entities`(
        mode: String, text: String, plain: String, entities: [String]
    ) async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()

            let message = try await stage.call(
                "sendMessage", bot.token, ["chat_id": person, "text": text, "parse_mode": mode]
            ).result

            let found = (message["entities"] as? [[String: Any]] ?? []).map { entity in
                "\(entity["type"] ?? "") \(entity["offset"] ?? "")+\(entity["length"] ?? "")"
            }
            #expect(message["text"] as? String == plain)
            #expect(found == entities)
        }
    }

    @Test
    func `entities may be given outright`() async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            let entities = [["type": "text_link", "offset": 2, "length": 3, "url": "https://a.b/"] as [String: Any]]

            let message = try await stage.call(
                "sendMessage", bot.token, ["chat_id": person, "text": "  abc", "entities": entities]
            ).result

            let entity = try #require((message["entities"] as? [[String: Any]])?.first)
            #expect(entity["offset"] as? Int == 0)
            #expect(entity["url"] as? String == "https://a.b/")
        }
    }
}
