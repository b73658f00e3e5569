import Domain
import Foundation
import Testing

@Suite struct ReplyPlanTests {
    @Test(arguments: [
        ("hi", ["hi"]), ("hi\n\nhow was it?", ["hi", "how was it?"]), ("one\ntwo", ["one\ntwo"]),
        ("\n \n hi \n\n\n", ["hi"]), ("  \n", []), ("", []), ("1\n\n2\n\n3\n\n4\n\n5", ["1", "2", "3", "4\n5"]),
    ])
    func `a reply is parted at blank lines into at most four bubbles`(reply: String, bubbles: [String]) {
        let text = ModelReplyText(reply)

        #expect(text.bubbles.map(\.text) == bubbles)
    }

    @Test func `a text that fits is one piece`() {
        let text = String(repeating: "语", count: 4096)

        let pieces = TextSplit.pieces(of: text)

        #expect(pieces == [text])
    }

    @Test func `a long text is cut at the end of a sentence`() {
        let sentence = "This is one sentence of many. "
        let text = String(repeating: sentence, count: 300)

        let pieces = TextSplit.pieces(of: text)

        #expect(pieces.count == 3)
        #expect(pieces.allSatisfy { $0.hasSuffix("many.") && $0.unicodeScalars.count <= 4096 })
        #expect(pieces.joined(separator: " ") == text.trimmingCharacters(in: .whitespaces))
    }

    @Test func `a text without any place to cut is cut between characters`() {
        let family = "👨‍👩‍👧‍👦"
        let text = String(repeating: family, count: 1000)

        let pieces = TextSplit.pieces(of: text)

        #expect(pieces.joined() == text)
        #expect(pieces.allSatisfy { $0.unicodeScalars.count <= 4096 && $0.hasPrefix(family) && $0.hasSuffix(family) })
    }

    @Test func `a single monstrous character is cut nevertheless`() {
        let zalgo = "a" + String(repeating: "\u{0301}", count: 10_000)

        let pieces = TextSplit.pieces(of: zalgo)

        #expect(pieces.allSatisfy { $0.unicodeScalars.count <= 4096 })
        #expect(pieces.reduce(0) { $0 + $1.unicodeScalars.count } == 10_001)
    }

    @Test(arguments: [
        ("ok", 600), ("This takes a moment", 1045), ("这句话要打一会儿", 880), (String(repeating: "x", count: 999), 5000),
    ])
    func `typing takes as long as a person would need, within reason`(bubble: String, milliseconds: Int) {
        let pause = TypingRhythm.pause(before: bubble, pace: .human)

        #expect(pause == .milliseconds(milliseconds))
    }

    @Test func `time that already passed is not waited again`() {
        let pause = TypingRhythm.pause(before: "This takes a moment", spent: .seconds(3), pace: .human)
        let instant = TypingRhythm.pause(before: "This takes a moment", pace: .instant)

        #expect(pause == .zero)
        #expect(instant == .zero)
    }

    @Test(arguments: [(0.0, false), (599, false), (600, true), (86_400, true), (-50, false)])
    func `an answer is late after ten minutes`(waited: Double, isLate: Bool) {
        let message = HistoryMessage(speaker: .person(name: "Ann"), content: .text("hi"), date: day0)

        let gap = Lateness.gap(of: [message], at: day0 + waited)

        #expect((gap != nil) == isLate)
    }
}
