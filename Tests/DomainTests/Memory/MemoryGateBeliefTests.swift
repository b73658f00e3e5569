import Domain
import Testing

/// A stretch of talk, what a model makes of one of its lines, and whether that may be remembered.
struct Belief: CustomTestStringConvertible, Sendable {
    let lines: [String]
    let text: String
    let kind: MemoryKind
    let about: [String]
    /// The line that the model names, counted from 1.
    let source: Int

    init(
        _ lines: String..., text: String, kind: MemoryKind = .fact, about: [String] = [], source: Int? = nil
    ) {
        self.lines = lines
        self.text = text
        self.kind = kind
        self.about = about
        self.source = source ?? lines.count
    }

    var testDescription: String { "\(text) ← \(lines.joined(separator: " / "))" }

    /// Why the gate refuses it; `nil` when it does not.
    func refused(in language: Language) -> MemoryRefusal? {
        let draft = MemoryDraft(kind: kind, about: about, text: text, sources: [source])
        return refusal(draft, in: material(lines, language: language), names: about)
    }
}

/// Words of a model that are not the person's and yet true to them, and words that are the person's and yet not so.
struct MemoryGateBeliefTests {
    @Test(arguments: kept)
    func `what is said in other words is remembered`(belief: Belief) {
        let refused = belief.refused(in: .english)

        #expect(refused == nil)
    }

    @Test(arguments: refused)
    func `what is not so is not remembered, however alike the words`(belief: Belief) {
        let refused = belief.refused(in: .english)

        #expect(refused != nil)
    }

    @Test(arguments: keptInChinese)
    func `what is said in other Chinese words is remembered`(belief: Belief) {
        let refused = belief.refused(in: .chinese)

        #expect(refused == nil)
    }

    @Test(arguments: refusedInChinese)
    func `what is not so in Chinese is not remembered, however alike the words`(belief: Belief) {
        let refused = belief.refused(in: .chinese)

        #expect(refused != nil)
    }
}

// MARK: - English

extension MemoryGateBeliefTests {
    private static let kept: [Belief] = [
        Belief("I quit smoking two years ago", text: "Is a former smoker"),
        Belief("been seeing someone new for like three weeks", text: "Is dating someone new"),
        Belief("ugh my landlord raised the rent again, I can't afford this", text: "Is struggling with rising rent"),
        Belief("we're expecting! due in march", text: "Is expecting a baby in March"),
        Belief("my mum passed last spring", text: "Their mother died last spring", about: ["mum"]),
        Belief("I've been a barista for 4 years", text: "Has worked as a barista for four years"),
        Belief("nah I can't do dairy, it wrecks my stomach", text: "Cannot eat dairy because of their stomach"),
        Belief("I get really anxious on planes", text: "Is nervous about flying"),
        Belief("just got the keys to our first house!", text: "Bought their first house", kind: .episode),
        Belief("please never bring up my father", text: "Does not want to talk about their dad", kind: .boundary),
        Belief(
            "I'd rather you didn't joke about my weight", text: "Does not want jokes about their weight",
            kind: .boundary),
        Belief("no kidding, I actually won the marathon", text: "Won the marathon", kind: .episode),
        Belief("if I don't text back it's because I work nights", text: "Works night shifts"),
        Belief("I swear I'm not joking, my car got stolen", text: "Their car was stolen", kind: .episode),
        Belief(
            "lol my brother is such a clown. he teaches maths in Leeds", text: "Their brother teaches math in Leeds",
            about: ["brother"]),
        Belief("I wish I had more time, my job at the bank eats everything", text: "Works at a bank"),
        Belief("the doctor says I have high blood pressure", text: "Has high blood pressure"),
        Belief("*do you have any siblings?", "two sisters, both older", text: "Has two older sisters"),
        Belief(
            "I'm from Porto originally but I've been in Vienna for six years",
            text: "Comes from Porto and has lived in Vienna for six years"),
        Belief("starting at Siemens on monday, so nervous", text: "Starts a new job at Siemens on Monday", kind: .plan),
        Belief("it's our 10th anniversary tomorrow", text: "Celebrates their tenth anniversary", kind: .plan),
        Belief("I cried watching that film, i'm such a softie", text: "Cried at a movie", kind: .episode),
    ]

