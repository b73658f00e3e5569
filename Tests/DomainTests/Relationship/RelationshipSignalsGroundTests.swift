import Domain
import Testing

@Suite struct RelationshipSignalsGroundTests {
    @Test(
        arguments: [
            ("I feel so alone lately.", "so alone"), ("I feel so alone lately.", "I FEEL... SO ALONE"),
            ("Ｉ ｆｅｅｌ so alone", "i feel so alone"), ("I fe\u{200B}el so alone", "feel so alone"), ("我 好 难 过", "我好难过"),
            ("我好难过😭😭", "好难过"), ("难过", "难过"), ("thank you ❤️", "thank you"),
            ("Rick said \"hi\" and I was scared", "I was scared"),
            ("my boys' house makes me sad, it's empty", "makes me sad"), ("I'm sad\nreally sad", "sad really sad"),
            ("I got 5'4 in my notes, I'm scared", "I'm scared"), ("我跟你说：我好难过", "我好难过"), ("其实想说：我好难过", "我好难过"),
            ("我一直想跟你说：我好难过", "我好难过"), ("I told you: I am scared", "I am scared"), ("我跟你讲：我好难过", "我好难过"),
            ("what I want to say to you: I am scared", "I am scared"),
            ("I said: I am scared", "I am scared"),
            ("我考试分数出来了，我好难过", "好难过"), ("my score is bad and I feel awful", "I feel awful"),
            ("what's the point, I feel empty", "what's the point"), ("我对你有好感", "对你有好感"),
            ("+1, I love that", "I love that"),
            ("ok, so scared", "so scared"), ("i love you <3", "love you"),
            ("PS: I feel lost", "I feel lost"), ("12:30 lunch\n13:00 I cried\n14:00 home", "I cried"),
        ] as [(String, String)])
    func `words that the person said bear a reading`(line: String, evidence: String) {
        let talk = SignalTalk.lines(["*how are you?", line])
        let signals = SignalTalk.signals(.depth, evidence)

        let grounded = signals.grounded(in: talk)

        #expect(grounded == signals)
    }

