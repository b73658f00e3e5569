import Domain
import Foundation
import Ports
import Testing

/// The questions with which a relationship begins that does not evolve.
@Suite struct OnboardingContract {
    private let meeting = Meeting(mode: .static)

    @Test(
        arguments: StoreUnderTest.all,
        [
            (mode: RelationshipMode.static, state: Onboarding.notBegun),
            (mode: RelationshipMode.evolving, state: Onboarding.done),
        ])
    func `only a relationship that does not evolve begins with questions`(
        kind: StoreUnderTest, expected: (mode: RelationshipMode, state: Onboarding)
    ) async throws {
        let store = try kind.make()
        let meeting = Meeting(mode: expected.mode)
        let before = try await store.onboarding(of: meeting.key)

        let context = try await store.look(meeting)

        let after = try await store.onboarding(of: meeting.key)
        #expect(before?.state == nil)
        #expect(after?.state == expected.state)
        #expect(after?.profile == PersonProfile())
        #expect(context.onboarding == expected.state)
        #expect(context.profile == PersonProfile())
    }

    @Test(
        arguments: StoreUnderTest.all,
        PersonProfile.Field.allCases.map { Onboarding.asking($0) } + [.notBegun, .done])
    func `a turn takes the questions wherever it leads`(kind: StoreUnderTest, state: Onboarding) async throws {
        let store = try kind.make()
        let profile = PersonProfile(kind: .confidant, nickname: "小鱼", name: "Mei", about: "likes rain")

        try await store.commit(meeting, step: OnboardingStep(from: .notBegun, to: state, profile: profile))

        let context = try await store.look(meeting)
        let kept = try await store.onboarding(of: meeting.key)
        #expect(context.onboarding == state)
        #expect(context.profile == profile)
        #expect(kept?.state == state)
        #expect(kept?.profile == profile)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a question is sent but no part of the history`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let sequences = try await store.receive(meeting.update(11, "/start"))
        let step = OnboardingStep(from: .notBegun, to: .asking(.kind), profile: PersonProfile())
        let question = OutgoingMessage(
            conversation: meeting.conversation, text: "Which?", keyboard: InlineKeyboard([[.init("a", data: "b")]]),
            isRemembered: false)

        let asked = try await store.commit(meeting, consuming: sequences, bubbles: [question], step: step)
        try await store.markSent(asked[0].sequence, as: MessageID(rawValue: 12), at: noon)
        let said = try await store.commit(meeting, bubbles: [meeting.bubble("hi")])
        try await store.markSent(said[0].sequence, as: MessageID(rawValue: 13), at: noon)

        #expect(asked.map(\.message) == [question])
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.waiting(in: meeting.conversation).isEmpty)
        #expect(try await store.look(meeting).history.map(\.words) == ["hi"])
    }

    @Test(arguments: StoreUnderTest.all, [Onboarding.asking(.kind), .asking(.about), .done])
    func `a turn that took the questions to stand elsewhere changes nothing`(
        kind: StoreUnderTest, state: Onboarding
    ) async throws {
        let store = try kind.make()
        let sequences = try await store.receive(meeting.update(11))
        let step = OnboardingStep(from: state, to: .done, profile: PersonProfile(kind: .partner, name: "Mei"))

        await #expect(throws: StoreError.staleEpoch) {
            try await store.commit(
                meeting, consuming: sequences, heard: [meeting.heard("hello", id: 11)],
                bubbles: [meeting.bubble("hi")], usage: [usage()], step: step,
                pictures: [SeenPicture(uniqueID: "file", description: "a dog")], summariseAt: noon)
        }

        let context = try await store.look(meeting)
        #expect(context.onboarding == .notBegun)
        #expect(context.profile == PersonProfile())
        #expect(context.stage == .justMet)
        #expect(context.history.isEmpty)
        #expect(try await store.waiting(in: meeting.conversation).map(\.sequence) == sequences)
        #expect(try await store.unsent(in: meeting.conversation).isEmpty)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
        #expect(try await store.descriptions(of: ["file"], for: nil).isEmpty)
        #expect(try await store.workInsight(since: .distantPast).usage.calls == 0)
    }

    @Test(arguments: StoreUnderTest.all, RelationshipKind.allCases)
    func `the chosen kind decides the stage, and later answers leave it`(
        kind: StoreUnderTest, chosen: RelationshipKind
    ) async throws {
        let store = try kind.make()
        let known = PersonProfile(kind: chosen)

        try await store.commit(
            meeting, step: OnboardingStep(from: .notBegun, to: .asking(.nickname), profile: known))
        let stage = try await store.look(meeting).stage
        try await store.commit(
            meeting,
            step: OnboardingStep(from: .asking(.nickname), to: .done, profile: PersonProfile(nickname: "Momo")))

        #expect(stage == chosen.stage)
        #expect(try await store.look(meeting).stage == chosen.stage)
    }

    @Test(arguments: StoreUnderTest.all)
    func `an answer by a button is taken once`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting)
        let step = OnboardingStep(
            from: .notBegun, to: .asking(.nickname), profile: PersonProfile(kind: .crush))

        let first = try await store.advance(step, of: meeting.key)
        let second = try await store.advance(
            OnboardingStep(from: .notBegun, to: .done, profile: PersonProfile(kind: .friend)), of: meeting.key)

        let context = try await store.look(meeting)
        #expect(first)
        #expect(!second)
        #expect(context.onboarding == .asking(.nickname))
        #expect(context.profile == PersonProfile(kind: .crush))
        #expect(context.stage == .flirting)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nobody unknown answers`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        _ = try await store.look(meeting)
        let step = OnboardingStep(from: .notBegun, to: .done, profile: PersonProfile(name: "Tom"))

        let stranger = try await store.advance(step, of: Meeting(account: tom).key)
        let elsewhere = try await store.advance(step, of: Meeting(preset: "yinan").key)

        #expect(!stranger)
        #expect(!elsewhere)
        #expect(try await store.look(meeting).onboarding == .notBegun)
    }

    @Test(arguments: StoreUnderTest.all, [club, bigClub])
    func `nothing told in private enters a group`(kind: StoreUnderTest, group: Chat) async throws {
        let store = try kind.make()
        let profile = PersonProfile(kind: .partner, nickname: "Momo", name: "Mei", about: "a secret")
        let summary = Summary(span: .day, firstDay: september(20), text: "they talked of a secret")
        try await store.commit(
            meeting, step: OnboardingStep(from: .notBegun, to: .asking(.about), profile: profile))
        try await tell(summary, of: meeting, in: store)

        let inGroup = try await store.look(Meeting(chat: group, mode: .static))

        let inPrivate = try await store.look(meeting)
        #expect(inGroup.onboarding == .done)
        #expect(inGroup.profile == PersonProfile())
        #expect(inGroup.summaries.isEmpty)
        #expect(inGroup.stage == .goodFriends)
        #expect(inPrivate.stage == .partners)
        #expect(inGroup.relationship == inPrivate.relationship)
        #expect(inPrivate.onboarding == .asking(.about))
        #expect(inPrivate.profile == profile)
        #expect(inPrivate.summaries == [summary])
    }
}
