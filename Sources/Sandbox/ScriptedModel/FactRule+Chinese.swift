extension FactRule {
    /// What a rule takes up: everything to the next pause or particle.
    private static let rest = #"([^，。！？；、”,.!?;\s]{1,16}?)(?=[了的吧啊呀呢啦哦嘛，。！？；、”,.!?;\s]|$)"#
    /// A name ends where the sentence goes on.
    private static let name = #"([\p{Han}A-Za-z]{1,6}?)(?=[，。！？；,.!?;\s吧啊呀哦哈呢就好嘛了的]|$)"#
    private static let jobs = "护士|医生|老师|程序员|设计师|律师|会计|厨师|司机|编辑|摄影师|翻译|警察|工程师|产品经理|兽医"

    /// How people tell things in Chinese.
    static let chinese: [FactRule] = selves + circumstances + tastes + wishes

    private static let selves: [FactRule] = [
        FactRule("name", "名字叫$1", single: true, importance: 0.8, #"(?:我叫|(?<![别要许再能])叫我)"# + name),
        FactRule("age", "今年$1岁", single: true, #"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,3})岁"#),
        FactRule(
            "birthday", "生日是$1", single: true, importance: 0.8,
            #"生日(?:就)?(?:是|在)?([0-9一二三四五六七八九十]+月[0-9一二三四五六七八九十]+[日号]?)"#),
        FactRule("health", "对$1过敏", importance: 0.9, #"对([^，。！？,\s]{1,8}?)(?:严重)?过敏"#),
        FactRule("health", "有$1", importance: 0.9, #"有(?:点|些)?(哮喘|糖尿病|偏头痛|高血压|失眠)"#),
        FactRule("partnership", "已经$1", single: true, importance: 0.8, #"(结婚|离婚|分手|订婚|单身)"#),
        FactRule(
            "pet", "养了$1[，叫$2]", importance: 0.7,
            #"养(?:了|着)?(?:一|两)?[只条个]?(?:\p{Han}{0,3}?)(猫|狗|兔子|仓鼠|乌龟|鹦鹉|柯基|橘猫)(?:[，,]?(?:它|名字)?叫([\p{Han}]{1,3}))?"#),
    ]

    private static let circumstances: [FactRule] = [
        FactRule("home", "住在$1", single: true, importance: 0.8, #"(?:住在|搬到|搬去|搬来|定居在?)了?+"# + rest),
        FactRule("hometown", "老家在$1", single: true, importance: 0.6, #"(?:老家在|老家是|来自)"# + rest),
        FactRule(
            "employer", "在$1上班", single: true, importance: 0.7, #"在([^，。！？,\s在]{1,12}?)(?:上班|工作|打工)"#),
        FactRule(
            "job", "是$1", single: true, importance: 0.7, #"(?:是|当|做|当了)(?:一名|一个|个)?(?:\p{Han}{0,3}?)(\#(jobs))"#),
        FactRule(
            "school", "在$1上学", single: true, #"在([^，。！？,\s在]{1,12}?)(?:读书|上学|念书|读研|读博|读大[一二三四])"#),
    ]

    private static let tastes: [FactRule] = [
        FactRule("habit", "$1", #"(每天(?:早上|晚上)?都?[^，。！？,\s吗呢吧]{1,8})"#),
        FactRule("likes", "喜欢$1", #"(?<!不)(?:喜欢|爱吃|爱喝|爱看|最爱)(?!你)"# + rest),
        FactRule("dislikes", "不喜欢$1", #"(?:讨厌|不喜欢|受不了|不爱吃|最烦)(?!你)"# + rest),
    ]

    private static let wishes: [FactRule] = [
        FactRule(
            nil, "不想被叫$1", kind: "boundary", importance: 0.9, #"(?:别|不要|不许|不准)(?:再)?叫我"# + name),
        FactRule(
            nil, "不想聊$1", kind: "boundary", importance: 0.9, #"(?:别|不要|不许)(?:再)?(?:跟我)?(?:提|问我?|聊)"# + rest),
        FactRule(nil, "$1", importance: 0.9, #"(?:记住|要记得|记得)[：:，,]?((?:你|我|以后|从现在)[^。！？\n]+)"#),
        FactRule(nil, "$1是$2", importance: 0.9, #"(密码|卡号)(?:就)?(?:是|：|:)\s*([A-Za-z0-9][A-Za-z0-9 @#]{3,})"#),
    ]
}
