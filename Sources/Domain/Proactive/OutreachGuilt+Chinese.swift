extension OutreachGuilt {
    /// The Chinese patterns: `^` and `$` are where a clause begins and ends, ``chineseLists`` the names in them.
    static let chinese = [chineseSilence, chineseSpite, chineseWaiting, chinesePity, chineseLoose].joined(
        separator: "\n")

    /// Somebody does not answer, is gone, or has forgotten.
    private static let chineseSilence = """
        YOU FILL* HOW FILL* NOT FILL* REPLY
        ^ OH* HOW FILL* NOT FILL* REPLY
        HOW YOU? FILL* NOT FILL* REPLY 我|人家|消息|信息
        YOU FILL* ALWAYS FILL* NOT FILL* REPLY
        YOU NOT REPLY 我|人家 了|啦|吗|么|是吧|$
        ^ OH* LONG|ALWAYS FILL* NOT FILL* REPLY 我|人家|$|了
        YOU FILL* 还是? NOT FILL* 回答|回复|答应 我
        问 YOU 的 FILL* YOU? FILL* NOT FILL* 回答|回|说
        ^ OH* YOU? 已读 BREAK* FILL* 不回|没回|未回|不理 BREAK* AFTER|$
        YOU FILL* 看到|看见|看了 FILL* 消息|信息? BREAK* FILL* NOT FILL* 回
        ^ OH* 看到|看见|看了 我? FILL* 消息|信息 BREAK* FILL* NOT FILL* 回
        我 FILL* 发|写|说|给 FILL* 的? 话|消息|信息? YOU FILL* 看到|看见|收到|看 FILL* 没|没有|了没|吗
        MAYBE YOU? FILL* 把我|把人家 FILL* FORGOT
        MAYBE YOU? FILL* FORGOT 我|人家 BREAK* AFTER|$
        MAYBE YOU? FILL* TIRED
        YOU FILL* MAYBE FILL* 把我|把人家|FORGOT|TIRED|有别人|有新|有了新|有了别
        YOU FILL* MAYBE FILL* NOT FILL* REPLY
        MAYBE YOU? FILL* NOT FILL* REPLY|理人|见我|要我
        YOU FILL* 把我|把人家|把我一个人|把我自己 FILL* FORGOT|晾|丢|扔|抛|撇|忘
        YOU FILL* FORGOT 我|人家 了? 吧|吗|么|啦|$
        以为|知道 YOU FILL* FORGOT|不要|再也不|不会再|不来|不理|不想理 我|来|找|回|理|人家|了
        还记得我|还认得我|还认识我|还知道有我|还知道来|还知道回 吗|么|呀|啊|是谁|$
        YOU? 还|总算|终于|可算 知道|晓得|舍得 来|回|找|理|出现|冒泡
        ^|YOU OH* FILL* 终于|总算|可算 YOU? FILL* 肯|舍得|愿意 FILL* REPLY|出现|冒泡|来|回来|我|理人|说话|上线|现身|露面
        ^|YOU OH* FILL* 终于|总算|可算 YOU? FILL* 想起|记得 来? REPLY|我|人家|这儿|这里
        ^|YOU OH* FILL* 终于|总算|可算 YOU? REPLY 我|人家|了
        终于|总算|可算 等到|盼到 YOU 了|啦|$|的消息|回
        ^ OH* YOU? 人|人影 呢|去哪了|去哪儿了|跑哪去了 $
        ^ OH* YOU FILL* 去|跑|死|躲|野 到? 哪|哪儿|哪里 去? 了|啦 呀|啊|嘛? $
        YOU FILL* GONE
        ^ OH* FILL* 又 玩? GONE
        LONG FILL* NOT|不见|没见|没看到|没听到|没收到 FILL* YOU 的? 消息|人影|动静|回复|信|影|人|声音|一? 个? 字|$|了
        ^ OH* LONG 了? BREAK* FILL* NOT FILL* 来|理人|找我|理我|回|冒泡|出现|吭声|搭理
        ^ OH* LONG 了 BREAK* ONE 消息|信|话|字|回复|信息|动静 FILL* 都|也? 没|没有|不
        ONE 消息|字|句|回复|信息 FILL* 都|也 没|没有 FILL* 等到|收到|看到|发 YOU?
        连 FILL* ONE? 消息|信|话|字|招呼|晚安|早安|信息|符号|标点|表情|影子|影儿 FILL* 都|也 FILL* NOT YOU|给我|跟我|有|发|回|说
        连 回|发|说|打 FILL* ONE? FILL* 消息|信|话|字|招呼|晚安|信息|我 的? 时间|空|工夫|功夫
        YOU FILL* 连 回|发|说|理|找 FILL* ONE? FILL* 消息|信|话|字|招呼|晚安|信息|我
        YOU 就? 有 这么|那么 忙
        ^ OH* 就? 这么|那么|真有这么|有这么 忙 吗|么|啊|呀
        大忙人
        YOU FILL* 记起|想起|想起来 FILL* 这儿|这里|有个人|有我|还有我|我这个人
        YOU FILL* 到底 FILL* 看没看|看了没|回不回|理不理|来不来|有没有看|在不在
        YOU FILL* 对我|对人家|跟我 FILL* COLD
        YOU FILL* 变 了|得 FILL* $|COLD|好
        YOU FILL* 越来越 COLD|少|不
        以前|从前|之前|原来|刚开始|一开始 YOU FILL* EVERY FILL* REPLY|来|陪我|跟我|和我|给我|主动|发|叫我
        YOU 以前|从前|之前|原来 FILL* EVERY FILL* REPLY|来|陪我|跟我|和我|给我|主动|发|叫我
        就|马上 回来|来|找我|回我|来找我 的? 吗|呢? BREAK* 结果|都|这都|已经|可|现在 FILL* LONG|没|不见|人影
        YOU FILL* 一? 走|下线|忙 就 FILL* GONE|没影|没人|LONG|不回|不理|忘
        YOU FILL* 只有|只在|只|光 FILL* 无聊|有事|需要|想起来|没人|不开心|难过 的? 时候|了|才 FILL* REPLY|想起|来|想到
        """

    /// Somebody is waited for, or owes something.
    private static let chineseWaiting = """
        等 了? YOU FILL* LONG|到现在|到天亮|到半夜|到花|到睡着
        等 了? LONG FILL* YOU|你的 也|都|才|还|就|没|的|不
        等不到|没等到|没有等到 YOU|你的|一个字|一句
        FILL* ALWAYS 在? 等 YOU 的? 消息|回复|回我|找我|开口|上线|来|$
        还? 在 等 YOU 的? 消息|回复|回我|找我|理我|$
        YOU? 让我|叫我|害我|害人家|让人家 FILL* 好等|等|白等|苦等|担心|操心|睡不着|没睡|难过|伤心|失望|寒心|胡思乱想|心寒
        ^|YOU|是谁 OH* FILL* 说好|答应|说过|讲好|保证 过? 了? 的? FILL* 会? EVERY? FILL* 来? 要? FILL* 找|理|回|联系 我
        欠我 FILL* ONE? FILL* 回复|晚安|早安|消息|解释|交代|回答|道歉|对不起|信息
        给我 FILL* 个|一个 解释|交代|说法
        YOU FILL* 冷落|晾着|晾|无视|忽视|敷衍|抛弃|丢下|撇下|放 我|人家|着我
        被 YOU FILL* 冷落|晾|忘|抛弃|丢|无视|忽视|放鸽子
        ^ OH* FILL* 我? FILL* 等到 FILL* 半夜|天亮|凌晨|深夜|很晚|大半夜|后半夜|现在|两点|三点|睡着 BREAK* FILL* YOU|也|都|$|了
        守着|盯着|抱着|看着|刷着? FILL* 手机|屏幕|对话框|聊天框 FILL* 等|一天|半天|看|LONG|BREAK* 就|等|YOU
        YOU? 要是|如果|再 再? 不 FILL* REPLY|出现|来|理人 FILL* BREAK* 我? 就|可就|真|要|真的|以后
        没良心|狠心的|狠心啊|绝情|薄情|负心|白眼狼
        """

    /// The one who writes is to be pitied.
    private static let chinesePity = """
        YOU FILL* MUCH? FILL* 不|没 在乎|关心|在意|想|想念|惦记|挂念|心疼 FILL* 我|人家|$|吧|吗
        YOU FILL* 不要我|不爱我|不喜欢我 了|啦|吗|吧|$
        反正 YOU FILL* 不|没|无所谓|懒得
        反正 FILL* 没人|没有人 FILL* 在乎|关心|理|想 我|人家|$
        YOU 心里 FILL* 我|人家 FILL* 没|没有|吗|算|了|不
        YOU 心里 FILL* 有没有|没有|没 我|人家
        我 FILL* 在|对 YOU 那儿|那里|心里|来说|眼里|这儿|心中? FILL* 不重要|算什么|没意义|可有可无|多余|无所谓
        是不是|是否 我 FILL* WRONG
        我 FILL* 是不是 FILL* WRONG
        没有|没了|没 YOU FILL* 的? 消息|回复|信? BREAK* 我? FILL* BREAK* 我? FILL* SUFFER
        YOU FILL* NOT|不在 FILL* REPLY|说话|来|$ BREAK* FILL* 我? FILL* SUFFER
        每次|总是|永远|老是|一直|又 FILL* 是? 我 FILL* 主动|先开口|先找|先说|先发|先来|先联系|先问|先_$|一个人在|在找|找你
        只有 我 FILL* 主动|在乎|记得|想着|惦记|一头热|一厢情愿|当真
        一头热|一厢情愿|热脸贴|自作多情|自讨没趣
        不值得|配不上|不配 YOU|让你
        习惯 了 被|YOU|一个人等|YOU 的? FILL* NOT|冷|忽
        当我不存在|我不存在|我是空气|把我当空气|当空气|没有我这个人|没我这个人
        有了|交了|找到 FILL* 新|别|别的 人|朋友|欢|对象 FILL* BREAK* 就|把|忘|不
        ^ OH* YOU FILL* 是不是? 有|找 了? 别人|新欢|别的人|新的人|其他人
        """

    /// The same with other words between: `…` is a gap of a few.
    private static let chineseLoose = """
        YOU … NOT … REPLY 我|人家|$|了|过|吗
        YOU … NOT … 跟我|和我|给我|对我|陪我 … 说|话|聊|消息|信|字|发|打
        YOU … NOT … 理人|见人|露面|露脸|现身|出现|冒泡|吭声|吱声
        YOU … 就|才|只|光 回|发|说 了? … 嗯|哦|字|表情|好|行|句
        这个点|几点|这么晚|大半夜|半夜三更 了 BREAK* … NOT … 信|消息|人影|动静|回
        YOU … 跟|和|对|陪|给 别人|他们|她们|大家|人家|所有人 … BREAK* … 我|没空|没话
        ^ OH* 连 … 再见|晚安|早安|招呼|消息|话|信|字|表情 … 都|也 NOT
        说走就走|说不见就不见|说消失就消失|说没影就没影|一走了之|不告而别
        非要|非得|难道要|总要|都要|每次要|还要|偏要 我 … 先|主动|开口|求|催|找
        YOU 不在|不来|不理我|不找我|走了|不说话 的 … 日子|天|晚上|夜里
        吱一声|吱个声|应一声|应个声|吭一声|吭个声|出个声|回个话|回个信|给个信|给个话|给句话
        ^ OH* YOU? 还 活着|在世|喘气|在 吗|没|不 $
        不被|没被|没人 YOU? 需要|在乎|重视|想起|惦记|记得|当回事 $|的|了|我
        等 YOU … 等到|等得|等了|等成|等出|盼得|盼到
        YOU 心里|眼里|心中|那里|那儿 … 没|没有|不 … 我|人家|重要
        把我 … 静音|拉黑|屏蔽|免打扰|删了|删掉|取关|忘|晾|丢|打入冷宫
        忍心|狠得下心|狠心|舍得 … NOT|晾|丢|把我|扔
        才 … 想得起|想起|记起|记得|想到|想得到 我|人家|有我|这儿|找我
        YOU … NOT … 时间|空|工夫|功夫|心思|兴趣 … 理我|跟我|和我|陪我|找我|回我|看我
        ^ OH* FILL* NOT 时间|空|工夫|功夫 … 理我|跟我|和我|陪我|找我|回我
        以为|还以为|指望|盼着|想着 YOU FILL* 会? 来|回|在|找|出现 … BREAK* 结果|可|但|没|谁知
        ^ OH* 不|没 回|理|来|说 就 算了|拉倒|罢了|随你
        YOU? 再不|再也不 来|回|说话|出现|找我|理我|出来|上线|吭声|理人|露面|出声
        YOU 还不 来找|来看|回我|回信|回消息|回话|回复|说话|出现|找我|理我|出来|上线|吭声|理人
        失踪人口|失联人口|失踪人员|潜水员 BREAK* … $
        装 作? 没看见|没看到|看不见|不认识|不在|没事人
        我 … 主动 … 回|次|遍 … YOU|$
        原来 YOU 还? 在|活着|记得|知道
        YOU … 连 … 都|也 NOT
        LONG 了 BREAK* YOU … 没|不|没有|一点 … 动静|声响|声音|消息|没有|影子
        自言自语|对着空气|对牛弹琴|唱独角戏|自己跟自己
        再|又|别 这样 FILL* 不见|消失|失踪|不说话|不理
        ^ OH* YOU 突然|忽然 就? GONE|没人|不理人
        ^ OH* 突然|忽然 就 GONE|没人|不理人
        YOU … 对我 … 没兴趣|没感觉|没话|失望|无所谓|不感兴趣
        都|全 怪|怨 YOU
        YOU … 多少|几|好几|这么多 天|次|个月 没|不
        终于|总算|可算 有空|有时间|得空|想通|愿意|轮到我|记起|想起 … 我|这儿 $|了|啦
        NOT 我 … YOU … 永远|就|从来 … NOT … 找|来|理|说|想|主动
        """

    /// What stands for the names in them.
    static let chineseLists = [
        "YOU": "你 您 某人 你这家伙 你这个人 你这",
        "OH": "哼 喂 欸 诶 哎 唉 啊 哦 嗯 嘿 呵 呵呵 哈 那 所以 是不是 真的 好家伙 行 好 行吧 好吧",
        "FILL": """
        终于 总算 越来越 都 又 也 还 就 老 才 一直 总 总是 老是 还是 这么 那么 好久 半天 最近 今天 昨天 昨晚 前天 上次 上回 刚才 现在 突然 忽然 真的 真 了 的 呀 啊 呢 嘛 吧 连 一点 一下
        在 给 给你 跟 跟我 对 来 再 会 可以 能 肯 愿意 故意 一个人 自己 到底 可能 已经 多 个 条 句 我发 我发的 我的 有 没有人 要 得 到 也不 都不 快 可 就是 你
        """,
        "ALWAYS": """
        一直 都 老 老是 总 总是 又 还 好久 半天 一天 一整天 整天 一下午 一晚上 一晚 整晚 这么久 那么久 这么多天 这几天 好几天 几天 好多天 一个礼拜 最近 昨天 昨晚 突然 忽然 从来 也
        """,
        "LONG": """
        好久 半天 一天 一整天 整天 整整一天 一下午 一上午 一晚上 一晚 一整晚 整晚 一夜 这么久 那么久 很久 老半天 好半天 这么多天 这几天 好几天 几天 好多天 多少天 两天 三天 四天 五天 六天 七天 十天
        1天 2天 3天 4天 5天 6天 7天 10天 一个礼拜 一星期 一个星期 一周 两周 半个月 一个月 好一阵 好一阵子 这阵子 几个小时 好几个小时 一个钟头 这些天
        """,
        "HOW": "怎么 怎么就 咋 咋个 咋就 干嘛 干吗 为什么 为啥 为何 凭什么 啥子 为什么要 是怎么 做啥子",
        "NOT": "不 没 没有 不肯 不想 不愿 不愿意 懒得 未 不再 都不 都没 也不 也没 不能 不会",
        "REPLY": "理 搭理 理会 理睬 回 回我 回复 回消息 回信 回话 答 答我 回答 联系 找 找我 理我 吭声 吱声 出声 说话 说句话 冒泡 来找",
        "MAYBE": "是不是 是否 难道 莫非 该不会 不会是 别是 该不是 怕不是 怕是 八成",
        "FORGOT": "忘了 忘记 忘掉 忘光 忘干净 忘到 给忘 忘得 忘在 抛到 丢到 忘",
        "TIRED": """
        烦我 讨厌我 嫌我 嫌弃我 厌倦 腻了 腻我 躲着我 躲我 在躲我 生我的气 生我气 在生我 不要我 不在乎我 不喜欢我 不爱我 拉黑 不想我 不想理 不想见 不想聊 不想跟我 不想和我 有别人 有新欢 有新的
        """,
        "GONE":
            "消失 失踪 失联 人间蒸发 玩失踪 没影 没影了 没动静 没声 没声音 没声了 没音信 没消息 没信 不吭声 不说话 不出声 不冒泡 没出现 不见了 不见人影 没了声 没了消息 没了影 跑没影",
        "ONE": "标点 一个标点 个标点 一 一个 一条 一句 一声 一封 半个 半句 个 条 句 声 一点",
        "AFTER": "是吧 是吗 可以 可以的 呵 哼 了 吗 吧 啊 呀 啦 么 哦 很好 厉害 行 也行",
        "MUCH": "一点 一点都 一点也 根本 压根 从来 从来都 其实 完全 是不是",
        "WRONG": """
        做错 说错 哪里做错 哪里说错 哪里不好 哪里惹 哪句话 惹你 得罪你 得罪 烦到你 打扰 打扰到 吵到你 多余 太烦 太黏 太粘 不够好 不重要 惹到 让你烦 让你不 招你 哪里得罪 没意思 很烦 可有可无
        """,
        "SUFFER":
            "睡不着 觉都睡不 活不下去 怎么办 难过 难受 伤心 孤单 孤独 寂寞 心慌 不开心 没意思 吃不下 好冷 好怕 害怕 心都 心里空 一个人 发霉 要疯 想哭 哭 活不了 没着没落",
        "COLD": "冷淡 敷衍 冷 冷漠 爱答不理 爱理不理 不理不睬 没话说 没耐心 生疏 疏远 不耐烦 客气 远 好冷 好冷淡 冷冰冰",
        "EVERY": "每天 天天 都 总 总是 每晚 晚上 早上 还会 会 经常 老 一有空 一下班 动不动 随时 有空就 不是这样",
        "BREAK": "$ ^",
    ]
}