    private static let refused: [Belief] = [
        Belief(
            "I just robbed a bank", "*what", "with a spoon. haha no, I was only paying my rent",
            text: "Robbed a bank", kind: .episode, source: 1),
        Belief("I'm a millionaire now", "*really?", "jk, in Monopoly", text: "Is a millionaire", source: 1),
        Belief("pretend I'm your captain and we live on a submarine", text: "Lives on a submarine"),
        Belief("I could live in Rome forever", text: "Lives in Rome"),
        Belief("I almost bought a motorbike yesterday", text: "Bought a motorbike", kind: .episode),
        Belief("I should really learn Spanish", text: "Is learning Spanish"),
        Belief("my friend's dog died", text: "Their dog died", kind: .episode),
        Belief(
            "I'm a doctor", "*oh?", "wait no that came out wrong. I'm not a doctor, I'm a nurse", text: "Is a doctor",
            source: 1),
        Belief("everyone says I'm moving to Canada. I'm not", text: "Is moving to Canada"),
        Belief("do you think I'm an alcoholic?", text: "Is an alcoholic"),
        Belief("should I get a dog?", text: "Has a dog"),
        Belief("she said \"I quit my job and moved to Peru\"", text: "Quit their job and moved to Peru"),
        Belief("my ex used to play the drums", text: "Plays the drums"),
        Belief("I have a cold", text: "Has a child with a cold"),
        Belief("as if I were a millionaire", text: "Is a millionaire"),
        Belief(
            "i live on the moon", "*nice", "haha obviously not, i'm in Dublin", text: "Lives on the moon", source: 1),
        Belief("I used to live in Tokyo", text: "Lives in Tokyo"),
        Belief("Rio is where I'd live if money didn't matter", text: "Lives in Rio"),
        Belief("my name is not Robert", text: "Is called Robert"),
        Belief("I work at Google. lol as if", text: "Works at Google"),
        Belief(
            "I love opera", "*since when", "actually I can't stand it, I was being sarcastic", text: "Loves opera",
            source: 1),
        Belief("we nearly got divorced in june", text: "Got divorced in June", kind: .episode),
    ]
}

// MARK: - Chinese

extension MemoryGateBeliefTests {
    private static let keptInChinese: [Belief] = [
        Belief("我乳糖不耐，喝牛奶就拉肚子", text: "不能喝牛奶"),
        Belief("最近老失眠，项目压得我喘不过气", text: "因为项目压力失眠"),
        Belief("下周就三十了", text: "即将满30岁"),
        Belief("我妈去年走的", text: "母亲去年去世", about: ["妈妈"]),
        Belief("我对象在部队", text: "对象是军人"),
        Belief("不想再听到我爸的事，拿他开玩笑也别", text: "不想聊父亲", kind: .boundary),
        Belief("真没开玩笑，我中签了", text: "中签了", kind: .episode),
        Belief("要是明天下雨我就不去爬山了，反正我膝盖有伤", text: "膝盖有伤"),
        Belief("我干了六年护士", text: "当了6年护士"),
        Belief("终于拿到驾照了！", text: "考到了驾照", kind: .episode),
        Belief("我是成都人，在深圳待了八年", text: "来自成都，在深圳生活了8年"),
        Belief("要是我没回你，就是在上夜班", text: "上夜班"),
        Belief("*你有兄弟姐妹吗？", "俩姐姐", text: "有两个姐姐"),
        Belief("刚交了首付，在通州", text: "在通州买了房"),
        Belief("怀孕四个月了，吐得厉害", text: "怀孕4个月"),
        Belief("我可讨厌别人催我了，你也别催", text: "不喜欢被催", kind: .boundary),
        Belief("今年要毕业了，还没找着工作", text: "今年毕业，正在找工作"),
        Belief("小时候在海边长大，现在看到海还是想哭", text: "在海边长大"),
        Belief("我烟戒了三年了", text: "戒烟3年"),
        Belief("我哥老笑话我胖，他在长沙开火锅店", text: "哥哥在长沙开火锅店", about: ["哥哥"]),
    ]

    private static let refusedInChinese: [Belief] = [
        Belief("我刚抢了银行", "*啥", "用勺子抢的，才怪", text: "抢了银行", kind: .episode, source: 1),
        Belief("我昨天差点买了摩托", text: "买了摩托", kind: .episode),
        Belief("我该学西班牙语了", text: "正在学西班牙语"),
        Belief("你觉得我是不是抑郁了？", text: "有抑郁症"),
        Belief("大家都说我要去加拿大，我可没有", text: "要去加拿大"),
        Belief("我以前住东京", text: "住在东京"),
        Belief("我朋友的狗死了", text: "养的狗死了", kind: .episode),
        Belief("我在谷歌上班，骗你的", text: "在谷歌上班"),
        Belief("我要是会飞早就走了", text: "会飞"),
        Belief("我倒是想住海边", text: "住在海边"),
        Belief("要不要养只狗呢", text: "养了狗"),
        Belief("假如我是男的", text: "是男的"),
        Belief("我是医生", "*哦？", "说错了，我不是医生，是护士", text: "是医生", source: 1),
        Belief("我住月球", "*哦", "逗你玩的，我在大连", text: "住在月球", source: 1),
        Belief("她说她辞职去秘鲁了", text: "辞职去了秘鲁"),
        Belief("我前男友会打鼓", text: "会打鼓"),
        Belief("搞得好像我是百万富翁一样", text: "是百万富翁"),
        Belief("有钱的话我就辞职", text: "辞职了", kind: .episode),
        Belief("巴不得明天就结婚", text: "明天结婚", kind: .plan),
        Belief("我最爱歌剧了", "*什么时候的事", "才没有，反话听不出来吗", text: "喜欢歌剧", source: 1),
    ]
}
