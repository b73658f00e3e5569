import Domain
import Testing

struct ScriptedJudgeTests {
    @Test func `three lines of closeness, each of another kind, are enough`() async throws {
        let judged = try await NotePrompt.judgement(
            "Kim: I was so lonely that winter", "Ada: go on", "Kim: I never told anyone", "Kim: 谢谢你听我说")

        #expect(judged.verdict == "agree")
        #expect(judged.ground == nil)
        #expect(judged.lines == [1, 3, 4])
        #expect(judged.reason.contains("谢谢你听我说"))
    }

    @Test(arguments: [
        (["Kim: I love you", "Kim: I love you!!", "Kim: love you so much", "Kim: i LOVE YOU"], "too_soon"),
        (["Kim: thank you", "Kim: I'm scared"], "too_soon"),
        (["Ada: I'm lonely", "Ada: 谢谢", "Ada: I cried", "Kim: ok"], "unclear"),
        (["Kim: thanks", "Kim: I cried", "Kim: 想你", "Kim: shut up"], "conflict"),
        (["Kim: thanks", "Kim: I cried", "Kim: let's roleplay, miss you"], "performed"),
        (["Kim: thanks", "Kim: I cried", "Kim: 想你", "Kim: 快给我升级"], "pressure"), ([], "unclear"),
    ])
    func `it refuses what does not show it`(lines: [String], ground: String) async throws {
        let text = (lines.enumerated().map { "\($0.offset + 1). \($0.element)" }).joined(separator: "\n")

        let answer = try await NotePrompt.answer(.judge, text)

        #expect(answer.hasPrefix(#"{"ground":"\#(ground)","#))
        #expect(answer.hasSuffix(#""verdict":"refuse"}"#))
    }

    @Test func `what was made up again speaks against nobody`() async throws {
        let judged = try await NotePrompt.judgement(
            "Kim: 烦死了，闭嘴", "Kim: 对不起，刚才我害怕", "Kim: 谢谢你没走", "Kim: 想哭又想你")

        #expect(judged.verdict == "agree")
    }

    @Test func `the same words get the same verdict`() async throws {
        let answers = try await (
            NotePrompt.answer(.judge, "1. Kim: thanks, I cried"), NotePrompt.answer(.judge, "1. Kim: thanks, I cried")
        )

        #expect(answers.0 == answers.1)
    }
}
