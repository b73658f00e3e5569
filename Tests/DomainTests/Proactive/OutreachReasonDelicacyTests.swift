import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachReasonFixtures

/// What nobody with tact takes up.
@Suite struct OutreachReasonDelicacyTests {
    private static func kind(of material: OutreachMaterial) -> OutreachReason.Kind? {
        OutreachReasons.choose(from: material, roll: 0).reason?.kind
    }

    @Test(arguments: [
        "别烦我了行不行？", "我们分手吧好吗？", "fuck off, are you a bot?", "can you stop?", "烦死了，你能闭嘴吗？", "别理我，好累",
        "滚，你有病吗？", "我不想聊了，好烦", "why can't you leave me alone?", "should we break up?", "不想活了，好累",
        "I'm so tired of living",
    ])
    func `a quarrel and despair are no talk that was left open`(words: String) {
        let last = Fixtures.heard(words, hoursAgo: 25)
        let answered = [last, Fixtures.said("what happened?", hoursAgo: 24.9)]
        let followed = [last, Fixtures.heard("are you there?", hoursAgo: 24.9)]

        let kinds = [[last], answered, followed].map { Self.kind(of: Fixtures.material(history: $0)) }

        #expect(kinds == [.missing, .missing, .missing])
    }

    @Test(arguments: ["想死你了，你在干嘛？", "这摇滚好听吗？", "汤滚烫的，好难受", "can you stop by the shop?"])
    func `what only looks like that is taken up`(words: String) {
        let found = Self.kind(of: Fixtures.material(history: [Fixtures.heard(words, hoursAgo: 5)]))

        #expect(found == .thread)
    }

    @Test(arguments: [
        "不想活了，好累", "我想死", "我割腕了", "I want to kill myself", "can't do this anymore, I'm so tired of living",
        "I just want to die", "他们都在说自杀的事",
    ])
    func `play stops for a day after words of despair`(words: String) {
        let memories = [
            Fixtures.memory(3, "Has a cat called Miso", .fact, .pet), Fixtures.plan(1, "Has an exam", day: 4),
        ]
        let mood = Mood(valence: 0.9, energy: 0.9, date: Fixtures.now)
        let history = [
            Fixtures.heard(words, hoursAgo: 6), Fixtures.said("I am here. What happened?", hoursAgo: 5.9),
            Fixtures.heard("nothing", hoursAgo: 5.8), Fixtures.said("do you want to talk?", hoursAgo: 5.7),
        ]
        func choice(at hours: Double) -> (reason: OutreachReason?, skipped: [SkippedReason]) {
            let material = Fixtures.material(memories, history: history, mood: mood, at: hours)
            return OutreachReasons.choose(from: material, roll: 0)
        }

        let (soon, later) = (choice(at: 0), choice(at: 18.1))

        #expect(soon.reason?.kind == .plan)
        #expect(soon.skipped == [])
        #expect(later.skipped.map(\.reason.kind).contains(.memory))
        #expect(later.skipped.map(\.reason.kind).contains(.missing))
    }

    @Test(arguments: [
        "约好不再提前任", "Promised not to bring up the ex again", "答应不再半夜发消息", "June promised never to call him that",
    ])
    func `what was promised not to be done is left alone`(text: String) {
        let kinds = [2.0, 20].map { daysAgo in
            Self.kind(of: Fixtures.material([Fixtures.memory(1, text, .shared, daysAgo: daysAgo)]))
        }

        #expect(kinds == [.missing, .missing])
    }

    @Test(arguments: [
        ("Her cat Miso died in March", MemoryAttribute.pet), ("养的狗旺财去世了", .pet), ("养的狗旺财 2026-08 去世了", .pet),
        ("Was fired from the bakery on 2026-08-20", .job), ("被公司裁员了，现在失业", .job),
        ("Takes pills against depression", .health),
        ("得过抑郁症", .health), ("Goes to his father's grave and thinks of the funeral", .habit),
    ])
    func `grief is no small talk`(text: String, attribute: MemoryAttribute) {
        let memories = [Fixtures.memory(1, text, .fact, attribute), Fixtures.memory(2, text, .shared)]

        let kinds = memories.map { Self.kind(of: Fixtures.material([$0])) }

        #expect(kinds == [.missing, .missing])
    }

    @Test(arguments: [(Stage.justMet, OutreachReason.Kind.missing), (.goodFriends, .plan)])
    func `strangers do not ask about a visit to the doctor`(stage: Stage, kind: OutreachReason.Kind) {
        let day = CalendarDay(year: 2026, month: 9, day: 4)
        let plan = Fixtures.memory(1, "2026-09-04 去医院做乳腺活检", .plan, .health, daysAgo: 6, day: day)

        let found = Self.kind(of: Fixtures.material([plan], stage: stage))

        #expect(found == kind)
    }
}

// MARK: - Boundaries

/// A boundary and something else that is remembered.
private struct Boundary: CustomTestStringConvertible {
    let boundary, text: String

    init(_ boundary: String, _ text: String) { (self.boundary, self.text) = (boundary, text) }

    var testDescription: String { "\(boundary) | \(text)" }

    /// Whether the text is a reason beside the boundary, as a plan and as something the two share.
    var isOpen: [Bool] {
        let wish = Fixtures.memory(9, boundary, .boundary)
        return [Fixtures.plan(1, text, day: 4), Fixtures.memory(1, text, .shared)].map { memory in
            let choice = OutreachReasons.choose(from: Fixtures.material([memory, wish]), roll: 0)
            return choice.reason?.sources == [memory.id]
        }
    }
}

extension OutreachReasonDelicacyTests {
    @Test(arguments: [
        Boundary("不想聊猫的事", "养了只猫叫米粒"), Boundary("不想聊工作的事", "工作是会计，在银行"), Boundary("别再提减肥", "每天跑步减肥"),
        Boundary("不要再问他的考试成绩", "2026-09-04 有一场数学考试"), Boundary("不想再提狗狗旺财", "养的狗叫旺财"),
        Boundary("不想被问工作", "工作是护士"), Boundary("不喜欢被问前任", "和前任一起养过一只猫"),
        Boundary("Does not want to be asked about work", "Works as a nurse, hates the work at night"),
        Boundary("Doesn't want to talk about her dog Rex", "Has a dog called Rex"),
        Boundary("Don't bring up the wedding", "Goes to her ex's wedding on 2026-09-04"),
        Boundary("Does not want the exam mentioned again", "Has an exam on 2026-09-04"),
    ])
    private func `what the person does not want to hear of is left alone`(boundary: Boundary) {
        let isOpen = boundary.isOpen

        #expect(isOpen == [false, false])
    }

    @Test(arguments: [
        Boundary("不要叫宝宝", "养了只猫叫米粒"), Boundary("不要叫小名", "2026-09-04 有一场数学考试"), Boundary("不喜欢被叫老婆", "喜欢爬山"),
        Boundary("Does not want to be called babe", "Has a cat called Miso"),
        Boundary("The person does not want to talk about the ex", "The person talks about rain a lot"),
        Boundary("Does not want messages on 2026-09-04", "Flies to Lisbon on 2026-09-04"),
    ])
    private func `the words around it forbid nothing`(boundary: Boundary) {
        let isOpen = boundary.isOpen

        #expect(isOpen == [true, true])
    }
}
