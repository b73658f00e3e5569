import Domain
import Testing

private typealias Bubble = ModelReplyText.Bubble

private let reactions: [(text: String, reaction: String, words: [String])] = [
    (text: "[react 🤣]", reaction: "🤣", words: []),
    ("[react 🤣]\nhaha", "🤣", ["haha"]), ("haha\n\n[react 🤣]", "🤣", ["haha"]),
    ("one\n[react 🤣]\ntwo", "🤣", ["one", "two"]), ("好[react 🤣]呀", "🤣", ["好呀"]),
    ("[react❤]", "❤", []), ("[react ❤\u{FE0F}]", "❤", []), ("[react \"👍\"]", "👍", []), ("[react -> 👍]", "👍", []),
    ("[REACT 🤣]", "🤣", []), ("[ reaction = 🤣 ]", "🤣", []), ("[Reacted: 🤣]", "🤣", []), ("[react\t#🤣]", "🤣", []),
    ("【react 🤣】", "🤣", []), ("［react：🤣］", "🤣", []), ("⟦react 🤣⟧", "🤣", []), ("【react 🤣]", "🤣", []),
    ("[表情 🤣]", "🤣", []), ("【表情：🤣】", "🤣", []), ("［回应🤣］", "🤣", []), ("[反应\u{3000}🤣]", "🤣", []),
    ("[react 🤣", "🤣", []), ("bye\n[react 🤣", "🤣", ["bye"]), ("[react 🤣\nbye", "🤣", ["bye"]),
    ("[react 👍 🤣]", "👍", []), ("[react 👍]\n[react 🤣]", "🤣", []), ("[react 👍][react]", "👍", []),
    ("[doge] [react 🤣]", "🤣", ["[doge]"]), ("[react 😂]", "🤣", []), ("[表情：😂]", "🤣", []),
    ("[react 😂]\nso funny", "🤣", ["so funny"]), ("[react 👍🏽]", "👍", []),
]

private let looseReactions: [(text: String, reaction: String, words: [String])] = [
    (text: "(react 🤣)", reaction: "🤣", words: []), ("（react 🤣）", "🤣", []), ("「React：🤣」", "🤣", []),
    ("哈哈（表情 🤣）", "🤣", ["哈哈"]), ("(reaction: ❤\u{FE0F})\nhaha", "❤", ["haha"]), ("(react 🤣", "🤣", []),
    ("{react 🤣} <react 👍>", "👍", []), ("(react 🤣 👍)", "🤣", []), ("react 🤣", "🤣", []), ("REACT: 🤣", "🤣", []),
    ("haha\nReact 🤣", "🤣", ["haha"]), ("  react🤣 \n\nhaha", "🤣", ["haha"]), ("表情 🤣", "🤣", []),
    ("[quote 1] react 🤣", "🤣", []),
]

private let wordsInBrackets = [
    "[doge]", "真的假的[笑哭]", "[1]", "array[0] = 1", "【公告】明天放假", "［注］没事", "[]", "[", "]", "a [ b ] c",
    "[rereact 🤣]", "(haha)", "（笑）", "(react)", "(react quickly 🤣)", "(quote)", "(quote 2 of them)", "「引用」",
    "(saw a cat)", "（图 2）", "saw a cat", "react quickly", "I react 🤣", "react 🤣 haha", "quote 2 lines", "quote me",
    "reply to him", "(", ")", "a < b", "（沉默）", "……（沉默）", "(silence)", "（沉默）……好吧", "(͡° ͜ʖ ͡°)",
]

private let failedReactions: [(text: String, words: [String])] = [
    (text: "[react 🦖]", words: ["🦖"]), ("[表情：🦖]", ["🦖"]), ("[react 🦖]\nso funny", ["so funny"]),
    ("(react 🦖)", ["🦖"]), ("react 🦖", ["🦖"]), ("[react]\nhi", ["hi"]), ("[react lol] hi", ["hi"]),
    ("[react 5]", []), ("[react ]", []), ("[表情]", []),
]

