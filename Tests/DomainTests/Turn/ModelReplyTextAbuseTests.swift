import Domain
import Foundation
import TestSupport
import Testing

private let fragments = [
    "[", "［", "【", "⟦", "⟧", "]", "］", "】", "react ", "REACT:", "quote ", "saw ", "引用", "表情", "🦖", "🤣", "9", "hello",
    "(", "（", "「", ")", "）", "」", " ", "\n", "\n\n", "\u{E000}", "：", String(repeating: "很", count: 3000),
]

/// Whether a person must not see it.
private func isUnfit(_ bubble: ModelReplyText.Bubble) -> Bool {
    let words = bubble.text.lowercased()
    return bubble.text.trimmed.isEmpty || bubble.text.unicodeScalars.count > TextSplit.telegramLimit
        || bubble.text.unicodeScalars.contains { $0 == "⟦" || $0 == "⟧" || $0 == "\u{E000}" }
        || ["[react", "[quote", "[saw"].contains { words.contains($0) }
}

/// What a mark looks like to somebody who knows nothing of how marks are read.
private let markPatterns = [
    #"(?i)[\[［【⟦] *(react|quote|saw|表情|引用|看到)"#,
    #"(?i)[(（「] *(react|表情)[ :：]*[🤣🦖]+ *[)）」]"#, #"(?i)[(（「] *(quote|引用)[ :：]*[0-9]+ *[)）」]"#,
    #"(?im)^ *(react|表情)[ :：]*[🤣🦖]+ *$"#, #"(?im)^ *(quote|引用)[ :：]*[0-9]+ *$"#,
]

/// Whether a person would see a mark.
private func showsMark(_ bubble: ModelReplyText.Bubble) -> Bool {
    markPatterns.contains { bubble.text.range(of: $0, options: .regularExpression) != nil }
}

/// Whether reading it once more finds something to take out.
private func holdsMark(_ bubble: ModelReplyText.Bubble) -> Bool {
    let again = ModelReplyText(bubble.text)
    let words = again.bubbles.map(\.text).joined().filter { !$0.isWhitespace }
    return words != bubble.text.filter { !$0.isWhitespace } || again.reaction != nil || !again.pictures.isEmpty
        || again.bubbles.contains { $0.quote != nil }
}

@Suite struct ModelReplyTextAbuseTests {
    @Test(arguments: 1...300)
    func `whatever a model writes, no mark reaches a person`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let count = Int.random(in: 1...30, using: &random)
        let written = (0..<count).map { _ in fragments.randomElement(using: &random) ?? "" }.joined()

        let reply = ModelReplyText(written)

        let shown = "seed \(seed): \(written.prefix(200).debugDescription)"
        #expect(reply.bubbles.filter(isUnfit) == [], "\(shown)")
        #expect(reply.bubbles.filter(showsMark) == [], "\(shown)")
        #expect(reply.bubbles.filter(holdsMark) == [], "\(shown)")
        #expect(reply.reaction.map { ReactionEmoji.accepted($0) == $0 } ?? true, "\(shown)")
        #expect(!reply.pictures.contains { $0.trimmed.isEmpty }, "\(shown)")
        #expect(reply.isEmpty == (reply.bubbles.isEmpty && reply.reaction == nil), "\(shown)")
    }

    @Test(arguments: [
        "[[react 🤣]react 🤣]", "[⟧react 🤣]", "[⟦x⟧react 🤣]", "[\u{E000}react 🤣]", "[[quote 1]react 🤣]",
        "[[quote 1]quote 2] hi", "[ [saw a cat] saw a dog]", "【⟧引用 2】好", "([quote 1]react 🤣)", "re[saw x]act 🤣",
        "[[saw a\n\nb]saw c\n\nd] hi", "([saw a\n\nb]quote 2) hi",
    ])
    func `no mark arises from what stood around another`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.bubbles.filter(showsMark) == [])
        #expect(reply.bubbles.filter(holdsMark) == [])
    }

    @Test(arguments: [
        "[react 🤣]", "【 quote 2", "（react 🤣）", "hm 「quote 2」", "haha\nreact 🤣", "Quote: 2", "［看到 一只猫］",
        "[saw\n\na cat]",
    ])
    func `a mark that is shown would be noticed`(text: String) {
        let bubble = ModelReplyText.Bubble(text)

        let isNoticed = showsMark(bubble)

        #expect(isNoticed)
    }

    @Test(arguments: ["[\u{FE0F}react 🤣]", "[\u{301}react 🤣]", "[react 🤣]\u{FE0F}", "【\u{20DD}react 🤣】"])
    func `a combining mark on a bracket hides nothing`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.reaction == "🤣")
        #expect(!reply.bubbles.contains { $0.text.contains("react") })
    }

    @Test(arguments: ["hi ⟦\u{301}", "hi ⟧\u{FE0F}", "hi \u{E000}\u{301}", "⟦\u{20DD}now⟧ hi"])
    func `a sign of ours under a combining mark is taken out as well`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.bubbles.filter(isUnfit) == [])
    }

    @Test func `a monstrous emoji that is said is cut like any words`() {
        let written = "[react 🦖" + String(repeating: "\u{301}", count: 5000) + "]"

        let reply = ModelReplyText(written)

        #expect(reply.bubbles.filter(isUnfit) == [])
    }

    @Test(arguments: ["[quote ⟦2⟧] yes", "[quote [2]] yes", "【引用【2】】yes"])
    func `a number in brackets of its own is a number`(text: String) {
        let written = text

        let reply = ModelReplyText(written)

        #expect(reply.bubbles == [ModelReplyText.Bubble("yes", quote: 2)])
    }

    @Test func `line ends of another system part messages too`() {
        let written = "one\r\n\r\n[react 👍]\r\n\r\ntwo"

        let reply = ModelReplyText(written)

        #expect(reply.bubbles.map(\.text) == ["one", "two"])
        #expect(reply.reaction == "👍")
    }
}
