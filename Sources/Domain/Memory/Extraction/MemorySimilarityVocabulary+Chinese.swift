extension MemorySimilarityVocabulary {
    /// Chinese words by their first character, the longest first.
    static let chinese: [Character: [(word: [Character], meaning: Meaning)]] = {
        var entries = words(chineseParticles).map { (word: Array($0), meaning: Meaning.particle) }
        entries += words(chineseFrames).map { (Array($0), .frame) }
        entries += table(chineseSynonyms).map { (Array($0.key), .word(Array($0.value))) }
        let sorted = entries.sorted { $0.word.count > $1.word.count }
        return Dictionary(grouping: sorted) { $0.word[0] }
    }()

    private static let chineseParticles = """
        的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 哦 哈 嗯 呃 诶 和 跟 与 及 在 于 是 有 也 都 就 还 又 很 太 最 更 挺 好 可 让 对 向 往
        非常 特别 比较 有点 有些 一些 一个 一只 一条 一名 一位 一次 一直 一起 一下 一 两人 二人 个 只 条 名 位 次 这 那 他 她 它 他们
        她们 我们 咱们 咱 们 你 您 我 自己 对方 本人 用户 人 会 能 把 被 给 为 从 到 因为 所以 但 但是 而 并 并且 且 以及 如果
        已经 已 正在 正 目前 现在 如今 最近 今天 昨天 前天 明天 后天 今晚 明早 明晚 今年 去年 明年 上周 下周 这周 本周 周末
        周一 周二 周三 周四 周五 周六 周日 星期 礼拜 上午 下午 早上 晚上 中午 凌晨 上个月 下个月 这个月 不过 不仅 特别 别人 年 月 日 号 点 分 时候 的时候
        再 才 却 其实 真的 真 当 做 上 下 里 中 后 前 之 所 以 用 等 说 不过 然后 应该 觉得 感到 认为 表示 提到
        告诉 称 起来 出来 之后 以后
        """

    private static let chineseFrames = """
        职业 工作 名字 名叫 叫做 叫 姓 住 居住 家住 家 来自 拥有 养 岁 年龄 爱好 习惯 经常 总是 通常 每天 平时 从事 担任 打算 计划 准备
        希望 就读 读 去 来 状态 情况 感觉 目标 梦想 愿望 专业 学生 学习 单位 公司 约定 约好 答应 提起 提及 想要 想 要 可能 曾经 曾 之前 以前 不 没 没有 别 不再
        """

    private static let chineseSynonyms = """
        母亲 妈妈 妈 老妈 我妈; 父亲 爸爸 爸 老爸; 丈夫 老公 先生; 妻子 老婆 太太 媳妇; 男友 男朋友; 女友 女朋友; 姐姐 姐; 妹妹 妹;
        哥哥 哥; 弟弟 弟; 奶奶 祖母; 爷爷 祖父; 外婆 姥姥 外祖母; 外公 姥爷 外祖父; 孩子 小孩 娃 宝宝; 老板 上司 领导 主管; 朋友 好友 闺蜜
        死党 哥们; 上班 任职; 辞职 离职 裸辞; 搬家 搬到 搬去 搬; 小狗 狗狗 狗; 小猫 猫咪 猫; 医生 大夫; 教师 老师; 上学 念书 读书; 大学
        高校; 喜欢 爱吃 爱喝 爱看 爱听 爱 喜爱 热爱 爱上; 讨厌 反感 恨 受不了 不喜欢 不爱; 害怕 怕 恐惧; 失眠 睡不着 睡不好 难以入睡; 睡觉 睡眠 入睡 睡;
        考研 研究生考试; 考试 考; 结婚 婚礼 成婚 已婚 领证; 分手 掰了; 吵架 争吵 吵 吵了一架; 难过 伤心 悲伤; 开心 高兴 快乐; 紧张 焦虑
        担心; 生病 病; 去世 过世 走了 离世; 电影 片子; 单身 没对象; 对象 恋人 伴侣; 程序员 码农 写代码 编程; 出生 生于; 老家 家乡 故乡;
        考上 考进 录取; 同事 同僚; 手机 电话; 北京 帝都; 上海 魔都; 旅行 旅游 出游 玩; 锻炼 健身 运动; 咖啡 咖; 社恐 社交恐惧 社交恐惧症; 感冒 着凉; 加班 赶工
        """
}
