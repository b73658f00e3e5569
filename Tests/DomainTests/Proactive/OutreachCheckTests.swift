import Domain
import Testing

@Suite struct OutreachCheckTests {
    @Test func `a fit message has no faults`() {
        let bubbles = ["the piano at st. anne's has lost another key", "it's a b flat, so nobody will notice"]

        let faults = OutreachCheck.faults(in: bubbles, own: ["slept like a log"], mayAsk: false)

        #expect(faults == [])
    }

    @Test(arguments: [
        (["抄手又蹲我键盘上，打了一长串f"], ["抄手又蹲在我键盘上，打了一长串"], true),
        (["heard a doorbell in F sharp"], ["Heard a doorbell, in f sharp!"], true),
        (["hey"], ["Hey!"], true), (["今天剪完了", "抄手又蹲我键盘上"], ["抄手又蹲我键盘上"], true), (["抄手今天自己开了冰箱"], ["楼下钵钵鸡涨了五毛"], false),
        (["heard a doorbell in F sharp"], ["heard a drawer in the hall"], false),
        (["哈哈", "今天下雪了，屋顶全白"], ["哈哈"], false),
        (["今天下雪了"], [], false),
    ])
    func `what was said within a day is a repetition`(bubbles: [String], recent: [String], repeats: Bool) {
        let faults = OutreachCheck.faults(in: bubbles, own: recent, mayAsk: true)

        #expect(faults == (repeats ? [.repeats] : []))
    }

    @Test(arguments: [
        "how was it?", "考得咋样", "今天累不累", "在忙什么", "后来呢", "想我没有", "so how did it go", "what's for dinner", "did you eat",
        "are you up. I am", "吃了吗", "你那边下雨了没", "钥匙放哪了", "no hurry. is the dog better", "几点到家",
        "tell me how it went", "so tell me, the interview", "let me know when you land", "please let me know", "跟我说说吧",
        "回头跟我说说",
        "说来听听", "到家了告诉我一声", "告诉我结果", "今天考完了，对吧", "明天就走了是吧", "想知道你考得怎么样",
    ])
    func `a question is one with and without its mark`(words: String) {
        let faults = [true, false].map { OutreachCheck.faults(in: ["嗯", words], own: [], mayAsk: $0) }

        #expect(faults == [[], [.question]])
    }

    @Test(arguments: [
        "不知道为什么，今天特别困", "没什么事，就说一声", "抄手什么都吃", "我在河边走着呢，风不小", "路上一个人也没有", "谁知道呢", "remember to eat before the flight",
        "you were right about the hinge", "“要不要糖” 我替你答了，要", "how nice, the first snow", "时不时想起那条河", "what a day",
        "the shop is closed", "多少有点想你", "什么鬼天气", "怎么又下雨", "谁家的猫这么胖", "老板告诉我今天放假", "你告诉我的那家店，我路过了",
        "people tell me things on trains", "the baker let me know in advance", "tell me about it, I missed mine too",
        "不是吧，又下雪",
        "算是吧，不急",
    ])
    func `a statement is no question`(words: String) {
        let faults = OutreachCheck.faults(in: [words], own: [], mayAsk: false)

        #expect(faults == [])
    }

    @Test(arguments: [
        ("歌里唱“你怎么不回我”", false), ("the song goes \"why don't you answer me\", twice", false),
        ("my sister texted: are you ignoring me", false), ("她写道：你怎么不理我", false), ("“你怎么不回我”", true),
        ("\"why didn't you answer me?\"", true), ("歌里唱“下雪了”，你怎么不回我", true),
        ("i read \"the sea\" and you never answered me", true),
    ])
    func `a reproach in somebody else's words is none, unless nothing else is said`(words: String, isGuilt: Bool) {
        let faults = OutreachCheck.faults(in: [words], own: [], mayAsk: true)

        #expect(faults == (isGuilt ? [.guilt] : []))
    }

    @Test(arguments: [[], [""], [" \n"], ["…", "！！"], ["🌧️"]])
    func `nothing in words is nothing to send`(bubbles: [String]) {
        let faults = OutreachCheck.faults(in: bubbles, own: [], mayAsk: true)

        #expect(faults == [.empty])
    }

    @Test func `every fault is told, in one order`() {
        let bubbles = ["why didn't you answer me?"]

        let faults = OutreachCheck.faults(in: bubbles, own: bubbles, mayAsk: false)

        #expect(faults == [.repeats, .guilt, .question])
    }
}
