import Domain
import Testing

private let spoken: [(kind: Declaration, lines: [Int], isConfirmed: Bool)] = [
    (kind: .together, lines: [3, 4], isConfirmed: true), (.together, [4, 3, 4, 99, 0, -1, .min, .max], true),
    (.together, [3], false), (.together, [4], false), (.together, [], false), (.together, [1, 2], false),
    (.together, [1, 4], false), (.together, [3, 2], false), (.together, [0, 5, 99], false), (.apart, [3], true),
    (.apart, [3, 4], true), (.apart, [4], false), (.apart, [1], false), (.apart, [], false),
]

@Suite struct DeclarationDraftTests {
    @Test(arguments: spoken)
    func `together takes both, apart the person, and neither what was read before`(
        kind: Declaration, lines: [Int], isConfirmed: Bool
    ) {
        let talk = SignalTalk.lines(["be my girlfriend", "*oh yes", "let us be a couple then", "*yes, I'd love that"])

        let declaration = DeclarationDraft(kind: kind, lines: lines).confirmed(in: talk, after: 2)

        #expect(declaration == (isConfirmed ? kind : nil))
    }

    @Test(arguments: [
        ">>be my girlfriend", "\"be my girlfriend\"", "Rick said: \"be my girlfriend\"", "Rick said: be my girlfriend",
        "他说「做我女朋友」", "> be my girlfriend", "♪ be mine ♪", "❤️", "!!!", "", "~👍", "\u{200B}\u{200B}",
    ])
    func `words of others and signs declare nothing`(line: String) {
        let talk = SignalTalk.lines([line, "*yes"])

        let together = DeclarationDraft(kind: .together, lines: [1, 2]).confirmed(in: talk, after: 0)
        let apart = DeclarationDraft(kind: .apart, lines: [1, 2]).confirmed(in: talk, after: 0)

        #expect(together == nil)
        #expect(apart == nil)
    }

    @Test(arguments: ["*❤️", "*~❤️", "*!", "*#I am a bit tired today"])
    func `a sign or a prepared line of the persona agrees to nothing`(line: String) {
        let talk = SignalTalk.lines(["be my girlfriend", line])

        let declaration = DeclarationDraft(kind: .together, lines: [1, 2]).confirmed(in: talk, after: 0)

        #expect(declaration == nil)
    }

    @Test(arguments: [-5, 0, 4, 99, .max] as [Int])
    func `any number of lines may have been read before`(context: Int) {
        let talk = SignalTalk.lines(["hi", "*hi", "let's break up", "*oh"])

        let declaration = DeclarationDraft(kind: .apart, lines: [3]).confirmed(in: talk, after: context)

        #expect(declaration == (context < 3 ? .apart : nil))
    }
}
