extension ContactWish {
    /// Whether a word stands in `text` without which nothing is wished.
    static func isPossible(_ text: String) -> Bool {
        let letters = text.lowercased().map(\.plainForm).filter { $0.isOfWord || $0.isUnspaced }
        let joined = String(letters)
        return triggers.contains { joined.contains($0) }
    }

    /// How many days a length of time is, by the letters it is written with.
    static let days: [String: Int] = {
        var days = named
        for (unit, length) in [("day", 1), ("week", 7), ("month", 30)] {
            let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
            for (place, number) in numbers.enumerated() {
                days[number + unit + (place > 0 ? "s" : "")] = (place + 1) * length
            }
            for count in 1...60 { days["\(count)\(unit)" + (count > 1 ? "s" : "")] = count * length }
            for article in ["a", "awhole", "the", "thenext"] { days[article + unit] = length }
            for article in ["afew", "afewmore", "thenextfew", "some", "several"] {
                days[article + unit + "s"] = 3 * length
            }
            for article in ["acoupleof", "acouple", "couple", "thenextcoupleof"] {
                days[article + unit + "s"] = 2 * length
            }
        }
        for (units, length) in [(["天", "日"], 1), (["周", "个星期", "星期", "个礼拜", "礼拜"], 7), (["个月"], 30)] {
            for unit in units {
                for (place, number) in "一二三四五六七八九十".enumerated() {
                    days["\(number)\(unit)"] = (place + 1) * length
                }
                for count in 1...60 { days["\(count)\(unit)"] = count * length }
                for (word, count) in [
                    ("两", 2), ("这两", 2), ("几", 3), ("好几", 4), ("这几", 3), ("最近几", 3), ("这三", 3), ("接下来几", 3),
                ] {
                    days[word + unit] = count * length
                }
            }
        }
        return days
    }()

    /// Those that nobody promises anything for.
    static let vagueDays = [
        "afewdays": 3, "afewmoredays": 3, "somedays": 3, "acoupleofdays": 2, "acoupledays": 2, "几天": 3,
    ]

    private static let named = [
        "today": 1, "tonight": 1, "therestoftheday": 1, "thisevening": 1,
        "awhile": 3,
        "abit": 1, "thisweek": 7, "therestoftheweek": 7, "thismonth": 30, "今天": 1, "今晚": 1, "今天晚上": 1,
        "今天一天": 1,
        "最近": 7, "这阵子": 7, "这段时间": 7, "最近一段时间": 7, "这周": 7, "这个星期": 7, "这星期": 7,
        "这礼拜": 7,
        "本周": 7, "这个月": 30, "半个月": 15, "一段时间": 7, "一阵子": 7, "一阵": 3, "这会儿": 1, "接下来一周": 7, "一天": 1,
    ]

    private static let triggers = """
        textme textingme messageme messagingme msgme msgingme dmme dmingme writeme writetome writingme writingtome contactme
        contactingme pingme pingingme botherme botheringme disturb wakeme wakingme asleep inbed gotobed gotosleep
        isleep imsleep bedtime turnin giveme leaveme ineed icoulduse movedto imin inow currently iming livein livingin basedin
        stayingin landed arrived relocated timezone notexts nomessages nomore initiat reachout reachingout hitmeup textfirst
        writefirst messagefirst textingfirst writingfirst messagingfirst contactingfirst letme waitforme waituntili onlytext letsnot letstake iwant sendme sendingme bugme buggingme
        gotback imnow imback imfinally imactually iminthe imon imliving
        找我 消息 信息 微信 短信 联系 打扰 骚扰 吵 睡 静 给我 时区 我在 我到 我搬 我住 我人 我现在 我目前 我已经 我刚 我终于 我最近 我来 我回 落地 主动 上班 烦我 戳我 敲我 上床 休息 让我 人在
        私信 留言 说话 聊天 叫醒 等我 不找你 cue我 我这 text我 定居 常住 一个人
        """.split(whereSeparator: \.isWhitespace)
}
