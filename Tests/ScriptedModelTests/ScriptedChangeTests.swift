import Domain
import Testing

struct ScriptedChangeTests {
    @Test func `a new value takes the place of the old one of the same person`() async throws {
        let found = try await NotePrompt.extraction(
            "I moved to Lisbon",
            known: ["M1 [2026-10-01] Lives in Berlin", "M2 [2026-10-01] Hong lives in Bonn", "P1 Hong (sister)"])

        #expect(found.memories.first?.replaces == ["M1"])
        #expect(found.memories.first?.corrects == false)
    }

    @Test(arguments: [
        ("it's Chengdu, not Chongqing", "Lives in Chongqing", "Lives in Chengdu"),
        ("actually not Chongqing, but Chengdu", "Lives in Chongqing", "Lives in Chengdu"),
        ("我不是在重庆，是在成都", "住在重庆", "住在成都"), ("是成都啦，不是重庆", "住在重庆", "住在成都"),
    ])
    func `a correction repeats a memory with the right word`(line: String, old: String, new: String) async throws {
        let found = try await NotePrompt.extraction(line, known: ["M4 [2026-10-01] \(old)"])

        let memory = try #require(found.memories.first)
        #expect(memory.text == new)
        #expect(memory.replaces == ["M4"])
        #expect(memory.corrects)
    }

    @Test func `what is corrected at once was never wrong`() async throws {
        let found = try await NotePrompt.extraction("I live in Lisbon", "sorry, it's Porto, not Lisbon")

        #expect(found.texts == ["Lives in Porto"])
        #expect(found.memories.first?.lines == [1, 2])
    }

    @Test func `a plan that moves takes the place of the known one`() async throws {
        let found = try await NotePrompt.extraction(
            "the dentist moved to next Tuesday",
            known: ["M1 [2026-10-01] Likes jazz", "M2 [2026-11-06] Dentist appointment"])

        #expect(found.memories.first?.replaces == ["M2"])
        #expect(found.memories.first?.day == "2026-11-10")
    }

    @Test func `a plan that moves at once is one plan`() async throws {
        let found = try await NotePrompt.extraction("周六去听音乐会", "音乐会改到下周二了")

        #expect(found.memories.map(\.day) == ["2026-11-10"])
    }

    @Test(arguments: [["forget about Mark please"], ["he is called Mark", "forget it"], ["把马克那事忘了吧"]])
    func `what is to be forgotten is the memory with most of the words`(lines: [String]) async throws {
        let text = ["M1 [2026-10-01] Likes jazz", "M2 [2026-10-01] Dated Mark", "M3 [2026-10-01] 和马克约会"]
        let said = lines.enumerated().map { "\($0.offset + 1). Kim: \($0.element)" }

        let answer = try await NotePrompt.answer(.extraction, (text + said).joined(separator: "\n"))

        #expect(answer.contains(lines[0].contains("马克") ? #""forget":["M3"]"# : #""forget":["M2"]"#))
    }

    @Test func `memories of nearly the same words become one`() async throws {
        let answer = try await NotePrompt.answer(
            .consolidation,
            "Known\nM1 [2026-10-01] Lives in Berlin\nM2 [2026-10-02] Likes jazz\nM3 [2026-10-03] lives in Berlin!")

        #expect(
            answer == #"{"merged":[{"from":["M1","M3"],"importance":0.6,"text":"lives in Berlin!"}],"trifles":[]}"#)
    }

    @Test func `a profile tells what is listed`() async throws {
        let answer = try await NotePrompt.answer(.acquaintance, "M1 [2026-10-01] Works at SAP\nM2 [2026-10-01] 喜欢猫")

        #expect(answer == "Works at SAP.喜欢猫。")
    }

    @Test func `a profile stays within its limit`() async throws {
        let known = (1...9).map { "M\($0) [2026-10-01] Likes a thing with number \($0)" }.joined(separator: "\n")

        let answer = try await NotePrompt.answer(.acquaintance, known, limit: 70)

        #expect(answer.count <= 70)
        #expect(answer.hasPrefix("Likes a thing with number 1. "))
    }
}
