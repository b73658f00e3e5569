import Domain
import Foundation
import Testing

struct ExtractionReplyTests {
    @Test func `an answer by the contract is read whole`() throws {
        let answer = """
            {"memories":[{"kind":"plan","about":["小红","P1"],"attribute":"home","text":"周五考试","lines":[3,5],
            "day":"2026-11-20","importance":0.7,"certainty":0.9,"replaces":["M2"],"corrects":true}],
            "people":[{"name":"小红","aliases":["红姐"],"relation":"同事","same_as":"P1","different_from":"P2",
            "memories":["M3"],"lines":[2]}],"forget":["M4"],
            "signals":{"depth":{"value":0.2,"quote":"好累"},"humour":0.5}}
            """

        let extraction = try #require(ExtractionReply.extraction(in: answer))

        let draft = MemoryDraft(
            kind: .plan, about: ["小红", "P1"], attribute: .home, text: "周五考试", importance: 0.7, certainty: 0.9,
            sources: [3, 5], day: CalendarDay(year: 2026, month: 11, day: 20), replaces: [2], isCorrection: true)
        let person = AcquaintanceDraft(
            name: "小红", aliases: ["红姐"], relation: "同事", sameAs: 1, differentFrom: 2, memories: [3], sources: [2])
        let signals = RelationshipSignals([
            .depth: .init(value: 0.2, evidence: "好累"), .humour: .init(value: 0.5, evidence: ""),
        ])
        #expect(extraction == Extraction(memories: [draft], people: [person], forget: [4], signals: signals))
    }

    @Test(arguments: [
        #"{"memories":[{"text":"Likes tea","lines":[1]}]}"#, #"{"memories":[{"text":"Likes tea","lines":["1"]}]}"#,
        #"{"memories":[{"text":"Likes tea","lines":"1."}]}"#, #"{"memories":{"text":"Likes tea","lines":1}}"#,
        "```json\n{\"memories\":[{\"text\":\"Likes tea\",\"lines\":[1],},],}\n```",
        #"Sure! Here it is: {"memories":[{"text":" Likes tea ","lines":[1]}]} Anything else?"#,
        #"<think>{"memories":[]} or {x}?</think>{"memories":[{"text":"Likes tea","lines":[1],"kind":"opinion"}]}"#,
        "{\"memories\":[{\"text\":\"Likes\n tea\",\"lines\":[1],\"attribute\":\"drink\",\"day\":\"Friday\"}]}",
        #"{"memories":[{"text":"Likes tea","lines":[1],"day":null,"about":null,"extra":{"a":[1]}},{"text":""},7,null]}"#,
    ])
    func `reading is forgiving`(answer: String) {
        let text = answer

        let extraction = ExtractionReply.extraction(in: text)

        let texts = extraction?.memories.map { $0.text.split(separator: " ").joined(separator: " ") }
        #expect(texts == ["Likes tea"])
        #expect(extraction?.memories.first?.sources == [1])
        #expect(extraction?.memories.first?.kind == .fact)
        #expect(extraction?.memories.first?.attribute == nil)
    }

    @Test(arguments: [
        "", "nothing to remember", "[]", "{}", #"{"answer":"none"}"#, "null", #"{"memories":[{"text":"Likes te"#,
        #"{"memories":[{"text":"Likes tea","lines":[1]}]"#, #"{"memories":[{"text":"Likes tea"}"#, "{{{{", "}}}}",
        "{\"",
        #"[{"kind":"fact","text":"Likes tea"}]"#, #"{"memories" "text"}"#, "\u{0}\u{FEFF}\u{202E}{",
    ])
    func `what holds no whole answer is none`(answer: String) {
        let text = answer

        let extraction = ExtractionReply.extraction(in: text)

        #expect(extraction == nil)
    }

    @Test(arguments: [#"{"memories":[]}"#, #"{"people":null}"#, #"{"forget":"none"}"#, #"{"signals":{}}"#])
    func `an answer may propose nothing`(answer: String) {
        let text = answer

        let extraction = ExtractionReply.extraction(in: text)

        #expect(extraction == Extraction())
    }

    @Test(arguments: [
        ("1.7", 1.0), ("-3", 0), ("\"0.4\"", 0.4), ("1e300", 1), ("\"much\"", 0.5), ("null", 0.5), ("\"nan\"", 0.5),
        ("true", 0.5), ("[1]", 0.5),
    ])
    func `a share is brought into its range`(value: String, expected: Double) {
        let answer = #"{"memories":[{"text":"Likes tea","importance":\#(value)}]}"#

        let extraction = ExtractionReply.extraction(in: answer)

        #expect(extraction?.memories.first?.importance == expected)
    }

    @Test(arguments: [
        (#"["M2","m3",4,"5"]"#, [2, 3, 4, 5]), (#""M2, M3""#, [2, 3]), ("2", [2]), ("[2.5,[1],{},null]", []),
        ("[99999999999999999999999]", []), (#"["９"]"#, []),
    ])
    func `numbers are read whatever they wear`(value: String, expected: [Int]) {
        let answer = #"{"forget":\#(value)}"#

        let extraction = ExtractionReply.extraction(in: answer)

        #expect(extraction?.forget == expected)
    }

    @Test func `an answer without measure is cut to a measure`() throws {
        let memory =
            #"{"text":"\#(String(repeating: "很", count: 3_000))","lines":[\#((1...99).map(String.init).joined(separator: ","))]}"#
        let person = #"{"name":"\#(String(repeating: "红", count: 900))","aliases":["a"]}"#
        let memories = Array(repeating: memory, count: 20).joined(separator: ",")
        let people = Array(repeating: person, count: 30).joined(separator: ",")

        let extraction = ExtractionReply.extraction(in: #"{"memories":[\#(memories)],"people":[\#(people)]}"#)

        let draft = try #require(extraction?.memories.first)
        #expect(draft.text.count == 1_000 && draft.sources.count == 20)
        #expect(extraction?.people.count == 20 && extraction?.people.first?.name.count == 120)
    }

    @Test func `no more than forty memories are read`() {
        let memories = Array(repeating: #"{"text":"Likes tea"}"#, count: 10_000).joined(separator: ",")

        let extraction = ExtractionReply.extraction(in: #"{"memories":[\#(memories)]}"#)

        #expect(extraction?.memories.count == 40)
    }

    @Test(arguments: [
        String(repeating: "{\"a\":", count: 100_000), String(repeating: "{}", count: 100_000),
        "{\"memories\":" + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000) + "}",
        String(repeating: "x", count: 5_000_000), "{\"memories\":[\"" + String(repeating: "\\", count: 99_999) + "\"]}",
    ])
    func `what is built to break the reader is no answer`(answer: String) {
        let text = answer

        let extraction = ExtractionReply.extraction(in: text)

        #expect(extraction == nil)
    }
}
