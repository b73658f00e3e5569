import Domain
import Testing

private let emoji: [(content: MessageContent, isEmojiOnly: Bool)] = [
    (content: .text("😂"), isEmojiOnly: true), (.text("😂😂 🎉\n👍🏽"), true), (.text("👨‍👩‍👧‍👦"), true), (.text("🇩🇪"), true),
    (.text("❤\u{FE0F}"), true), (.text("1\u{FE0F}\u{20E3}"), true), (.text("🤷\u{200D}♂\u{FE0F}"), true),
    (.text(""), false), (.text(" \n"), false), (.text("1"), false), (.text("123"), false), (.text("#"), false),
    (.text("😂 ha"), false), (.text("哈😂"), false), (.text("😂。"), false), (.text("©"), false), (.text(":)"), false),
    (.attachment(.sticker, caption: "😂"), false), (.attachment(.photo, caption: "😂"), false), (.reaction("😂"), false),
]

private let links: [(content: MessageContent, hasLink: Bool)] = [
    (content: .text("https://a.example"), hasLink: true), (.text("see HTTP://A.example/b?c=d, ok?"), true),
    (.text("www.a.example"), true), (.text("看这个https://a.example吧"), true), (.text("WwW.a.example"), true),
    (.attachment(.photo, caption: "from https://a.example"), true), (.text("a.example"), false), (.text("http"), false),
    (.text("https:/a.example"), false), (.text("www"), false), (.text("ftp://a.example"), false), (.text(""), false),
    (.attachment(.photo, caption: nil), false), (.attachment(.sticker, caption: "😂"), false), (.reaction("👍"), false),
]

@Suite struct MessageContentTests {
    @Test(arguments: emoji)
    func `words of nothing but emoji are told from others`(content: MessageContent, isEmojiOnly: Bool) {
        let message = content

        let found = message.isEmojiOnly

        #expect(found == isEmojiOnly)
    }

    @Test(arguments: links)
    func `an address in the web is noticed in words and captions`(content: MessageContent, hasLink: Bool) {
        let message = content

        let found = message.hasLink

        #expect(found == hasLink)
    }
}
