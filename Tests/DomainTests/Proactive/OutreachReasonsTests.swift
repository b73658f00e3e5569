import Domain
import Foundation
import Testing

private typealias Fixtures = OutreachReasonFixtures

private let exam = Fixtures.plan(1, "Has an exam in statistics", day: 3)
private let recipe = Fixtures.memory(2, "Ada promised to tell the soup recipe", .shared, daysAgo: 2)
private let cat = Fixtures.memory(3, "Has a cat called Miso", .fact, .pet)
private let open = [Fixtures.heard("I'm so nervous about tomorrow", hoursAgo: 20)]
private let lively = Mood(valence: 0.9, energy: 0.9, date: Fixtures.now)

@Suite struct OutreachReasonsTests {
    @Test func `the best reason is taken, and the others are told`() {
        let material = Fixtures.material([cat, recipe, exam], history: open, mood: lively)

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason?.kind == .plan)
        #expect(choice.reason?.topic == "Has an exam in statistics")
        #expect(choice.reason?.sources == [MemoryID(rawValue: 1)])
        #expect(choice.reason?.day == CalendarDay(year: 2026, month: 9, day: 3))
        #expect(choice.skipped.map(\.reason.kind) == [.promise, .thread, .memory, .mood, .missing])
        #expect(choice.skipped.allSatisfy { $0.cause == .weaker })
    }

    @Test(arguments: [
        ([exam, recipe, cat], open, OutreachReason.Kind.plan), ([recipe, cat], open, .promise), ([cat], open, .thread),
        ([cat], [], .memory), ([], [], .mood),
    ])
    func `plan, promise, thread, memory and mood come in this order`(
        memories: [Memory], history: [HistoryMessage], kind: OutreachReason.Kind
    ) {
        let material = Fixtures.material(memories, history: history, mood: lively)

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason?.kind == kind)
    }

    @Test(arguments: Stage.allCases)
    func `the person alone is reason enough`(stage: Stage) {
        let material = Fixtures.material(stage: stage)

        let choice = OutreachReasons.choose(from: material, roll: 0.5)

        #expect(choice.reason == OutreachReason(.missing))
        #expect(choice.skipped == [])
    }

    @Test func `a persona that misses nobody and finds nothing writes nothing`() {
        let material = Fixtures.material(
            [cat], stage: .partners, mood: lively, recent: [cat.text], excluded: [.mood, .missing])

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason == nil)
        #expect(choice.skipped.map(\.cause) == [.recent, .persona, .persona])
    }

    @Test(arguments: [
        ("Has a cat called Miso", true), ("has a cat, called Miso!", true), ("Has a dog called Bo", false),
    ])
    func `nothing is taken up that anybody spoke of within a week`(topic: String, isRecent: Bool) {
        let material = Fixtures.material([cat], recent: [topic])

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason?.kind == (isRecent ? .missing : .memory))
        #expect(choice.skipped.contains { $0.cause == .recent } == isRecent)
    }

    @Test func `the next plan is taken when somebody spoke of the first`() {
        let trip = Fixtures.plan(5, "Takes the train to Porto", day: 2)
        let material = Fixtures.material([exam, trip], recent: [exam.text])

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason?.topic == trip.text)
        #expect(
            choice.skipped.first
                == SkippedReason(
                    OutreachReason(.plan, topic: exam.text, sources: [exam.id], day: exam.day), because: .recent))
    }

    @Test(arguments: [(0.0, 11 as Int64), (0.49, 12), (0.99, 13), (1.0, 13)])
    func `chance decides which memory comes to mind`(roll: Double, id: Int64) {
        let memories = [
            Fixtures.memory(13, "Runs every morning", .fact, .habit), Fixtures.memory(11, "Is a baker", .fact, .job),
            Fixtures.memory(12, "Likes rain on tin roofs", .fact, .likes),
        ]

        let choice = OutreachReasons.choose(from: Fixtures.material(memories), roll: roll)

        #expect(choice.reason?.sources == [MemoryID(rawValue: id)])
        #expect(choice.skipped.count { $0.reason.kind == .memory && $0.cause == .weaker } == 2)
    }

    @Test(arguments: [(Stage.justMet, OutreachReason.Kind.missing), (.goodFriends, .memory)])
    func `strangers do not speak of ailments`(stage: Stage, kind: OutreachReason.Kind) {
        let ailment = Fixtures.memory(4, "Has migraines", .fact, .health)

        let choice = OutreachReasons.choose(from: Fixtures.material([ailment], stage: stage), roll: 0)

        #expect(choice.reason?.kind == kind)
        #expect(choice.skipped.contains { $0.cause == .stage } == (stage == .justMet))
    }

    @Test func `a mood is nothing for strangers`() {
        let material = Fixtures.material(stage: .justMet, mood: lively)

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason?.kind == .missing)
        #expect(choice.skipped == [SkippedReason(OutreachReason(.mood), because: .stage)])
    }

    @Test(arguments: [
        Fixtures.memory(4, "Is married", .fact, .partnership), Fixtures.memory(4, "Lives in Porto", .fact, .home),
        Fixtures.memory(4, "Went to the sea", .episode),
        Fixtures.memory(4, "Does not want to be called Kimmy", .boundary),
        Fixtures.memory(4, "Likes rain", .fact, .likes, daysAgo: 0.1),
        Fixtures.memory(4, "Likes rain", .fact, .likes, about: [AcquaintanceID(rawValue: 1)]),
        Fixtures.memory(4, "Likes rain", .fact, .likes, end: .init(date: Fixtures.now, reason: .corrected)),
    ])
    func `not everything known is a reason`(memory: Memory) {
        let choice = OutreachReasons.choose(from: Fixtures.material([memory]), roll: 0)

        #expect(choice.reason?.kind == .missing)
        #expect(choice.skipped == [])
    }

    @Test func `what the person does not want to hear of is no reason at all`() {
        let boundary = Fixtures.memory(9, "Does not want to talk about statistics", .boundary)
        let history = [Fixtures.heard("ugh, statistics, will I ever get it?", hoursAgo: 5)]
        let material = Fixtures.material([exam, boundary], history: history)

        let choice = OutreachReasons.choose(from: material, roll: 0)

        #expect(choice.reason?.kind == .missing)
        #expect(choice.skipped == [])
    }

    @Test func `of many reasons that were passed over the best are told`() {
        let likes = (1...60).map { Fixtures.memory(Int64($0), "Likes number \($0)", .fact, .likes) }

        let choice = OutreachReasons.choose(from: Fixtures.material(likes + [recipe]), roll: 0)

        #expect(choice.reason?.kind == .promise)
        #expect(choice.skipped.count == 20)
    }
}
