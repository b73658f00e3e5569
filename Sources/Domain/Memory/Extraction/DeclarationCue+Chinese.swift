extension DeclarationCue {
    /// The Chinese patterns.
    static let chinese = chineseTogether + chineseApart

    /// The Chinese ways of saying that it is over that may as well be said of others; no question ends with them.
    static let chineseBareEndings = [
        "那? 就? 分手", "我 就? 要|决定|决定了|想好了要 分手 了?", "我 决定 WITH 你 分手 了", "WE 已经|真的|就 分手 了?", "WE 分手 了?",
        "WE 就? 到此为止 了?", "我 WITH 你 就? 到此为止 了?",
    ]

    private static let chineseTogether = [
        "你? WILL? 来? 做|当|成为 我 的? ROLE",
        "我 WILL 来? 做|当|成为 你 的? ROLE",
        "我 就? 做|当 你 的? ROLE ASK",
        "让|就让 我 来? 做|当|成为 你 的? ROLE",
        "WE? 就|还是|也|CAN? BOND ASK",
        "WE CAN 就? BOND",
        "你? WILL WITH 我 BOND",
        "你? 就? WITH 我 BOND ASK",
        "请 你? WITH 我 BOND",
        "我? 真的|好|一直|只|就? WILL WITH 你 BOND",
        "你? WILL? 嫁给我|娶我",
        "FROM_NOW 你 就? 是 我 的? ROLE 了?",
        "FROM_NOW 我 就? 是 你 的? ROLE 了?",
        "FROM_NOW WE 就? BOND 了?",
    ]

    static let chineseApart = [
        "WE? 还是|就|干脆|真的|不如|先? 分手|绝交 ASK",
        "WE 还是|就|干脆|真的|不如|先? END ASK",
        "我? 要|想|决定|决定要|想要|必须|得 WITH 你 分手|分开|绝交|离婚|断绝关系|一刀两断",
        "我 再也? NOT 再? 继续? WITH 你 BOND|继续|处|走 下去? 了",
        "我 再也? NOT 再? 做|当 你 的? ROLE 了",
        "我 已经? 不是|不再是 你 的? ROLE 了",
        "你 已经? 不是|不再是 我 的? ROLE 了",
        "WE NOT 再? 继续? 在一起 下去? 了",
        "WE? 还是|就|只|只能|只好? 做回|当回|退回到|退回|回到 普通? 朋友 ASK?",
        "WE 还是|就 只? 做|当 普通? 朋友 ASK",
        "US 已经|就|都? 到此? 结束|完|断|为止 了|ASK",
        "WE 已经|真的 结束了",
        "WE? 以后? 别|不要|不用 再? 联系 我|你|彼此? 了",
    ]

    /// What stands for the names in them.
    static let chineseLists = [
        "OPENING": """
        请 请你 那 那就 就 亲爱的 宝贝 宝宝 我觉得 我想 我想让 我要 我希望 我想要 想让 希望 还是 要不 不如 干脆 以后 从今天起 从今天开始 从现在起
        好吧 好啦 好 算了 所以 对不起 我决定了 真的 我认真的 说真的 我想说 我要说 我只想说 我说 听我说 我想问你 想问你 问你 告诉你 我爱你
        我喜欢你 哎 嗯 哈哈 可是 但是 因为 快 我是认真的 喂 其实
        """,
        "CLOSING": "吧 吗 么 嘛 呗 啊 呀 呢 哦 喔 噢 啦 了 好不好 好吗 行吗 行不行 可以吗 可不可以 求你 求你了 拜托 哈哈 嘿嘿 真的 我是认真的 亲爱的 宝贝 我爱你",
        "FIRM_CLOSING": "真的 我是认真的 对不起 啊 哦",
        "ASK": "吧 呗 嘛 好吗 好不好 好么 行吗 行不行 可以吗 可不可以 怎么样 算了 好了",
        "WE": "我们 咱们 咱 我俩 咱俩 我们俩 咱们俩 我们两个 你和我 我和你",
        "US": "我们之间 咱们之间 你我之间 我和你之间 我们的关系 我们的感情 这段关系 这段感情",
        "WITH": "和 跟 与 同",
        "WILL": """
        愿意 愿不愿意 可以 可不可以 能不能 能 要不要 想不想 要 想 肯 肯不肯 来 就 想要 希望能 希望 只想 真的想 好想 很想 会 也愿意 也想
        """,
        "NOT": "不想 不要 不愿意 不能 没法 没办法 无法 不会 不可以 别 不",
        "CAN": "能 可以 能不能 可不可以 要不要",
        "ROLE": "女朋友 男朋友 女友 男友 对象 恋人 爱人 伴侣 老婆 老公 媳妇 女票 男票 另一半",
        "BOND": "在一起 永远在一起 一直在一起 谈恋爱 谈个恋爱 恋爱 处对象 交往 确定关系 做情侣 当情侣 做恋人 成为情侣 成为恋人 结婚 订婚",
        "END": "分手 分开 断了 结束 到此为止 一刀两断 离婚 绝交",
        "FROM_NOW": "以后 从今天起 从今天开始 从现在起 从现在开始 从今往后 今天起 从此以后 从今以后",
    ]
}
