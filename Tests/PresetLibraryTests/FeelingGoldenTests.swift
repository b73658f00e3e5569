import Domain
import Foundation
import PresetLibrary
import Testing

/// What models read about feelings, compared with files that are reviewed like code.
struct FeelingGoldenTests {
    private static let now = Date(timeIntervalSince1970: 1_788_350_400)

    private static func persona(_ name: String) throws -> Persona {
        try #require(try PresetLibrary(directory: PresetFolder.original).persona(PresetName(rawValue: name)))
    }

    private static func heard(_ text: String, minutes: Double) -> HistoryMessage {
        HistoryMessage(speaker: .person(name: "Kim"), content: .text(text), date: now + minutes * 60)
    }

    private static func situation(
        mood: Mood? = nil, shift: StageShift? = nil, absence: Duration? = nil
    ) -> PromptSituation {
        PromptSituation(
            history: [], hasOlderHistory: false, newMessages: [heard("hm", minutes: 0)], now: now, timeZone: .gmt,
            mood: mood, shift: shift, absence: absence)
    }

    /// One situation for each mood, each step and the return of somebody.
    private static let situations: [PromptSituation] = {
        let moods = [(0.9, 0.9), (0.9, 0.1), (-0.9, 0.9), (-0.9, 0.1), (0.0, 0.0)].map {
            situation(mood: Mood(valence: $0, energy: $1, date: now))
        }
        let up = Stage.allCases.dropFirst().map { StageShift(from: .justMet, to: $0, cause: .earned) }
        let down = [StageTransition.Cause.silence, .conflict, .apart].map {
            StageShift(from: .partners, to: .flirting, cause: $0)
        }
        return moods + (up + down).map { situation(shift: $0) } + [situation(absence: .seconds(9 * 86_400))]
    }()

    @Test(arguments: ["keke", "june"])
    func `what a persona is told of its feelings is as reviewed`(name: String) throws {
        let composer = PromptComposer(persona: try Self.persona(name), stage: .partners)

        let told = Self.situations.compactMap { composer.compose($0).prompt.messages.last?.text }

        #expect(told.allSatisfy { $0.hasSuffix("\nhm") })
        try Golden.compare(told.map { $0 + "\n" }.joined(separator: "---\n"), with: "\(name)-feelings.txt")
    }

    @Test(arguments: ["keke", "june"])
    func `feelings take few tokens`(name: String) throws {
        let composer = PromptComposer(persona: try Self.persona(name), stage: .partners)
        let usual = composer.compose(Self.situation()).tokens

        let sizes = Self.situations.map { composer.compose($0).tokens - usual }

        #expect(sizes.allSatisfy { (1...60).contains($0) }, "\(sizes)")
    }

    @Test(arguments: [("keke", "嗯"), ("june", "yes")])
    func `the judge's prompt is as reviewed, and short`(name: String, answer: String) throws {
        let material = JudgeMaterial(
            proposal: StageProposal(from: .goodFriends, to: .flirting, isSpoken: false), daysKnown: 40,
            daysInContact: 25, messages: 310,
            talk: [
                Self.heard(answer, minutes: -2),
                HistoryMessage(speaker: .persona, content: .text("…"), date: Self.now - 60),
            ])

        let prompt = JudgePrompt(persona: try Self.persona(name), timeZone: .gmt).prompt(for: material)

        #expect(TokenEstimator().tokens(in: prompt.system) <= 550)
        try Golden.compare(Golden.text(of: prompt), with: "\(name)-judge.txt")
    }
}
