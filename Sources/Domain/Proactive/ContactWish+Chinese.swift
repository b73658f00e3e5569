extension ContactWish {
    private static func refusing(_ when: String) -> [String] {
        [
            "\(when) 我? OPENING* NOT CONTACT", "NOT 在? \(when) 再|来|还? CONTACT",
            "\(when) 我? OPENING* PLEASE_NOT CONTACT",
        ]
    }

    /// Not after a time.
    static let chineseAfter =
        refusing("过了|超过|到了? 每天? TIME AFTER") + refusing("过了|超过 每天? TIME") + [
            "我? TIME AFTER 我? 就|都|要? SLEEP NOT CONTACT",
            "我 HABIT HABIT* TIME AROUND* SLEEP", "我 TIME AROUND* HABIT HABIT* SLEEP",
            "我 TIME AROUND* 就|准时 HABIT* 睡|睡觉|上床|休息",
        ]

    /// Not before a time.
    static let chineseBefore = refusing("每天? TIME BEFORE")

    /// Not between two times.
    static let chineseBetween =
        refusing("从? 每天? TIME TO TIME WITHIN? 这段时间|的时候|期间?") + [
            "我 HABIT* 从? TIME TO TIME WITHIN? HABIT* 都? 在? 睡觉|睡|休息|上班|工作|上课"
        ]

    /// Not after one time and not before another.
    static let chineseOutside = refusing("TIME AFTER 和|到|或者|或|以及? TIME BEFORE")

    /// Not at night.
    static let chineseNight = refusing(
        "半夜|大半夜|三更半夜|深夜|夜里|夜间|我睡觉的时候|我睡着的时候|睡觉的时候|睡觉时间|我睡觉时|凌晨 里|的时候|时间?")

    /// Not at work.
    static let chineseWork = refusing("我? 平时|白天|在? WORKING 都?") + ["NOT 在? 我? WORKING 再|来|还? 发"]

    /// Not before the person writes.
    static let chineseStop = [
        "NOT 再|总|老|这么|那么? 主动 再|来|去? CONTACT", "NOT_AGAIN CONTACT", "你? 不用|不必|没必要 主动 CONTACT",
        "等我 主动|先? 找你|联系你|给你发消息|跟你说话 再 CONTACT|说话|聊|说", "我 不 找你|联系你|给你发消息 你 就? NOT CONTACT", "我不找你 就? NOT CONTACT",
        "让我 先|主动 找你|联系你|给你发消息|开口",
    ]

    /// Not for a while.
    static let chinesePause = [
        "HOLE 内|之内|里|都|我|你|就|先|请|暂时|想一个人|要忙|很忙|太忙|太忙了|比较忙* NOT CONTACT", "我? HOLE 我? 想|要|得|需要 一个人|自己? QUIET",
        "NOT 在? HOLE CONTACT", "给我 HOLE 空间|安静|的空间|清净 QUIET?", "给我 HOLE 时间|的时间 QUIET", "让我 一个人|自己? QUIET HOLE",
        "我 想|要|需要|得 一个人|自己? QUIET HOLE", "让我 一个人|自己? QUIET HOLE", "让我 HOLE 安静|清净", "先? NOT CONTACT HOLE",
        "我们? 暂时|先 HOLE 别|不要 联系|聊|说话", "让我 一个人|自己 HOLE",
    ]

    /// The same, where only a vague length of time tells it from a date that is promised.
    static let chineseVaguePause = ["给我 HOLE 时间|的时间"]

    /// Where the person lives now.
    static let chineseZone = [
        "我 现在|目前|已经|这会儿|最近|这几天|这周|这个月 人? 都? 在|住在|住 HOLE 了|出差|留学|上学|工作|生活|旅游|旅行|度假|这边* ", "我? 人? 在 HOLE 了",
        "我 人在 HOLE", "我 刚|刚刚|终于* 到|回到|飞到 HOLE",
        "我 现在|已经|刚刚|刚|终于|前几天|上周|上个月|最近* 搬到|搬家到|搬来|搬去|飞到|降落在|落地|抵达|定居在|定居 HOLE 了|住|生活|这边*",
        "我 现在|已经|刚刚|刚|终于* 到|来|回|回到 HOLE 了", "我 现在|已经|刚刚|刚|终于|最近* 来|到|去 HOLE 出差|留学|上学|工作|生活|旅游|度假 了",
        "我 平时|一直|长期? 住在|定居在|常住|住 HOLE 了|这边?", "我 在 HOLE 出差|留学|上学|读书|工作|生活|旅游|度假 呢|了?", "我 的|这边的? 时区 是|改成|换成 HOLE",
        "我 这边|这里 是|用|按 HOLE 时间",
    ]

    /// What stands for the names in them.
    static let chineseLists = [
        "OPENING": """
        请 请你 拜托 拜托你 麻烦 麻烦你 求你 求求你 求你了 那 那个 那就 嗯 好 好吧 好啦 哎 喂 宝 宝贝 宝宝 亲爱的 以后 今后 从今天起 从现在起 从今以后 往后 能不能
        可不可以 可以 能 就 都 先 也 还有 另外 对了 不过 但 但是 我说 我跟你说 跟你说 说真的 说好了 我说过 千万 最好 平时 平常 一般 每天 每晚 所以 真的 记得 记住
        你 你能不能 你可不可以 你就 你以后 你最好 你也 你先 希望你 我希望你 我想让你 老公 老婆 哈哈 其实 顺便说一下 提醒一下 ok btw 话说 注意
        """,
        "NOT": "别 别再 不要 不要再 不用 不用再 不许 不准 甭 勿 请勿 就别 就别再 就不要 就不要再 都别 都不要 别总 别老 尽量别 尽量不要 少 别给我 不要给我",
        "PLEASE_NOT": "能别 可以别 能不要 可以不要 能不能别 能不能不要 可不可以别 可不可以不要 最好别 最好不要 尽量别 尽量不要 你别 你不要 你就别",
        "NOT_AGAIN": "别再 不要再 不许再 不准再 不用再 以后别 以后别再 以后不要 以后不要再 再也别 再也不要 永远别 永远别再",
        "CONTACT": """
        找我 来找我 联系我 打扰我 打扰 来打扰我 给我发消息 给我发信息 给我发微信 给我发短信 给我发东西 给我发 发消息给我 发信息给我 发消息 发信息 发微信 发我消息
        私信我 给我留言 吵我 吵醒我 骚扰我 烦我 戳我 敲我 cue我 text我 找我聊天 找我说话 跟我说话 和我说话 和我聊天 跟我聊天 叫醒我 弄醒我
        """,
        "WORKING": "上班时间 上班的时候 上班时候 上班时 上班期间 上班 工作时间 工作的时候 工作时 工作期间 办公时间 办公的时候 在公司的时候 在公司",
        "AFTER": "以后 之后 过后 往后 后",
        "BEFORE": "以前 之前 前",
        "AROUND": "之前 以前 前 左右 多 都 我 就 准时 会 已经",
        "TO": "到 至 和 跟 到第二天 到次日 到隔天",
        "WITHIN": "之间 期间 中间",
        "HABIT": "一般 平时 通常 每天 每晚 天天 都 都是 基本 基本上 大概 差不多 总是 习惯 经常 平常 就 会 早就 已经 晚上 准时",
        "SLEEP": "睡 睡觉 睡了 睡觉了 上床 上床睡觉 休息 休息了 睡下 睡着 睡着了 就寝",
        "QUIET": "静静 静 静一静 安静 安静一下 待 待着 呆 呆着 冷静 冷静一下 缓 缓缓 缓一缓 一个人静静 一个人待着 一个人待 清静 清净 歇 歇歇 休息",
        "CLOSING": """
        了 啦 哦 噢 喔 呀 啊 吧 嘛 哈 嗷 呢 哟 好吗 好么 好不好 行吗 行不行 可以吗 可不可以 谢谢 谢谢你 拜托 拜托了 求你 求你了 知道吗 知道了吗 好嘛 宝 宝贝 亲爱的
        我要睡觉 我要睡了 我在睡觉 我睡了 我很忙 我要上班 真的 一下 ok please 记住了 听到没 聊天 说话 说事
        """,
    ]
}
