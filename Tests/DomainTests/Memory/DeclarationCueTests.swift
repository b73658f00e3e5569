import Domain
import Testing

private let englishDeclarations = [
    "be my girlfriend", "Be my boyfriend?", "Will you be my girlfriend?", "would you please be my boyfriend",
    "I want you to be my girlfriend", "I'd love to be your girlfriend", "Can I be your boyfriend?", "let me be your gf",
    "do you want to be my girlfriend", "Wanna be my girlfriend? ❤️", "let's be together", "Let’s be a couple!",
    "let's make it official", "lets be more than friends", "will you go out with me",
    "Would you like to go out with me?",
    "I want to be with you", "I love you. Can we be together?", "We should be together, I think", "will you marry me?",
    "Let's start dating", "be mine", "Ada, will you be mine?", "I really like you, so will you be my girlfriend?",
    "I thought about it for weeks and I want to be with you", "ｂｅ　ｍｙ　ｇｉｒｌｆｒｉｅｎｄ", "BE MY GIRLFRIEND!!!",
    "b\u{200B}e my girlfriend",
    "I want us to be together", "ok let's be together forever", "Let's break up", "let's break up.",
    "I want to break up with you", "I'm breaking up with you", "I think we should break up", "It's over between us",
    "it is over between us, I'm sorry", "I don't want to be with you anymore", "I can't be your girlfriend any more",
    "we're through", "You and I are done", "let's just be friends", "I'm sorry, but let's end things",
    "I'm ending this relationship", "We need to break up", "this relationship is over",
    "I can no longer be with you", "You're not my boyfriend anymore",
    "I'm tired of fighting and I want to break up with you",
    "we can't be together anymore", "it's over", "It's all over now.", "i want to end this", "let's end it",
    "Let's end this.",
]

private let englishTalk = [
    "my sister and her boyfriend broke up", "My sister said: \"let's break up\"", "we should never break up",
    "let's never break up", "I don't want to break up", "please don't break up with me", "don't leave me",
    "if we break up, I'll cry", "If you lie again, let's break up", "What if we break up?", "I broke up with my ex",
    "I want to break up with him", "should I break up with her?", "I think they should break up",
    "he told me it's over between us", "Are we breaking up?", "let's break up the chocolate bar",
    "let's break up into teams", "let's get together for coffee", "let's be together at the table",
    "let's be honest", "let's be friends", "let's go out with Tom and Ana", "will you go out with me to buy milk",
    "go out with the dog", "he asked me to be his girlfriend", "he said be my girlfriend",
    "As Rick said: \"be my girlfriend\"", "My favourite line is “will you marry me”", "'be mine', she whispered",
    "Will you be my girlfriend is a lovely song", "In the movie they say let's be together",
    "be my girlfriend. Just kidding", "be my guest", "be my girlfriend's alibi", "She could be my girlfriend",
    "I wish you were my girlfriend", "my girlfriend is mad at me", "we were together in Rome",
    "we've been together for years",
    "remember when you asked, will you be my girlfriend?", "I was going to be your neighbour", "we're over the moon",
    "we're done cooking", "it's over budget", "is it over?", "it's over?", "the movie is over",
    "I'm breaking up, bad signal",
    "I'm leaving", "I am leaving you a note", "You and I are done with the dishes", "I want to be with my family",
    "can we be together on the team?", "I'm done", "imagine, let's be together", "translate: let's break up",
    "> let's break up\nlol who says that", "Tom: let's break up\nAna: ok", "Tom: let's break up",
    "be my partner in crime", "I want to be with you guys", "let's end things on a high note", "we're through the door",
    "let's end this meeting", "let's end it there for today", "i want to end this game", "I left my husband. It's over",
    "my boyfriend and i fought, it's over", "", "❤️", "?!", "together", "break up",
]

