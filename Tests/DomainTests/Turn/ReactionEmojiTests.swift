import Domain
import Testing

/// What the shared guidelines offer to personas.
private let taught: [String] = "👍❤🔥🥰😁🤔😱😢🎉🙏🤣😭👀🤗".unicodeScalars.map { String($0) }

@Suite struct ReactionEmojiTests {
    @Test(arguments: taught, ["", "\u{FE0F}"])
    func `every emoji that personas are taught may be used`(emoji: String, selector: String) {
        let written = emoji + selector

        let accepted = ReactionEmoji.accepted(written)

        #expect(accepted == emoji)
    }

    @Test(arguments: [
        ("❤\u{FE0F}\u{200D}🔥", "❤\u{200D}🔥"), ("❤\u{200D}🔥", "❤\u{200D}🔥"), ("🤷\u{200D}♂\u{FE0F}", "🤷\u{200D}♂"),
        ("👨\u{200D}💻", "👨\u{200D}💻"), ("👨🏾\u{200D}💻", "👨\u{200D}💻"), ("👍🏽", "👍"), ("💪🏻", "👍"),
        ("🤷🏿\u{200D}♀\u{FE0F}", "🤷\u{200D}♀"), ("☃\u{FE0F}", "☃"), ("✍", "✍"), ("⚡\u{FE0F}", "⚡"), ("🆒", "🆒"),
    ])
    func `a reaction is written as Telegram writes it`(emoji: String, spelling: String) {
        let written = emoji

        let accepted = ReactionEmoji.accepted(written)

        #expect(accepted.map { Array($0.unicodeScalars) } == Array(spelling.unicodeScalars))
    }

    @Test(arguments: [
        ("😂", "🤣"), ("🙂😊☺😅", "😁"), ("💕💖💗💞♥🧡💛💚💙💜", "❤"), ("😔🥺", "😢"), ("💪", "👍"), ("✨", "🎉"), ("😳", "😱"),
    ])
    func `for what Telegram does not offer stands what says the same`(others: String, emoji: String) {
        let spellings = others.unicodeScalars.flatMap { ["\($0)", "\($0)\u{FE0F}"] }

        let accepted = spellings.map { ReactionEmoji.accepted($0) }

        #expect(accepted == spellings.map { _ in emoji })
    }

    @Test(arguments: ["🦖", "", "\u{FE0F}", "🏽", " ", "👍👍", "😂😂", "hello", "⟦", "\\", "1", "❤\u{200D}", "🫠"])
    func `what Telegram does not offer may not be used`(emoji: String) {
        let written = emoji

        let accepted = ReactionEmoji.accepted(written)

        #expect(accepted == nil)
    }
}
