import Domain
import Foundation
import Testing

private typealias Fixtures = BackgroundFixtures

private let moods: [(valence: Double, energy: Double, shown: String)] = [
    (valence: 0.8, energy: 0.9, shown: "⟦feels bright⟧\n"), (0.8, 0.2, "⟦feels content⟧\n"),
    (-0.7, 0.9, "⟦feels irritable⟧\n"), (-0.7, 0.2, "⟦feels irritable⟧\n"), (0, 0.1, "⟦feels tired⟧\n"), (0.1, 0.5, ""),
]

private let shifts: [(from: Stage, to: Stage, cause: StageTransition.Cause, shown: String)] = [
    (from: .justMet, to: .goodFriends, cause: .earned, shown: "⟦a friend⟧\n"),
    (.goodFriends, .flirting, .earned, "⟦taken⟧\n"), (.flirting, .partners, .agreed, "⟦in love⟧\n"),
    (.partners, .flirting, .silence, "⟦cooler⟧\n"), (.goodFriends, .justMet, .conflict, "⟦quarrelled⟧\n"),
    (.partners, .flirting, .apart, "⟦left⟧\n"), (.justMet, .partners, .operator, ""),
    (.partners, .justMet, .operator, ""),
]

@Suite struct PromptingFeelingTests {
    private static let composer = PromptComposer(
        persona: Fixtures.persona(traits: Traits(nicknames: [.justMet: ["you"], .goodFriends: ["pal", "mate"]])),
        stage: .goodFriends)

    private static func situation(
        _ history: [HistoryMessage] = [], profile: PersonProfile = PersonProfile(nickname: "Kiki"),
        lateness: Duration? = nil, isGroup: Bool = false, mood: Mood? = nil, shift: StageShift? = nil,
        absence: Duration? = nil
    ) -> PromptSituation {
        PromptSituation(
            history: history, hasOlderHistory: false, newMessages: [Fixtures.heard(.text("hi"))], now: Fixtures.noon,
            timeZone: .gmt, lateness: lateness, isGroup: isGroup, profile: profile, mood: mood, shift: shift,
            absence: absence)
    }

    /// What stands beside the bare words of the new message.
    private static func remarks(in situation: PromptSituation) throws -> String {
        let text = try #require(composer.compose(situation).prompt.messages.last?.text)
        return String(text.dropLast("hi".count))
    }

    @Test(arguments: moods)
    func `a mood that differs from the temperament is told`(valence: Double, energy: Double, shown: String) throws {
        let mood = Mood(valence: valence, energy: energy, date: Fixtures.noon)

        let remarks = try Self.remarks(in: Self.situation(mood: mood))

        #expect(remarks == "⟦called Kiki⟧\n" + Fixtures.present + shown)
    }

    @Test(arguments: shifts)
    func `a step between stages is felt, unless the operator took it`(
        from: Stage, to: Stage, cause: StageTransition.Cause, shown: String
    ) throws {
        let shift = StageShift(from: from, to: to, cause: cause)

        let remarks = try Self.remarks(in: Self.situation(shift: shift))

        #expect(remarks == "⟦called Kiki⟧\n" + Fixtures.present + shown)
    }

    @Test func `feelings stand after the hour, and whoever is back is welcomed`() throws {
        let situation = Self.situation(
            lateness: .seconds(600), mood: Mood(valence: 0.8, energy: 0.9, date: Fixtures.noon),
            shift: StageShift(from: .partners, to: .flirting, cause: .conflict), absence: .seconds(9 * 86_400))

        let remarks = try Self.remarks(in: situation)

        #expect(
            remarks == "⟦called Kiki⟧\n" + Fixtures.present
                + "⟦late by 10 min⟧\n⟦feels bright⟧\n⟦quarrelled⟧\n⟦back after 9 d⟧\n")
    }

    @Test func `who is glad that somebody is back is not more careful with them`() throws {
        let shift = StageShift(from: .partners, to: .flirting, cause: .silence)

        let remarks = try Self.remarks(in: Self.situation(shift: shift, absence: .seconds(9 * 86_400)))

        #expect(remarks == "⟦called Kiki⟧\n" + Fixtures.present + "⟦back after 9 d⟧\n")
    }

    @Test func `no nickname is offered to somebody who has just ended it`() throws {
        let shift = StageShift(from: .flirting, to: .goodFriends, cause: .apart)

        let remarks = try Self.remarks(in: Self.situation(profile: PersonProfile(), shift: shift))

        #expect(remarks == Fixtures.present + "⟦left⟧\n")
    }

    @Test func `somebody who was left has no other mood`() throws {
        let situation = Self.situation(
            mood: Mood(valence: 0.8, energy: 0.9, date: Fixtures.noon),
            shift: StageShift(from: .partners, to: .flirting, cause: .apart))

        let remarks = try Self.remarks(in: situation)

        #expect(remarks == "⟦called Kiki⟧\n" + Fixtures.present + "⟦left⟧\n")
    }

    @Test func `feelings change nothing of what stands before the new message`() {
        let history = [Fixtures.heard(.text("one"), at: -30), Fixtures.said(.text("two"), at: -29)]
        let moved = Self.situation(
            history, mood: Mood(valence: -0.7, energy: 0.9, date: Fixtures.noon),
            shift: StageShift(from: .justMet, to: .goodFriends, cause: .earned), absence: .seconds(4 * 86_400))

        let with = Self.composer.compose(moved).prompt
        let without = Self.composer.compose(Self.situation(history)).prompt

        #expect(with.system == without.system)
        #expect(with.messages.dropLast() == without.messages.dropLast())
        #expect(with.messages.last != without.messages.last)
    }

    @Test(arguments: [
        (PersonProfile(), false, "⟦may say pal / mate⟧\n"),
        (PersonProfile(nickname: ""), false, "⟦may say pal / mate⟧\n"),
        (PersonProfile(name: "Kim"), false, "⟦name Kim⟧\n⟦may say pal / mate⟧\n"),
        (PersonProfile(nickname: "Kiki"), false, "⟦called Kiki⟧\n"), (PersonProfile(), true, ""),
    ])
    func `nicknames are offered to a friend who chose none, and not before others`(
        profile: PersonProfile, isGroup: Bool, shown: String
    ) throws {
        let situation = Self.situation(profile: profile, isGroup: isGroup)

        let text = try #require(Self.composer.compose(situation).prompt.messages.last?.text)

        #expect(text.hasPrefix(shown + Fixtures.present))
    }

    @Test func `who has just been met is called by no nickname`() throws {
        let composer = PromptComposer(
            persona: Fixtures.persona(traits: Traits(nicknames: [.justMet: ["you"]])), stage: .justMet)

        let text = composer.compose(Self.situation(profile: PersonProfile())).prompt.messages.last?.text

        #expect(text == Fixtures.present + "hi")
    }

    @Test func `what is seen and recalled later leaves the feelings as they are`() throws {
        let situation = Self.situation(
            mood: Mood(valence: 0.8, energy: 0.9, date: Fixtures.noon), absence: .seconds(4 * 86_400))

        let remarks = try Self.remarks(in: situation.seeing([:]).recalling(Recollection()))

        #expect(remarks == "⟦called Kiki⟧\n" + Fixtures.present + "⟦feels bright⟧\n⟦back after 4 d⟧\n")
    }
}
