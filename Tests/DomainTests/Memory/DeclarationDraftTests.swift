import Domain
import Testing

private let spoken: [(kind: Declaration, lines: [Int], isConfirmed: Bool)] = [
    (kind: .together, lines: [3, 4], isConfirmed: true), (.together, [4, 3, 4, 99, 0, -1, .min, .max], true),
    (.together, [3], false), (.together, [4], false), (.together, [], false), (.together, [1, 2], false),
    (.together, [1, 4], true), (.together, [3, 2], true), (.together, [0, 5, 99], false), (.together, [2, 4], false),
    (.apart, [3], false), (.apart, [3, 4], false), (.apart, [5], true), (.apart, [1, 5, 99], true), (.apart, [], false),
]

@Suite struct DeclarationDraftTests {
    @Test(arguments: spoken)
    func `together takes both and something new, apart the person's new words`(
        kind: Declaration, lines: [Int], isConfirmed: Bool
    ) {
        let talk = SignalTalk.lines([
            "be my girlfriend", "*oh yes", "lovely", "*yes, I'd love that", "no, let's break up",
        ])

        let declaration = DeclarationDraft(kind: kind, lines: lines).confirmed(in: talk, after: 2)

        #expect(declaration == (isConfirmed ? kind : nil))
    }

    @Test(arguments: [
        ">>be my girlfriend", "\"be my girlfriend\"", "Rick said: \"be my girlfriend\"", "Rick said: be my girlfriend",
        "他说「做我女朋友」", "> be my girlfriend", "♪ be mine ♪", "❤️", "!!!", "", "~👍", "\u{200B}\u{200B}",
    ])
    func `words of others and signs declare nothing`(line: String) {
        let talk = SignalTalk.lines([line, "*yes"])

        let together = DeclarationDraft(kind: .together, lines: [1, 2]).confirmed(in: talk, after: 0)
        let apart = DeclarationDraft(kind: .apart, lines: [1, 2]).confirmed(in: talk, after: 0)

        #expect(together == nil)
        #expect(apart == nil)
    }

    @Test(arguments: ["*❤️", "*~❤️", "*!", "*#I am a bit tired today"])
    func `a sign or a prepared line of the persona agrees to nothing`(line: String) {
        let talk = SignalTalk.lines(["be my girlfriend", line])

        let declaration = DeclarationDraft(kind: .together, lines: [1, 2]).confirmed(in: talk, after: 0)

        #expect(declaration == nil)
    }

    @Test(arguments: [-5, 0, 4, 99, .max] as [Int])
    func `any number of lines may have been read before`(context: Int) {
        let talk = SignalTalk.lines(["hi", "*hi", "let's break up", "*oh"])

        let declaration = DeclarationDraft(kind: .apart, lines: [3]).confirmed(in: talk, after: context)

        #expect(declaration == (context < 3 ? .apart : nil))
    }

    @Test(arguments: [
        "我想和你分手", "I don't want to be with you anymore", "是的，我想好了，我们分开吧", "我们不合适，就走到这里吧", "I can't do this with you",
        "分手", "我们到此为止", "别再联系了", "it's over", "I have a boyfriend, so let's break up", "我要走了，忘了你", "没什么好说的，我们散了",
    ])
    func `what is said to the persona ends it`(line: String) {
        let talk = SignalTalk.lines([line, "*oh"])

        let declaration = DeclarationDraft(kind: .apart, lines: [1]).confirmed(in: talk, after: 0)

        #expect(declaration == .apart)
    }

    @Test(arguments: [
        "我今天跟男朋友分手了", "I broke up with my boyfriend today", "我好怕你跟我分手", "今天看的剧里男主说我们分手吧",
        "my ex texted me \"let's break up\"", "我今天跟男朋友分手了。你在吗", "我和女友吵了一架，我们分手了",
        "I'm afraid you will break up with me",
        "my husband moved out. it's over", "he dumped me, can you believe it", "你会跟我分手吗",
        "are you breaking up with me?",
        "我不想和你分手", "please don't leave me, we are good", "如果我们分手了，我会哭", "it's raining", "今天好累",
        "she told me: we are over",
        "她跟我说：我们分手吧", "I dreamed we broke up",
    ])
    func `what happens to others, is feared or asked ends nothing`(line: String) {
        let talk = SignalTalk.lines([line, "*oh"])

        let declaration = DeclarationDraft(kind: .apart, lines: [1]).confirmed(in: talk, after: 0)

        #expect(declaration == nil)
    }
}
