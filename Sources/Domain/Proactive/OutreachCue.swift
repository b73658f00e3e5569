/// Tells by the words what a message or a memory is for somebody who thinks of writing first.
enum OutreachCue {
    /// Whether a memory tells of a promise.
    static func promises(_ text: String) -> Bool { MemoryGatePhrases(text).contains(promising) }

    /// Whether somebody says goodbye, or that they are busy.
    static func closes(_ text: String) -> Bool { MemoryGatePhrases(text).contains(closing) }

    /// Whether somebody tells how they feel.
    static func feels(_ text: String) -> Bool { MemoryGatePhrases(text).contains(feeling) }

    /// Whether somebody tells that something is over or will not be, rather than what is to be when it is.
    static func concludes(_ text: String) -> Bool {
        let phrases = MemoryGatePhrases(text)
        return phrases.contains(concluding) && !phrases.contains(awaiting)
    }

    /// Whether somebody wants to hear no more, or despairs: what they said is not taken up.
    static func shutsOut(_ text: String) -> Bool {
        despairs(text) || MemoryGatePhrases(text).without(harmless).contains(refusing)
    }

    /// Whether somebody speaks of not wanting to live.
    static func despairs(_ text: String) -> Bool {
        MemoryGatePhrases(text).without(yearning).contains(despairing)
    }

    /// Whether a memory tells of a loss that nobody mentions in passing.
    static func isGrave(_ text: String) -> Bool { MemoryGatePhrases(text).contains(grave) }
}

// MARK: - Words

extension OutreachCue {
    private static let promising = [
        "promise", "promises", "promised", "agreed to", "vowed", "swore", "a deal", "owes", "owe", "a bet", "wager",
        "pinky", "next time", "said they would",
        "答应", "说好", "约好", "约定", "讲好", "保证", "承诺", "说定", "欠", "打赌", "一言为定", "拉钩", "下次",
    ]

    private static let closing = [
        "good night", "goodnight", "night night", "nighty", "bye", "goodbye", "see you", "see ya", "cya", "ttyl",
        "talk later", "talk tomorrow", "talk soon", "later then", "gotta go", "got to go", "have to go", "gtg", "g2g",
        "going to bed", "off to bed", "heading to bed", "off to sleep", "going to sleep", "sleep well", "sleep tight",
        "back to work", "im off", "brb", "gn", "nn", "ttys", "heading out", "have to run", "gotta run",
        "晚安", "睡了", "去睡", "先睡", "睡觉", "拜拜", "再见", "回聊", "回头聊", "下次聊", "明天聊", "改天聊", "有空聊", "先忙", "去忙", "忙去",
        "先走", "先下", "下线", "撤了", "闪了", "好梦", "早点休息", "88", "先挂", "挂了", "回头说", "晚点说", "晚点聊",
    ]

    private static let feeling = [
        "tired", "exhausted", "sad", "upset", "lonely", "scared", "afraid", "nervous", "anxious", "worried", "stressed",
        "angry", "furious", "awful", "rough day", "hate this", "cant sleep", "crying", "sick", "hurts", "excited",
        "miss him", "miss her", "miss them", "fed up", "overwhelmed", "ashamed", "proud",
        "累", "难过", "难受", "心烦", "好烦", "烦死", "压力", "孤单", "孤独", "寂寞", "害怕", "想哭", "哭了", "郁闷", "失眠", "睡不着", "紧张", "焦虑",
        "生气", "委屈", "担心", "崩溃", "头疼", "生病", "不舒服", "失落", "后悔", "舍不得", "期待", "激动", "撑不住",
    ]

    private static let concluding = [
        "done", "over", "finished", "went", "passed", "failed", "survived", "cancelled", "canceled", "postponed",
        "called off", "moved to", "not going",
        "考完", "完了", "结束", "搞定", "过了", "没过", "砸了", "取消", "推迟", "改期", "改到", "不去了", "顺利",
    ]
    private static let awaiting = [
        "when", "once", "until", "till", "cant wait", "wish me luck", "will be", "itll be", "will have", "gonna be",
        "等", "祝我", "完了就", "完了再", "完了我就", "结束后", "结束就", "结束再",
    ]

    private static let refusing = [
        "leave me alone", "shut up", "fuck off", "stop it", "can you stop", "break up", "breaking up", "go away",
        "别烦", "烦死了", "别理我", "滚", "闭嘴", "分手", "不想聊", "别说了",
    ]
    private static let harmless = ["can you stop by", "滚烫", "摇滚", "打滚", "翻滚", "滚筒", "滚滚"]

    private static let despairing = [
        "kill myself", "killing myself", "suicide", "suicidal", "tired of living", "want to die", "wanna die",
        "end my life", "dont want to live", "dont want to be alive", "cut myself", "cutting myself",
        "不想活", "想死", "自杀", "割腕", "活不下去", "轻生",
    ]
    private static let yearning = ["想死你", "想死我"]

    private static let grave = [
        "died", "dies", "dying", "dead", "death", "passed away", "funeral", "grave", "cancer", "miscarriage",
        "miscarried", "divorce", "divorced", "divorcing", "fired", "laid off", "suicide", "suicidal", "depress",
        "depressed", "depression", "depressive",
        "去世", "过世", "离世", "死了", "走了", "葬", "癌", "流产", "离婚", "被裁", "裁员", "失业", "自杀", "抑郁",
    ]
}
