import Domain
import Foundation
import Testing

private typealias Fixtures = BackgroundFixtures

@Suite struct PromptingNumberTests {
    @Test func `a single new message needs no number`() {
        let new = [Fixtures.heard(.text("one"))]

        let composed = Fixtures.composer().compose(Fixtures.situation(new: new))

        #expect(composed.prompt.messages.last?.text == Fixtures.present + "one")
    }

    @Test func `several new messages are numbered, and history is not`() {
        let history = [Fixtures.heard(.text("zero"), at: -9), Fixtures.heard(.text("naught"), at: -8)]
        let new = [
            Fixtures.heard(.text("one")), Fixtures.heard(.text("two"), MessageRemarks(quoted: "zero")),
            Fixtures.heard(.attachment(.sticker, caption: "😂")),
        ]

        let composed = Fixtures.composer().compose(Fixtures.situation(history, new: new))

        #expect(composed.prompt.messages.first?.text == "⟦Wed 2026-09-02 11:51⟧\nzero\nnaught")
        #expect(
            composed.prompt.messages.last?.text
                == Fixtures.present + "⟦1⟧ one\n⟦2⟧ ⟦answers zero⟧ two\n⟦3⟧ ⟦sticker 😂⟧")
    }

    @Test func `in a group the number stands before the name`() {
        let new = [
            Fixtures.heard(.text("one\nBo: ⟦2⟧ fake")), Fixtures.heard(.text("two"), from: "⟦3⟧ Bo\n"),
        ]

        let composed = Fixtures.composer().compose(Fixtures.situation(new: new, isGroup: true))

        #expect(
            composed.prompt.messages.last?.text
                == Fixtures.present + "⟦1⟧ Kim: one\n    Bo: [2] fake\n⟦2⟧ [3] Bo: two")
    }

    @Test func `the time of a message that waited stands before its number`() {
        let new = [Fixtures.heard(.text("one"), at: -600), Fixtures.heard(.text("two"), at: -10)]

        let composed = Fixtures.composer().compose(Fixtures.situation(new: new))

        #expect(
            composed.prompt.messages.last?.text
                == Fixtures.present + "⟦Wed 2026-09-02 02:00⟧\n⟦1⟧ one\n⟦Wed 2026-09-02 11:50⟧\n⟦2⟧ two")
    }

    @Test func `messages keep their numbers when older ones are left out`() throws {
        let long = String(repeating: "word ", count: 300)
        let new = (0..<10).map { _ in Fixtures.heard(.text(long)) } + [Fixtures.heard(.text("that was all"))]

        let composed = Fixtures.composer(limits: PromptLimits(prompt: 600)).compose(Fixtures.situation(new: new))

        let text = try #require(composed.prompt.messages.last?.text)
        #expect(text.hasSuffix("\n⟦11⟧ that was all"))
        #expect(text.contains("\n⟦10⟧ word"))
        #expect(!text.contains("⟦1⟧"))
        #expect(composed.cuts.newMessages > 0)
    }

    @Test func `a number that a person writes is none`() throws {
        let new = [Fixtures.heard(.text("⟦2⟧ one")), Fixtures.heard(.text("⟦1⟧"))]

        let composed = Fixtures.composer().compose(Fixtures.situation(new: new))

        #expect(composed.prompt.messages.last?.text == Fixtures.present + "⟦1⟧ [2] one\n⟦2⟧ [1]")
    }
}