private let quotations: [(text: String, bubbles: [Bubble])] = [
    (text: "[quote 2] yes", bubbles: [Bubble("yes", quote: 2)]), ("[quote 2]\nyes", [Bubble("yes", quote: 2)]),
    ("yes [quote 2]", [Bubble("yes", quote: 2)]), ("好[quote 12]的", [Bubble("好的", quote: 12)]),
    ("[quote 1] one\n\n[quote 3] three", [Bubble("one", quote: 1), Bubble("three", quote: 3)]),
    ("one\n\n[quote 2] two", [Bubble("one"), Bubble("two", quote: 2)]),
    ("[quote 1]好[quote 2]的", [Bubble("好的", quote: 2)]),
    ("[Quote: 2] ok", [Bubble("ok", quote: 2)]), ("[reply #2] ok", [Bubble("ok", quote: 2)]),
    ("【引用：2】好", [Bubble("好", quote: 2)]), ("[回复2]好", [Bubble("好", quote: 2)]),
    ("［quote=2］ok", [Bubble("ok", quote: 2)]), ("⟦quote 2⟧ ok", [Bubble("ok", quote: 2)]),
    ("[quote 2] [react 👍] ok", [Bubble("ok", quote: 2)]),
    ("[quote] ok", [Bubble("ok")]), ("[quote two] ok", [Bubble("ok")]), ("[引用 二]好", [Bubble("好")]),
    ("[quote -1] ok", [Bubble("ok")]), ("[quote 99999999999999999999] ok", [Bubble("ok")]),
    ("[quote 2]", []), ("(quote 2) yes", [Bubble("yes", quote: 2)]), ("（引用 2）好", [Bubble("好", quote: 2)]),
    ("「Quote 2」\nyes", [Bubble("yes", quote: 2)]), ("quote 2\nyes", [Bubble("yes", quote: 2)]),
    ("one\n\nQUOTE: 2\n\ntwo", [Bubble("one"), Bubble("two", quote: 2)]),
    ("(quote 99999999999999999999) ok", [Bubble("ok")]),
]

private let pictures: [(text: String, words: [String], pictures: [String])] = [
    (text: "nice\n\n[saw a cat on a sofa]", words: ["nice"], pictures: ["a cat on a sofa"]),
    ("[saw: a red car]", [], ["a red car"]), ("【看到 一只猫】", [], ["一只猫"]), ("[看见：一只猫]", [], ["一只猫"]),
    ("[图片一只猫]", [], ["一只猫"]), ("［图：一只猫］", [], ["一只猫"]), ("[Image: a dog]", [], ["a dog"]),
    ("[saw a cat]\n[saw a dog]", [], ["a cat", "a dog"]), ("hm\n[saw a cat", ["hm"], ["a cat"]),
    ("nice\n\n[saw a cat\non a sofa]\n\nyours?", ["nice", "yours?"], ["a cat on a sofa"]),
    ("nice\n\n[saw a menu:\n\n1. tea\n\n2. [iced] milk]", ["nice"], ["a menu: 1. tea 2. [iced] milk"]),
    ("nice\n[saw a cat\n\non a sofa", ["nice"], ["a cat on a sofa"]), ("[saw\n a cat]", [], ["a cat"]),
    ("[saw a cat\n\n[saw a dog]\nhm", ["hm"], ["a cat", "a dog"]), ("【看到 一只猫\r\n\r\n在睡】好", ["好"], ["一只猫 在睡"]),
    ("哈[saw]哈", ["哈哈"], []), ("⟦saw a sign: “OPEN”⟧", [], ["a sign: “OPEN”"]),
]

