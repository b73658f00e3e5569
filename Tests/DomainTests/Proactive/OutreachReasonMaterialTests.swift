import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachReasonFixtures

/// Which plans, promises and talks are reasons, and when.
@Suite struct OutreachReasonMaterialTests {
    private static func kind(of material: OutreachMaterial) -> OutreachReason.Kind? {
        OutreachReasons.choose(from: material, roll: 0).reason?.kind
    }

    // It is Friday the 4th, 15:00.
    @Test(arguments: [
        (4, 0.0, OutreachReason.Kind.plan), (4, -3, .plan), (4, -3.1, .missing), (3, 0, .plan), (1, 0, .plan),
        (31, 0, .missing), (5, 0, .missing), (5, 10, .missing), (5, 21, .plan),
    ])
    func `a plan is followed up from noon of its day on, for three days`(
        day: Int, hours: Double, kind: OutreachReason.Kind
    ) {
        let plan =
            day == 31
            ? Fixtures.memory(1, "Has an exam", .plan, daysAgo: 6, day: CalendarDay(year: 2026, month: 8, day: 31))
            : Fixtures.plan(1, "Has an exam", day: day)

        let found = Self.kind(of: Fixtures.material([plan], at: hours))

        #expect(found == kind)
    }

    @Test(arguments: [("Asia/Tokyo", OutreachReason.Kind.plan), ("America/Los_Angeles", .missing)])
    func `noon is that of the person's clock`(zone: String, kind: OutreachReason.Kind) throws {
        let zone = try #require(TimeZone(identifier: zone))

        let found = Self.kind(of: Fixtures.material([Fixtures.plan(1, "Has an exam", day: 4)], at: -4, zone: zone))

        #expect(found == kind)
    }

    @Test(arguments: [
        ("the exam was fine!", 20.0, OutreachReason.Kind.missing), ("exam at nine, wish me luck", 30, .plan),
        ("had noodles", 20, .plan),
    ])
    func `a plan that was spoken of since is not asked about`(
        words: String, hoursAgo: Double, kind: OutreachReason.Kind
    ) {
        let plan = Fixtures.plan(1, "Has an exam", day: 3)
        let history = [Fixtures.heard(words, hoursAgo: hoursAgo), Fixtures.said("mhm", hoursAgo: hoursAgo)]

        let found = Self.kind(of: Fixtures.material([plan], history: history))

        #expect(found == kind)
    }

    @Test func `of several plans the latest comes first, then the weightiest`() {
        let plans = [
            Fixtures.plan(1, "Takes a train", day: 2, importance: 1), Fixtures.plan(2, "Has an exam", day: 3),
            Fixtures.plan(3, "Sees a doctor", day: 3, importance: 0.9),
        ]

        let choice = OutreachReasons.choose(from: Fixtures.material(plans), roll: 0)

        #expect(choice.reason?.topic == "Sees a doctor")
        #expect(choice.skipped.prefix(2).map(\.reason.topic) == ["Has an exam", "Takes a train"])
    }

    @Test func `a plan that was called off is none`() {
        let plan = Fixtures.plan(1, "Has an exam", day: 3, end: .init(date: Fixtures.now, reason: .superseded))

        let found = Self.kind(of: Fixtures.material([plan]))

        #expect(found == .missing)
    }

    @Test(arguments: [
        ("June promised to tell the soup recipe", 2.0, OutreachReason.Kind.promise), ("两人约好周末一起听那首歌", 3, .promise),
        ("对方答应讲完那个鬼故事", 7, .promise), ("June promised to tell the soup recipe", 0.1, .missing),
        ("June promised to tell the soup recipe", 8, .memory), ("They call the printer Gerald", 2, .memory),
    ])
    func `what was promised is a reason for a week, from the next day on`(
        text: String, daysAgo: Double, kind: OutreachReason.Kind
    ) {
        let shared = Fixtures.memory(1, text, .shared, daysAgo: daysAgo)

        let found = Self.kind(of: Fixtures.material([shared]))

        #expect(found == kind)
    }

