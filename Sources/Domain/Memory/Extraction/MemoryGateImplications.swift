/// What follows from what somebody said, though no word of it was said.
enum MemoryGateImplications {
    /// What may be concluded from `said`: words that count as if they had been said.
    static func conclusions(from said: MemoryGatePhrases) -> [String] {
        table.filter { said.contains($0.phrases) }.map(\.conclusion)
    }

    /// A conclusion, and what it is drawn from.
    private static let table: [(conclusion: String, phrases: [String])] = [
        ("vegetarian", ["dont eat meat", "no meat", "stopped eating meat", "gave up meat", "meat free"]),
        ("vegan", ["plant based", "no animal products", "dont eat animal products"]),
        ("drinks alcohol sober teetotaler", ["dont drink", "sober", "no alcohol", "stopped drinking"]),
        ("smoker smoking", ["quit smoking", "stopped smoking", "dont smoke", "i smoke"]),
        ("sleepless sleeping insomnia", ["cant sleep", "barely sleep", "sleepless", "up all night", "didnt sleep"]),
        (
            "stress stressed pressure",
            ["killing me", "too much work", "burnt out", "burned out", "overwhelmed", "deadline"]
        ),
        (
            "dating relationship partner",
            ["seeing someone", "seeing somebody", "going out with", "my date", "met someone"]
        ),
        ("single breakup broke up", ["broke up", "dumped me", "left me", "split up"]),
        ("flying flights", ["plane", "planes", "flight", "flights"]),
        ("pregnant baby child", ["expecting", "due in", "baby bump", "trimester"]),
        ("birthday", ["turning", "turn", "turned"]),
        ("unemployed lost job", ["laid off", "got fired", "got sacked", "between jobs", "let go"]),
        ("hypertension", ["high blood pressure"]),
        ("night shifts", ["work nights", "night shift", "nights at"]),
        ("lactose intolerant dairy", ["cant do dairy", "no dairy", "dairy wrecks", "lactose"]),
        ("moved new house home", ["got the keys", "new place", "new flat", "moved in"]),
        ("素食 吃素 素食者", ["不吃肉", "吃素", "戒肉"]),
        ("毕业答辩", ["答辩"]),
        ("失眠 睡眠 困难", ["睡不着", "睡不好", "睡不踏实", "失眠"]),
        ("压力", ["喘不过气", "累死", "要命", "忙疯", "扛不住", "压得"]),
        ("去世", ["走的", "走了", "没了", "不在了"]),
        ("军人 部队", ["部队", "当兵", "军队"]),
        ("来自", ["是北京人", "是上海人", "人在"]),
        ("买房", ["首付", "交房", "房贷", "买了房", "拿到钥匙"]),
        ("怀孕", ["预产期", "有喜", "有了身孕"]),
        ("失业 找工作", ["被裁", "裁员", "没找着工作", "没工作", "离职"]),
        ("不能喝牛奶 过敏 乳糖不耐", ["乳糖不耐"]),
        ("考取 考到 拿到", ["拿到", "考过", "考下"]),
        ("单身", ["分手", "没对象", "掰了"]),
        ("戒酒 不喝酒", ["不喝酒", "滴酒不沾"]),
        ("恋爱 交往", ["在一起了", "谈恋爱", "脱单"]),
    ]
}