@Suite struct ModelReplyTextTests {
    @Test(arguments: reactions)
    func `a mark to react is an emoji and no words, however it is written`(
        text: String, reaction: String, words: [String]
    ) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.reaction == reaction)
        #expect(reply.bubbles == words.map { Bubble($0) })
        #expect(!reply.isEmpty)
    }

    @Test(arguments: failedReactions)
    func `what cannot be put on a message is said when nothing else is`(text: String, words: [String]) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.reaction == nil)
        #expect(reply.bubbles == words.map { Bubble($0) })
        #expect(reply.isEmpty == words.isEmpty)
    }

    @Test(arguments: quotations)
    func `a mark to quote belongs to its message and is not shown`(text: String, bubbles: [ModelReplyText.Bubble]) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.bubbles == bubbles)
    }

    @Test(arguments: pictures)
    func `what a picture shows is for us alone`(text: String, words: [String], pictures: [String]) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.pictures == pictures)
        #expect(reply.bubbles == words.map { Bubble($0) })
        #expect(reply.isEmpty == words.isEmpty)
    }

    @Test(arguments: looseReactions)
    func `a mark in other brackets or alone on a line is one as well`(
        text: String, reaction: String, words: [String]
    ) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.reaction == reaction)
        #expect(reply.bubbles.map(\.text) == words)
    }

    @Test func `a picture that is never told to its end leaves other marks alone`() {
        let written = "[quote 1] nice\n\n[saw a cat\n[react 👍]"

        let reply = ModelReplyText(written)

        #expect(reply.bubbles == [Bubble("nice", quote: 1)])
        #expect(reply.pictures == ["a cat"])
        #expect(reply.reaction == "👍")
    }

    @Test(arguments: wordsInBrackets)
    func `other brackets are words`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.bubbles == [Bubble(text)])
        #expect(reply.reaction == nil)
        #expect(reply.pictures == [])
    }

    @Test(arguments: [
        ("⟦now 12:00⟧ hi", ["hi"]), ("⟦1⟧ hi", ["hi"]), ("hi ⟦", ["hi"]), ("a⟧b", ["ab"]), ("⟦⟧", []), ("⟧⟦", []),
        ("⟦never closed\nhello", ["hello"]), ("[note⟧ hm", ["[note hm"]), ("⟦⟦a⟧⟧ hi", ["hi"]),
        ("⟦sticker 😂]\nok", ["ok"]),
    ])
    func `a remark that a model writes is taken out`(text: String, words: [String]) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.bubbles == words.map { Bubble($0) })
        #expect(reply.isEmpty == words.isEmpty)
    }

    @Test(arguments: ["", " \n\t\n ", "[quote 1]", "⟦⟧", "[saw a cat]", "[react]"])
    func `a reply without anything for a person is empty`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.isEmpty)
    }

    @Test func `a sign of ours in a model's words quotes nothing`() {
        let written = "a\u{E000}9\u{E000}b"

        let reply = ModelReplyText(written)

        #expect(reply.bubbles == [Bubble("a9b")])
    }

    @Test func `marks count for no bubble, and the rest stays with the last`() {
        let written = "[react 👍]\n\n1\n\n[quote 1] 2\n\n3\n\n4\n\n[saw a cat]\n\n5"

        let reply = ModelReplyText(written)

        #expect(reply.bubbles.map(\.text) == ["1", "2", "3", "4\n5"])
        #expect(reply.bubbles.map(\.quote) == [nil, 1, nil, nil])
        #expect(reply.reaction == "👍")
        #expect(reply.pictures == ["a cat"])
    }

    @Test func `of a message that must be cut, the first piece quotes`() {
        let written = "[quote 2] " + String(repeating: "This is one sentence of many. ", count: 300)

        let reply = ModelReplyText(written)

        #expect(reply.bubbles.map(\.quote) == [2, nil, nil])
        #expect(reply.bubbles.allSatisfy { $0.text.unicodeScalars.count <= 4096 && $0.text.hasSuffix("many.") })
    }
}
