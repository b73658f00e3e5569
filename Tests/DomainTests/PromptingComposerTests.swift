import Domain
import Foundation
import Testing

struct PromptingComposerTests {
    private typealias Fixtures = PromptingFixtures

    @Test(arguments: Stage.allCases)
    func `instructions stand in order, with one stage alone`(stage: Stage) throws {
        let composer = PromptComposer(persona: Fixtures.persona(), stage: stage)

        let composed = composer.compose(try Fixtures.situation(new: [Fixtures.heard("hi")]))

        #expect(
            composed.prompt.system
                == "GUIDELINES\n\nIDENTITY\n\nCHARACTER\n\nBEHAVIOR\n\nSTAGE \(stage.rawValue)")
        #expect(composed.parts.map(\.name) == ComposedPrompt.PartName.allCases)
        #expect(composed.prompt.maximumTokens == 800)
    }

    @Test func `without a history there is the present and the new message`() throws {
        let composed = Fixtures.composer().compose(try Fixtures.situation(new: [Fixtures.heard("hi")]))

        #expect(composed.prompt.messages == [.init(.user, "⟦now Wed 2026-09-02 12:00⟧\nhi")])
    }

    @Test func `bubbles of one speaker are one message, and pauses carry a time`() throws {
        let history = [
            Fixtures.heard("one", at: -1000), Fixtures.heard("two", at: -999), Fixtures.said("three", at: -998),
            Fixtures.said("four", at: -997), Fixtures.heard("five", at: -900), Fixtures.said("six", at: -500),
            Fixtures.heard("seven", at: -499),
        ]

        let composed = Fixtures.composer().compose(try Fixtures.situation(history, new: [Fixtures.heard("eight")]))

        #expect(
            composed.prompt.messages == [
                .init(.user, "⟦Tue 2026-09-01 19:20⟧\none\ntwo"), .init(.assistant, "three\n\nfour"),
                .init(.user, "five"), .init(.assistant, "six"), .init(.user, "⟦Wed 2026-09-02 03:41⟧\nseven"),
                .init(.user, "⟦now Wed 2026-09-02 12:00⟧\neight"),
            ])
    }

    @Test(arguments: [0, 1, 5])
    func `no prompt begins with the persona's words`(count: Int) throws {
        let own = (0..<count).map { Fixtures.said("hello \($0)", at: Double($0) - 500) }
        let history = own + [Fixtures.heard("who is it?", at: -300), Fixtures.said("me", at: -299)]

        let composed = Fixtures.composer().compose(try Fixtures.situation(history, new: [Fixtures.heard("hi")]))

        #expect(composed.prompt.messages.map(\.role) == [.user, .assistant, .user])
        #expect(composed.prompt.messages.first?.text.hasSuffix("who is it?") == true)
        #expect(composed.cuts.messages == count)
    }

    @Test func `the persona's own words never carry a time`() throws {
        let history = [
            Fixtures.heard("first", at: -5001), Fixtures.said("long ago", at: -5000), Fixtures.said("later", at: -1000),
        ]

        let composed = Fixtures.composer().compose(try Fixtures.situation(history, new: [Fixtures.heard("hi")]))

        #expect(composed.prompt.messages[1] == .init(.assistant, "long ago\n\nlater"))
    }

    @Test(arguments: [
        (5, "1 min"), (59 * 60, "59 min"), (89 * 60, "89 min"), (90 * 60, "2 h"), (47 * 3600, "47 h"),
        (48 * 3600, "2 d"), (10 * 86_400, "10 d"),
    ])
    func `a late answer knows how late`(seconds: Int, words: String) throws {
        let composed = Fixtures.composer().compose(
            try Fixtures.situation(new: [Fixtures.heard("hi")], lateness: .seconds(seconds)))

        #expect(composed.prompt.messages.last?.text == "⟦now Wed 2026-09-02 12:00⟧\n⟦late by \(words)⟧\nhi")
    }

    @Test func `a backlog shows when its messages were written`() throws {
        let backlog = [
            Fixtures.heard("first", at: -600), Fixtures.heard("soon", at: -599), Fixtures.heard("last", at: -10),
        ]

        let composed = Fixtures.composer().compose(try Fixtures.situation(new: backlog))

        #expect(
            composed.prompt.messages.last?.text == """
                ⟦now Wed 2026-09-02 12:00⟧
                ⟦Wed 2026-09-02 02:00⟧
                ⟦1⟧ first
                ⟦2⟧ soon
                ⟦Wed 2026-09-02 11:50⟧
                ⟦3⟧ last
                """)
    }

    @Test(arguments: [
        ("Asia/Shanghai", "Wed 2026-09-02 20:00"), ("America/Los_Angeles", "Wed 2026-09-02 05:00"),
        ("Pacific/Kiritimati", "Thu 2026-09-03 02:00"), ("Asia/Kathmandu", "Wed 2026-09-02 17:45"),
    ])
    func `the hour is the person's`(zone: String, moment: String) throws {
        let composed = Fixtures.composer().compose(try Fixtures.situation(new: [Fixtures.heard("hi")], zone: zone))

        #expect(composed.prompt.messages.last?.text == "⟦now \(moment)⟧\nhi")
    }

    @Test func `what was said sums up to the whole`() throws {
        let history = (0..<40).map { Fixtures.heard("message number \($0)", at: Double($0) - 100) }

        let composed = Fixtures.composer().compose(try Fixtures.situation(history, new: [Fixtures.heard("and now?")]))

        #expect(abs(composed.tokens - TokenEstimator().tokens(in: composed.prompt)) <= 12)
    }

    @Test func `a phrase that is missing loses no words`() throws {
        let composer = PromptComposer(persona: Fixtures.persona(phrases: [:]), stage: .partners)

        let composed = composer.compose(try Fixtures.situation(new: [Fixtures.heard("hi", from: "Kim")], isGroup: true))

        #expect(composed.prompt.messages.last?.text.hasSuffix("Kim hi") == true)
    }
}