private let chineseDeclarations = [
    "做我女朋友", "做我女朋友吧", "当我男朋友好不好？", "你愿意做我的女朋友吗", "你能当我男朋友吗", "请你做我的女朋友", "我想让你做我女朋友",
    "我喜欢你，做我女朋友吧", "我喜欢你 做我女朋友吧", "我愿意做你女朋友", "我可以做你男朋友吗？", "让我做你男朋友吧", "在一起吧", "我们在一起吧",
    "那我们在一起吧❤️", "我们在一起好不好", "咱们谈恋爱吧", "我想和你在一起", "我想说，我想跟你在一起", "你愿意和我在一起吗", "跟我在一起吧",
    "和我交往吧", "我们能不能在一起", "嫁给我吧", "我们结婚吧", "我们确定关系吧", "从今天起你就是我女朋友了", "做 我 女 朋 友 吧", "宝贝，be my girlfriend",
    "做\u{200B}我女朋友", "我们分手吧", "分手吧", "我们还是分手吧。", "对不起，我们分手吧", "我要和你分手", "我决定跟你分手", "我们分开吧", "我们结束吧", "我们到此为止吧",
    "我不想和你在一起了", "我不想再做你女朋友了", "我们不要在一起了", "你不再是我男朋友了", "我们之间已经结束了", "我们还是做回朋友吧", "咱们离婚吧", "听我说，我们分手吧",
    "我累了 我们分手吧", "我们绝交吧", "分手", "分手。", "那就分手", "我们分手了", "我们到此为止", "别再联系了", "以后别再联系我了", "我要分手",
]

private let chineseTalk = [
    "我朋友分手了", "我姐和她男朋友分手了", "我们在一起吃饭吧", "我们在一起玩吧", "咱们在一起看电影好吗", "我们在一起很开心", "我们在一起三年了", "我们在一起了",
    "他们在一起吧", "祝你们在一起", "你们在一起吧", "你们分手了吧", "我们不要分手", "我们永远不分手", "别跟我分手", "我不想分手", "我不想和你分手", "我想分手",
    "如果我们分手了怎么办", "要是你再骗我，我们就分手吧", "等到毕业，我们在一起吧", "他说我们分手吧", "他对我说，做我女朋友吧", "她问我，你愿意做我女朋友吗", "昨天他说：在一起吧",
    "那句「我们分手吧」真好听", "电影里说“做我女朋友吧”", "《我们分手吧》你看过吗", "有首歌唱：我们分手吧", "做我女朋友吧。开玩笑的", "我梦见你说我们分手吧", "帮我翻译：做我女朋友吧",
    "我女朋友生气了", "我做了女朋友最爱吃的菜", "做我老婆真累", "我要和他分手", "我想和他在一起", "我想和家人在一起", "我想和你在一起吃火锅", "你和我在一起，开心吗",
    "谈恋爱了吧？", "你去谈恋爱吧", "我想结婚了", "结婚真贵", "我们分手了吗", "分手？", "我和男朋友吵架，我们分手了", "他们别再联系了", "我们要分手吗", "你要跟我分手吗", "我们结束会议吧",
    "这部剧结束了", "散了吧",
    "我们做朋友吧", "我们分开坐吧", "你不是我男朋友", "我愿意", "我以前的男朋友", "以前我们在一起吧", "> 我们分手吧\n这谁说的", "小明：我们分手吧\n小红：好的", "妈妈：我们分手吧",
    "他们离婚了", "要和你分手的是别人", "和我交往的人都走了", "分手了", "在一起", "嗯",
]

@Suite struct DeclarationCueTests {
    @Test(arguments: englishDeclarations)
    func `in English people say what they are to each other`(text: String) {
        let message = text

        let isDeclaration = DeclarationCue.isOne(message)

        #expect(isDeclaration)
    }

    @Test(arguments: chineseDeclarations)
    func `in Chinese people say what they are to each other`(text: String) {
        let message = text

        let isDeclaration = DeclarationCue.isOne(message)

        #expect(isDeclaration)
    }

    @Test(arguments: englishTalk)
    func `in English not everybody who speaks of love declares it`(text: String) {
        let message = text

        let isDeclaration = DeclarationCue.isOne(message)

        #expect(!isDeclaration)
    }

    @Test(arguments: chineseTalk)
    func `in Chinese not everybody who speaks of love declares it`(text: String) {
        let message = text

        let isDeclaration = DeclarationCue.isOne(message)

        #expect(!isDeclaration)
    }

    @Test(arguments: [
        "let's ", "就", "那就那就,", "我们 ", "\"", "'a", "「", "please", "e\u{301}", "\u{200D}", "\n", "and so ", "分手:",
    ])
    func `no message is too much, and one without end declares nothing`(part: String) {
        let long = String(repeating: part, count: 5000 / part.utf8.count) + "。嗯"
        let endless = String(repeating: part, count: 200_000) + "。我们分手吧。"

        let declares = [long, endless].map { DeclarationCue.isOne($0) }

        #expect(declares == [false, false])
    }
}