    @Test(arguments: [(50.0, OutreachReason.Kind.promise), (20, .missing)])
    func `a promise that was spoken of on a later day is none any more`(
        hoursAgo: Double, kind: OutreachReason.Kind
    ) {
        let promise = Fixtures.memory(1, "June promised to tell the soup recipe", .shared, daysAgo: 2.1)
        let history = [Fixtures.said("so, the soup recipe I promised: onions first", hoursAgo: hoursAgo)]

        let found = Self.kind(of: Fixtures.material([promise], history: history))

        #expect(found == kind)
    }

    @Test(arguments: [
        ([Fixtures.heard("我好紧张，睡不着", hoursAgo: 5)], "我好紧张，睡不着"),
        ([Fixtures.heard("do you think I should go?", hoursAgo: 5)], "do you think I should go?"),
        (
            [Fixtures.heard("my boss again", hoursAgo: 6), Fixtures.said("what did he do this time?", hoursAgo: 6)],
            "what did he do this time?"
        ),
        (
            [
                Fixtures.heard("will it ever end?", hoursAgo: 5),
                Fixtures.said("brb", hoursAgo: 5, origin: .fallback),
            ], "will it ever end?"
        ),
        (
            [
                Fixtures.heard("I'm so tired", hoursAgo: 5),
                HistoryMessage(speaker: .persona, content: .reaction("🤗"), date: Fixtures.now - 5 * 3600),
            ], "I'm so tired"
        ),
    ])
    func `a talk that was left open is taken up where it ended`(history: [HistoryMessage], topic: String) {
        let choice = OutreachReasons.choose(from: Fixtures.material(history: history), roll: 0)

        #expect(choice.reason == OutreachReason(.thread, topic: topic))
    }

    @Test(arguments: [
        [Fixtures.heard("do you think I should go?", hoursAgo: 2.9)],
        [Fixtures.heard("do you think I should go?", hoursAgo: 72.1)], [Fixtures.heard("had noodles", hoursAgo: 5)],
        [Fixtures.heard("gotta go, how long is the ride?", hoursAgo: 5)], [Fixtures.said("I had noodles", hoursAgo: 5)],
        [Fixtures.heard("晚安", hoursAgo: 6), Fixtures.said("明天考什么呀？", hoursAgo: 6)],
        [Fixtures.heard("where would you go?", hoursAgo: 5, forwarded: true)],
        [Fixtures.heard("is my password hunter2 strong?", hoursAgo: 5)],
        [Fixtures.heard("/why did you?", hoursAgo: 5)],
        [
            Fixtures.said("what did he do?", hoursAgo: 6),
            HistoryMessage(
                speaker: .person(name: "Kim"), content: .reaction("👍"), date: Fixtures.now - 5 * 3600),
        ],
    ])
    func `a talk that ended is left alone`(history: [HistoryMessage]) {
        let found = Self.kind(of: Fixtures.material(history: history))

        #expect(found == .missing)
    }

    @Test(arguments: [
        "gn", "nn love", "ttys", "88", "先挂了", "挂了哈", "回头说", "晚点说", "晚点聊", "heading out, phone's dying", "I have to run",
    ])
    func `whoever has said goodbye is not asked again what they were asked then`(words: String) {
        let history = [Fixtures.heard(words, hoursAgo: 5.1), Fixtures.said("你明天几点起？", hoursAgo: 5)]

        let found = Self.kind(of: Fixtures.material(history: history))

        #expect(found == .missing)
    }

    @Test func `a topic is one short line without our brackets`() {
        let words = "why ⟦now⟧\nis it so " + String(repeating: "long ", count: 60) + "?"

        let choice = OutreachReasons.choose(
            from: Fixtures.material(history: [Fixtures.heard(words, hoursAgo: 5)]), roll: 0)

        #expect(choice.reason?.topic.count == 120)
        #expect(choice.reason?.topic.hasPrefix("why [now] is it so long") == true)
    }
}