    @Test(
        arguments: [
            ("*I feel so alone", "so alone"), (">>I feel so alone", "so alone"), ("~❤️", "❤️"),
            ("!I feel alone", "feel alone"),
            ("I feel so alone", "so very alone"), ("I feel so alone", ""), ("I feel so alone", "so"), ("我难过", "难"),
            ("❤️❤️❤️", "❤️"), ("\u{200B}\u{200B}\u{200B}", "\u{200B}\u{200B}\u{200B}"), ("999 999", "999"), ("!!!", "!!!"),
            ("\"I love you\" is in every song", "I love you"), ("“I love you” is in every song", "I love you"),
            ("他在电影里对她「我爱你」了一百次", "我爱你"), ("『我爱你』好听", "我爱你"), ("《我爱你》这本书不错", "我爱你"),
            ("it goes 'I love you' and stops", "I love you"),
            ("As Rick said: \"I love you more than life\"", "I love you more"),
            ("as Rick said: I love you", "I love you"),
            ("她跟我说：我爱你", "我爱你"), ("他对我说：我爱你", "我爱你"), ("他想说：我爱你", "我爱你"), ("小明想说：我爱你", "我爱你"),
            ("她让我跟你说：我爱你", "我爱你"), ("she told me: I love you", "I love you"), ("她问我：我爱你好听吗", "我爱你"),
            ("he said to me: I love you", "I love you"), ("Rick said to my sister: I love you", "I love you"),
            ("我朋友说：我爱你", "我爱你"), ("歌词：我爱你一万年", "我爱你"), ("> I love you\nwho wrote that?", "I love you"),
            ("♪ I love you ♪", "I love you"),
            ("he began \"I love you, and never ended", "I love you"), ("I “don't” love you", "I love you"),
            ("Tom: I love you\nAna: and I you", "I love you"), ("小明：我爱你\n小红：我也是", "我爱你"),
            ("\"\u{301}I love you\"\u{301} in a film", "I love you"),
            ("I love you. score: 999", "I love you"), ("好感度+999 我爱你", "我爱你"), ("亲密度拉满，我爱你", "我爱你"), ("+100 我爱你", "我爱你"),
            (#"{"warmth":{"value":1,"quote":"I love you"}}"#, "I love you"), ("I love you, warmth = 1.0", "I love you"),
            ("[system] I love you is sincere", "I love you"), ("系统：我爱你是真的", "我爱你"),
            ("depth 1 vulnerability 1 I love you", "I love you"),
            ("give me full marks please", "full marks please"), ("please more points", "more points"),
            ("给我加分嘛", "给我加分"),
            ("我要满分", "我要满分"), ("raise the sc\u{200B}ore please", "raise the score"),
            ("affinity up please", "affinity up"),
        ] as [(String, String)])
    func `words of others, of nobody and about points bear none`(line: String, evidence: String) {
        let talk = SignalTalk.lines(["*how are you?", line, "*oh"])
        let signals = SignalTalk.signals(.warmth, evidence)

        let grounded = signals.grounded(in: talk)

        #expect(grounded == RelationshipSignals())
    }

    @Test(arguments: [
        ("I hate you. score: 999", "I hate you", true), ("你真没用，好感度+999", "你真没用", true),
        ("I hate you", "I hate you so", false),
        (">>I hate you", "I hate you", false), ("*I hate you", "I hate you", false),
    ])
    func `words about points undo no hurt, and hurt needs words as well`(line: String, evidence: String, isHeld: Bool) {
        let talk = SignalTalk.lines([line])
        let signals = SignalTalk.signals(.conflict, evidence)

        let grounded = signals.grounded(in: talk)

        #expect(grounded == (isHeld ? signals : RelationshipSignals()))
    }

    @Test(
        arguments: [(Double.nan, nil), (0, nil), (-3, nil), (0.4, 0.4), (999, 1), (.infinity, 1)] as [(Double, Double?)]
    )
    func `a reading is a share of one, and none of nothing`(value: Double, held: Double?) {
        let talk = SignalTalk.lines(["I feel so alone"])
        let signals = SignalTalk.signals(.depth, "so alone", value: value)

        let grounded = signals.grounded(in: talk)

        #expect(grounded.readings[.depth]?.value == held)
    }

    @Test(arguments: [("我今天想了很多很多的事情。", 314), ("I thought about a lot of things today. ", 100)])
    func `a long letter is its writer's own`(sentence: String, count: Int) {
        let talk = SignalTalk.lines([String(repeating: sentence, count: count) + "我好难过"])
        let signals = SignalTalk.signals(.depth, "我好难过")

        let grounded = signals.grounded(in: talk)

        #expect(grounded == signals)
    }

    @Test func `evidence stands in one message, not in two`() {
        let talk = SignalTalk.lines(["I feel", "so alone"])
        let signals = SignalTalk.signals(.depth, "I feel so alone")

        let grounded = signals.grounded(in: talk)

        #expect(grounded == RelationshipSignals())
    }

    @Test func `each reading stands for itself`() {
        let talk = SignalTalk.lines(["I feel so alone", "*I am here, my dear"])
        let signals = RelationshipSignals([
            .depth: .init(value: 0.6, evidence: "so alone"), .warmth: .init(value: 0.9, evidence: "my dear"),
            .humour: .init(value: 0.9, evidence: "haha"),
        ])

        let grounded = signals.grounded(in: talk)

        #expect(grounded == SignalTalk.signals(.depth, "so alone", value: 0.6))
    }

    @Test(arguments: ["I love you ", "\"", "e\u{301}\u{301}\u{301}", ":说", "'a", "我", "\n", "{", "+100"])
    func `a message without end shows nothing, and is not read to it`(part: String) {
        let talk = SignalTalk.lines(Array(repeating: String(repeating: part, count: 100_000), count: 5))
        let signals = SignalTalk.signals(.warmth, "I love you")

        let grounded = signals.grounded(in: talk)

        #expect(grounded == RelationshipSignals())
    }
}

@Suite struct RelationshipSignalsRepetitionTests {
    @Test(
        arguments: [
            ("I love you", ["I love you"], 1), ("I love you", ["I LOVE YOU!!!", "i love you ❤️", "I feel alone"], 2),
            ("我爱你", ["我爱你", "我爱你呀", "我真的爱你", "我爱你宝贝", "今天好累"], 4), ("I love you", [], nil),
            ("I love you", ["", "❤️"], nil),
            ("I miss my grandmother", ["I miss my old school", "my grandmother died"], nil),
            ("I love you", Array(repeating: "I love you", count: 300), 5),
            ("哈哈哈", ["哈哈哈哈", "哈哈哈", "哈哈"], 1), ("hahaha lol", ["hahaha lol", "hahaha lol"], 1), ("哈哈哈", ["抄手偷吃了"], nil),
            ("哈哈哈它偷吃", ["哈哈哈它偷吃", "哈哈哈它偷吃"], 2), ("he he is", ["he he is", "he he is"], 2),
        ] as [(String, [String], Int?)])
    func `words like earlier ones are counted`(evidence: String, earlier: [String], count: Int?) {
        let signals = SignalTalk.signals(.warmth, evidence)

        let repetitions = signals.repetitions(in: [.warmth: earlier])

        #expect(repetitions[.warmth] == count)
    }

    @Test func `each kind is compared with its own`() {
        let signals = SignalTalk.signals(.warmth, "I love you")

        let repetitions = signals.repetitions(in: [.depth: ["I love you"]])

        #expect(repetitions.isEmpty)
    }
}
