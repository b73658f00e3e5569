import Domain
import Foundation
import Testing

@Suite struct ExtractionDeclarationTests {
    @Test(arguments: [
        #"{"declaration":{"kind":"together","lines":[4,5]}}"#,
        #"{"declaration":{"kind":" Together ","lines":["4","5"]}}"#,
        #"{"declaration":[{"kind":"apart","lines":[1]},{"kind":"together","lines":"4, 5"}]}"#,
        #"{"memories":[],"declaration":{"kind":"together","lines":[4,5,"x",null],"sure":true,},}"#,
        "So: ```json\n{\"signals\":{},\"declaration\":{\"kind\":\"together\",\"lines\":[4,5]}}\n```",
        #"{"declaration":[{"kind":"together","lines":[4,5]},{"kind":"engaged","lines":[9]},7]}"#,
    ])
    func `an answer tells what two declared`(answer: String) {
        let text = answer

        let extraction = ExtractionReply.extraction(in: text)

        #expect(extraction?.declaration == DeclarationDraft(kind: .together, lines: [4, 5]))
    }

    @Test(arguments: [
        #"{"declaration":null}"#, #"{"declaration":"together"}"#, #"{"declaration":{}}"#, #"{"declaration":true}"#,
        #"{"declaration":{"kind":"married","lines":[1]}}"#, #"{"declaration":{"kind":{"kind":"apart"}}}"#,
        #"{"declaration":[]}"#, #"{"memories":[]}"#, #"{"declaration":{"lines":[1,2]}}"#,
    ])
    func `what declares nothing that we know is nothing, and the rest of the answer holds`(answer: String) {
        let text = answer

        let extraction = ExtractionReply.extraction(in: text)

        #expect(extraction == Extraction())
    }

    @Test(arguments: [
        ("let's break up", true), ("我们在一起吧", true), ("let's meet up", false), (">>let's break up", false),
    ])
    func `a declaration is read at once`(words: String, isDue: Bool) {
        let talk = SignalTalk.lines([words, "*oh"])

        let isRead = ExtractionSchedule.isDue(talk, at: SignalTalk.start, in: .gmt)

        #expect(isRead == isDue)
        #expect(talk[0].declares == isDue)
    }

    @Test func `a declaration is worth a call, however short it is`() {
        let declaration = SignalTalk.lines(["分手吧"])
        let talk = SignalTalk.lines(["吧"])

        let isWorth = ExtractionSchedule.tellsAnything(declaration)

        #expect(isWorth && !ExtractionSchedule.tellsAnything(talk))
    }

    @Test(arguments: ["*let's break up", ">>let's break up", "!let's break up", "~❤️"])
    func `only the person declares, in words of a message`(line: String) {
        let message = SignalTalk.lines([line])

        let declares = message.contains(where: \.declares)

        #expect(!declares)
    }

    @Test func `a declaration asks to forget nothing`() {
        let talk = SignalTalk.lines(["let's break up", "be my girlfriend"])

        let asks = talk.contains(where: \.asksToForget)

        #expect(!asks)
    }
}
