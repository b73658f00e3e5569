import Domain
import Testing

@Suite struct ModelReplyTextPassTests {
    @Test(arguments: [
        "[pass]", " [pass]\n", "[PASS]", "［pass］", "【pass】", "【Pass】", "⟦pass⟧", "[沉默]", "【沉默】", "[跳过]", "[pass].",
        "[pass]。",
        "[ pass ]", "[pass.]", "(pass)", "（Pass）", "「pass」", "[pass", "[pass]\n\n[pass]", "[react 👍]\n[pass]",
        "[pass: nothing new]",
        "[pass — too soon]", "[沉默：没什么可说]",
    ])
    func `a mark alone declines, however it is written, and nothing of it is shown`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.declines)
        #expect(reply.bubbles == [])
    }

    @Test(arguments: [
        ("[Pass] I'd rather not write right now.", ["I'd rather not write right now."]),
        ("[pass] 今天就不说了", ["今天就不说了"]), ("[pass] but it snows", ["but it snows"]),
        ("it snows\n\n[pass]", ["it snows"]), ("下雪了【pass】", ["下雪了"]), ("[pass it snows", ["it snows"]),
        ("[沉默]\n\n下雪了", ["下雪了"]), ("(pass) not today", ["not today"]),
    ])
    func `a mark among words declines, and a reply keeps the words`(text: String, words: [String]) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.declines)
        #expect(reply.bubbles.map(\.text) == words)
    }

    @Test(arguments: [
        "pass", "Pass.", "“pass”", "沉默", "（沉默）", "……（沉默）", "(silence)", "（跳过）", "「沉默」", "(沉默。)", "*silence*",
    ])
    func `the bare word is said, and is a decline where nobody asked`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.declines)
        #expect(reply.bubbles.map(\.text) == [text])
    }

    @Test(arguments: [
        "pass me the salt", "[passing by]", "（沉默）我在想", "(silence) well", "……（沉默了一会儿）", "[沉默了一会儿]", "the mountain pass",
        "", "[react 👍]", "hm", "[doge]", "I pass",
    ])
    func `anything else is no decline`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(!reply.declines)
    }
}
