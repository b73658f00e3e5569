import Domain
import Ports
import Testing

@testable import mio

/// A model that gives prepared answers, or fails.
private struct PreparedJudge: ChatModel {
    let name = "prepared/judge"
    let answer: String?

    func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        guard let answer else { throw ModelFailure(.permanent(reason: "closed")) }
        return ModelReply(text: answer, usage: TokenUsage(prompt: 1, completion: 1))
    }
}

struct JudgeEvaluationTests {
    private static func scenario(_ name: String, isEarned: Bool) -> JudgeScenario {
        JudgeScenario(
            name: name, from: .justMet, to: .goodFriends, isSpoken: false, days: 9, talks: 5, messages: 80,
            isEarned: isEarned,
            lines: [.init(by: .person, text: "hi"), .init(by: .persona, text: "hello")])
    }

    private static func refusal(_ reason: String) -> StageVerdict {
        StageVerdict(isAgreed: false, ground: .tooSoon, reason: reason, evidence: [])
    }

    private static let agreement = StageVerdict(isAgreed: true, ground: nil, reason: "", evidence: ["hi"])

    private static let evaluation = JudgeEvaluation(
        models: ["prepared/judge"],
        results: [
            .init(language: .chinese, scenario: scenario("慢慢来", isEarned: true), outcome: .verdict(agreement)),
            .init(
                language: .english, scenario: scenario("slow", isEarned: true),
                outcome: .verdict(refusal("They only talk of music."))),
            .init(language: .english, scenario: scenario("bomb", isEarned: false), outcome: .unreadable),
            .init(language: .english, scenario: scenario("film", isEarned: false), outcome: .silent),
        ])

    @Test func `what was judged as expected is counted, what was not is named`() {
        let text = Self.evaluation.text

        #expect(
            text == """
                judged by prepared/judge
                                    conversations  as expected  otherwise  no verdict  no answer
                zh to be agreed to              1            1          0           0          0
                zh to be refused                0            0          0           0          0
                en to be agreed to              1            0          1           0          0
                en to be refused                2            0          0           1          1
                all                             4            1          1           1          1

                en “slow”, good_friends: should be agreed to, was refused (too_soon): They only talk of music.
                en “bomb”, good_friends: should be refused, the answer was no verdict
                en “film”, good_friends: should be refused, no model answered

                """)
    }

    @Test func `programs read every outcome`() throws {
        let json = try Self.evaluation.printableJSON()

        for outcome in ["agree", "refuse", "no_verdict", "no_answer"] {
            #expect(json.matches(of: try Regex(#""outcome" : "\#(outcome)""#)).count == 1)
        }
    }

    @Test(
        arguments: [
            ([#"{"verdict":"refuse","ground":"too_soon","reason":"no","lines":[]}"#], .verdict(refusal("no"))),
            (["I think they are close."], .unreadable), ([nil], .silent), ([], .silent),
            (
                [nil, #"{"verdict":"refuse","ground":"too_soon","reason":"no","lines":[]}"#],
                .verdict(refusal("no"))
            ),
        ] as [([String?], JudgeRun.Outcome)])
    func `the first model that answers judges, and prose is no verdict`(
        answers: [String?], expected: JudgeRun.Outcome
    ) async {
        let run = JudgeRun(
            persona: PresetFixtures.persona(), models: answers.map { PreparedJudge(answer: $0) })

        let outcome = await run.outcome(of: Self.scenario("slow", isEarned: true))

        #expect(outcome == expected)
    }
}
