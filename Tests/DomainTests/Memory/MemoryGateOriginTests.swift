import Domain
import Foundation
import Testing

/// The rules of the gate that compare what is proposed with what was said.
struct MemoryGateOriginTests {
    @Test(
        arguments: [("still the same", .echo), ("I still live in Berlin you know", nil)] as [(String, MemoryRefusal?)])
    func `what the persona was reminded of is no news unless the person tells it anew`(
        line: String, expected: MemoryRefusal?
    ) {
        let material = material(["*You live in Berlin, right", line], recalled: ["They live in Berlin."])

        let refused = refusal(MemoryDraft(text: "Lives in Berlin", sources: [2]), in: material)

        #expect(refused == expected)
    }

    @Test(
        arguments: [("我有2只猫", "Has 2 cats", nil), ("我有2只猫", "Has 5 cats", .unfounded)]
            as [(String, String, MemoryRefusal?)])
    func `across languages only numbers can be compared`(line: String, text: String, expected: MemoryRefusal?) {
        let draft = MemoryDraft(text: text, sources: [1])

        let refused = refusal(draft, in: material([line]))

        #expect(refused == expected)
    }

    @Test(
        arguments: [
            ("exam tomorrow", "Has an exam on 2026-11-03", nil), ("exam tomorrow", "Has an exam on November 3", nil),
            ("exam soon", "Has an exam on November 27", .unfounded),
            ("moved here three years ago", "Moved here in 2023", nil),
        ] as [(String, String, MemoryRefusal?)])
    func `a date may follow from when something was said`(line: String, text: String, expected: MemoryRefusal?) {
        let draft = MemoryDraft(text: text, sources: [1])

        let refused = refusal(draft, in: material([line]))

        #expect(refused == expected)
    }

    @Test(arguments: ["just kidding!", "lol jk", "I'm joking"])
    func `what the person takes back is not remembered`(line: String) {
        let material = material(["I won the lottery", "*WHAT", line])

        let refused = refusal(MemoryDraft(kind: .episode, text: "Won the lottery", sources: [1]), in: material)

        #expect(refused == .unreal)
    }

    @Test(arguments: ["I'm not kidding", "no joke"])
    func `what the person insists on is`(line: String) {
        let material = material(["I won the lottery", "*WHAT", line])

        let refused = refusal(MemoryDraft(kind: .episode, text: "Won the lottery", sources: [1]), in: material)

        #expect(refused == nil)
    }

    @Test func `strange proposals and endless lines are judged in time`() {
        let lines = Array(repeating: String(repeating: "我住北京。", count: 60), count: 40)
        let draft = MemoryDraft(
            about: Array(repeating: "小红", count: 500), text: "住在北京", sources: Array(-1000...1000) + [.min, .max])

        let refused = refusal(draft, in: material(lines, language: .chinese))

        #expect(refused == nil)
    }
}
