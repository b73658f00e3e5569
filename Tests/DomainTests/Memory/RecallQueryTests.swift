import Domain
import Foundation
import Testing

@Suite struct RecallQueryTests {
    private static let now = Date(timeIntervalSince1970: 1_789_560_000)

    private static func query(
        _ lines: [RecallLine], names: RecallNames = RecallNames(person: ["小林", "Kim"], persona: ["可可", "Ada"])
    ) -> RecallQuery {
        RecallQuery(lines: lines, names: names, now: now, zone: .gmt)
    }

    private static func weights(_ query: RecallQuery) -> [String: Double] {
        Dictionary(query.terms.map { ($0.text, $0.weight) }) { first, _ in first }
    }

    @Test func `the newest line weighs most, then what the same side said`() {
        let lines = [
            RecallLine(side: .persona, "the violin"), RecallLine(side: .person, "the garden"),
            RecallLine(side: .persona, "the harbour"), RecallLine(side: .person, "the lantern"),
        ]

        let weights = Self.weights(Self.query(lines))

        #expect(weights == ["lantern": 1, "garden": 0.8, "violin": 0.3, "harbour": 0.3])
    }

    @Test func `without sides the lines are taken in turns`() {
        let lines = [RecallLine("garden"), RecallLine("harbour"), RecallLine("lantern")]

        let weights = Self.weights(Self.query(lines))

        #expect(weights == ["lantern": 1, "harbour": 0.3, "garden": 0.8])
    }

    @Test func `what is said again keeps its greatest weight`() {
        let lines = [RecallLine(side: .person, "violin lantern"), RecallLine(side: .person, "violin")]

        let weights = Self.weights(Self.query(lines))

        #expect(weights == ["violin": 1, "lantern": 0.8])
    }

    @Test func `a pair of characters weighs more than each, and everyday words hardly anything`() {
        let lines = [RecallLine("你知道钢琴吗")]

        let weights = Self.weights(Self.query(lines))

        #expect(weights["钢琴"] == 1)
        #expect(weights["钢"] == 0.4)
        #expect(weights["知道"] == 0.3)
        #expect(abs((weights["吗"] ?? 0) - 0.12) < 1e-9)
    }

    @Test func `everyday words of English weigh little`() {
        let lines = [RecallLine("do you know a good violin")]

        let weights = Self.weights(Self.query(lines))

        #expect(weights == ["know": 0.3, "good": 0.3, "violin": 1])
    }

    @Test(arguments: ["可可喜欢钢琴", "小林可可钢琴", "Ada, a piano?", "KIM'S piano"])
    func `the names of the two are no terms`(text: String) {
        let lines = [RecallLine(text)]

        let terms = Set(Self.query(lines).terms.map(\.text))

        #expect(terms.isDisjoint(with: ["可可", "小林", "ada", "kim", "可", "林"]))
        #expect(!terms.isDisjoint(with: ["钢琴", "piano"]))
    }

    @Test(arguments: [
        ("你给我推荐过哪些书？", RecallSide.persona), ("你之前说过要去哪儿？", .persona), ("我跟你分享过一部电影", .person),
        ("我最喜欢的乐队是？", .person), ("What did you recommend to me?", .persona), ("You told me about a film", .persona),
        ("You’ve once suggested a place", .persona), ("which band do I like?", .person),
        ("I told you about a film", .person),
        ("我们聊过什么", nil), ("火锅好吃吗", nil), ("what films are there?", nil), ("", nil),
    ])
    func `a line tells whose words it asks for`(text: String, side: RecallSide?) {
        let lines = [RecallLine(side: .person, text)]

        let query = Self.query(lines)

        #expect(query.side == side)
    }

    @Test(arguments: [
        ("Where did Kim live?", RecallSide.person), ("小林住在哪里", .person), ("what does Ada play", .persona),
        ("Did Kim meet Ada?", nil), ("Did Kimberly sing?", nil), ("a kimono", nil),
    ])
    func `who is named is asked for, unless both are`(text: String, side: RecallSide?) {
        let lines = [RecallLine(text)]

        let query = Self.query(lines)

        #expect(query.side == side)
    }

    @Test func `when the persona asks, "I" is the persona`() {
        let lines = [RecallLine(side: .persona, "我弹什么琴？")]

        let query = Self.query(lines)

        #expect(query.side == .persona)
    }

    @Test(arguments: [
        ("When was that?", true), ("那是什么时候", true), ("具体是哪天？", true), ("多久了", true), ("whenever", false),
        ("那是什么", false),
    ])
    func `a line may ask for a time`(text: String, asks: Bool) {
        let lines = [RecallLine(text)]

        let query = Self.query(lines)

        #expect(query.asksWhen == asks)
    }

    @Test func `a long talk keeps its weightiest terms`() {
        let words = (0..<200).map { "harbour\($0)" }
        let lines = [RecallLine(words.joined(separator: " ")), RecallLine("garden"), RecallLine("lantern")]

        let query = Self.query(lines)

        #expect(query.terms.count == RecallQuery.mostTerms)
        #expect(query.terms.first?.text == "lantern")
        #expect(query.terms == query.terms.sorted { $0.weight > $1.weight })
    }

    @Test(arguments: [
        [], [RecallLine("")], [RecallLine("，。！？"), RecallLine("🎉")], [RecallLine(String(repeating: "\u{0}", count: 9))],
    ])
    func `where nothing is said, nothing is looked for`(lines: [RecallLine]) {
        let names = RecallNames(person: [""], persona: [" ", "🎉"])

        let query = Self.query(lines, names: names)

        #expect(query.terms == [])
        #expect(query.days == [])
        #expect(query.side == nil)
    }

    @Test(arguments: ["我", "你我", "you ", "5月", "昨", "(", "%_\"'*", "last "])
    func `a huge line is read soon`(unit: String) {
        let lines = [RecallLine(String(repeating: unit, count: 10_000))]

        let query = Self.query(lines)

        #expect(query.terms.count <= RecallQuery.mostTerms)
    }
}
