import Domain
import Testing

struct ScriptedDeclarationTests {
    /// A talk whose lines name their speakers.
    private static func extraction(_ lines: [String]) async throws -> String {
        let said = lines.enumerated().map { "\($0.offset + 1). Monday 2026-11-02, 21:30 \($0.element)" }
        return try await NotePrompt.answer(.extraction, said.joined(separator: "\n"))
    }

    @Test(arguments: [
        ["Kim: let's be together", "Ada: yes. gladly"], ["Kim: 我们在一起吧", "Ada: 好，在一起"],
        ["Kim: will you be my girlfriend?", "Ada: ok"], ["Kim: 做我女朋友好不好", "Ada: 愿意"],
    ])
    func `an offer and its answer are an agreement`(lines: [String]) async throws {
        let answer = try await Self.extraction(["Kim: hey"] + lines)

        #expect(answer.contains(#""declaration":{"kind":"together","lines":[2,3]}"#))
    }

    @Test(arguments: ["we should break up", "It's over between us.", "我们分手吧", "还是分手吧，累了"])
    func `an end needs nobody's answer`(line: String) async throws {
        let answer = try await Self.extraction(["Kim: " + line, "Ada: go on"])

        #expect(answer.contains(#""declaration":{"kind":"apart","lines":[1]}"#))
    }

    @Test(arguments: [
        ["Kim: let's be together"], ["Kim: let's be together", "Ada: go on"], ["Ada: let's be together", "Kim: yes"],
        ["Kim: 我们在一起吧", "Ada: 好累哦"], ["Ada: 我们分手吧"], ["Kim: 别分手吧"],
        ["Kim: let's be together", "Ada: hm", "Kim: or not", "Ada: yes"],
    ])
    func `an offer without an answer is none, and the persona's words are no end`(lines: [String]) async throws {
        let answer = try await Self.extraction(lines)

        #expect(!answer.contains("declaration"))
    }

    @Test func `an answer may come after more words`() async throws {
        let answer = try await Self.extraction(["Kim: let's be together", "Kim: please", "Ada: hm", "Ada: yes"])

        #expect(answer.contains(#""declaration":{"kind":"together","lines":[1,4]}"#))
    }

    @Test func `the last word holds`() async throws {
        let answer = try await Self.extraction(["Kim: 在一起吧", "Ada: 好", "Kim: 我们分手吧", "Ada: 嗯"])

        #expect(answer.contains(#""declaration":{"kind":"apart","lines":[3]}"#))
    }

    @Test func `how two get on is read in the person's lines`() async throws {
        let answer = try await Self.extraction(["Ada: haha, thank you", "Kim: I'm lonely"])

        #expect(answer.contains(#""signals":{"depth":{"quote":"I'm lonely","value":0.25}}"#))
    }
}
