import Domain
import Testing

@Suite struct SummaryCheckTests {
    private static let chinese = ["可可", "对方", "小林"]
    private static let english = ["Ada", "Person", "Kim Lee"]

    private static func fault(
        in text: String, limit: Int = 280, speakers: [String] = chinese
    ) -> SummaryCheck.Fault? {
        SummaryCheck.fault(in: text, limit: limit, speakers: speakers)
    }

    @Test(arguments: [
        "两人随便聊了聊。", "对方周五上午要面试，有点紧张。可可答应9月4日早上提醒对方，两人说好之后去吃火锅。",
        "对方叫小林，在杭州做设计，养了一只叫团子的猫。\n可可想看团子的照片，对方说9月5日拍。",
        "对方说“我周五要面试，我好紧张”，可可答应那天早上提醒。", "两人笑了很久「我不想上班」这个梗。", "“团子”成了两人之间的梗。",
        "对方把《夜航西飞》推荐给可可（对方最喜欢的书）。", "对方问可可：周末看不看电影？可可说好。", "对方发了一张海边的照片[doge]。",
    ])
    func `what a neutral narrator writes in Chinese passes`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary)

        #expect(fault == nil)
    }

    @Test(arguments: [
        "They just chatted.", "Kim has an interview on September 4 and is nervous. Ada promised to wish them luck.",
        "Kim said “I got the job, and I'm over the moon”, and Ada was happy for them.",
        "The person works as a nurse.\nTheir sister Mia visits on 2026-09-05.",
        "Ada and the person joked about a cat called Me.", "Is Kim moving to Paris? It is still open.",
        "The person's dog is ill. Ada asked how it is: no news yet.",
    ])
    func `what a neutral narrator writes in English passes`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary, limit: 560, speakers: Self.english)

        #expect(fault == nil)
    }

    @Test(arguments: ["", " ", "\n\n\t", "\u{3000}"])
    func `nothing is no summary`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary)

        #expect(fault == .empty)
    }

    @Test(arguments: [(420, nil), (421, .tooLong), (100_000, .tooLong)] as [(Int, SummaryCheck.Fault?)])
    func `a summary may be half as long again as it should`(length: Int, expected: SummaryCheck.Fault?) {
        let summary = "  " + String(repeating: "很", count: length) + "\n"

        let fault = Self.fault(in: summary)

        #expect(fault == expected)
    }

    @Test(arguments: [
        "可可：今天好累呀", "可可: 晚安", "对方周五要面试。\n可可：加油！", "用户：你好\n可可：你好呀", "对方：我到家了", "小林：我到家了", "User: hi",
        "ASSISTANT：好的", "“晚安，梦里见。”", "对方很累。\n“早点睡。”", "\"Good night.\"",
        "对方今天很开心。[react 👍]", "【react 🤣】\n两人聊了天。",
    ])
    func `speech is no summary`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary)

        #expect(fault == .inCharacter)
    }

    @Test(arguments: [
        "我刚到家，你呢？", "我刚洗完澡。我在床上躺着呢。", "哈哈我也是！", "I'm just home, what about you?",
        "I’ve had a long day. Tell me about yours, I want to know everything!", "That made my day!", "I love it. I do.",
    ])
    func `who goes on as one of the two tells no summary`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary, limit: 560, speakers: Self.english)

        #expect(fault == .inCharacter)
    }

    @Test(arguments: [
        "ada: good night", "Person: good night", "KIM LEE: good night", "**Kim Lee**: good night",
        "2026-09-02 21:05 Kim Lee: good night",
    ])
    func `a speaker's name is read whatever its case`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary, speakers: Self.english)

        #expect(fault == .inCharacter)
    }

    @Test(arguments: [["Ada", "Kim"], ["Ada", ""], ["Ada", "  "], []])
    func `only who speaks in the transcript is a speaker`(speakers: [String]) {
        let summary = "Plan for 2026-09-04: an interview.\nPerson: unknown to them. Bo: a friend of theirs."

        let fault = Self.fault(in: summary, speakers: speakers)

        #expect(fault == nil)
    }

    @Test(arguments: [
        "2026-09-02 周三 21:05 可可：好呀\n2026-09-02 周三 21:06 对方：晚安", "- 可可：晚安", "**可可**：晚安",
    ])
    func `a transcript that goes on is no summary`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary)

        #expect(fault == .inCharacter)
    }

    @Test(arguments: [
        "Kim said \"I got the job, and I'm over the moon\", and Ada was happy for them.", "对方做了自我介绍。",
        "两人聊了电影《我不是药神》。",
    ])
    func `an I that nobody of the two speaks is no speech`(text: String) {
        let summary = text

        let fault = Self.fault(in: summary, limit: 560, speakers: Self.english)

        #expect(fault == nil)
    }
}
