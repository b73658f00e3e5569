import Domain
import Testing

private typealias Fixtures = ConsolidationFixtures

private let texts: [(text: String, names: [String])] = [
    // Whole words, of any case.
    (text: "Hong's dog barked", names: ["Hong"]), ("HONG，anna", ["Hong", "Anna"]), ("Ｈｏｎｇ来了", ["Hong"]),
    ("Anna met hong. Hong’s late", ["Anna", "Hong"]), ("we flew to Hong Kong", []), ("a hongbao", []),
    ("Hong_x hong@example.org", []), ("Anna-Marie came", []), ("和anna吃饭", ["Anna"]), ("Anna Lee called", ["Anna Lee"]),
    ("Anna\tLee called", ["Anna Lee"]), ("", []), ("！？😂", []),
    // Common words.
    ("will you come?", []), ("Will you come?", []), ("I saw Will", ["Will"]), ("I WILL GO", []), ("Ok. Will do", []),
    ("Was it Will?", ["Will"]), ("Will told me", ["Will"]), ("Will's car", ["Will"]), ("Will?", ["Will"]),
    ("😂 Will it rain", []), ("Anna, Will and me", ["Anna", "Will"]), ("they go in May", []), ("May is nice", []),
    ("on May 5", []), ("I met May today", ["May"]),
    // What somebody is to the person.
    ("my boss yelled", ["my boss"]), ("Boss yelled", ["my boss"]), ("the boss", ["my boss"]), ("your boss", []),
    ("his new boss", []), ("Tom's boss", []), ("texted her. Boss says no", ["my boss"]), ("bossy", []),
    ("我老板骂我", ["我老板"]), ("老板骂我", ["我老板"]), ("我的老板", ["我老板"]), ("我们老板", ["我老板"]), ("你老板呢", []), ("他的老板", []),
    ("他们老板", []), ("老板娘来了", []), ("小红的老板", ["小红"]), ("小红老板", ["小红"]),
    // Chinese names.
    ("小红来了", ["小红"]), ("我和小红吃饭", ["小红"]), ("在小红书上看到的", []), ("小红在小红书上", ["小红"]), ("小红帽", []), ("红色", []),
    ("老板和小红", ["我老板", "小红"]), ("小红和老板", ["小红", "我老板"]), ("王小红明来了", ["小红明"]),
]

@Suite struct AcquaintanceMentionsTests {
    private static let people = [
        Fixtures.acquaintance(1, "Hong"), Fixtures.acquaintance(2, "Anna Lee", ["Anna"]),
        Fixtures.acquaintance(3, "Will"),
        Fixtures.acquaintance(4, "May"), Fixtures.acquaintance(5, "my boss"), Fixtures.acquaintance(6, "我老板"),
        Fixtures.acquaintance(7, "小红", ["红"]), Fixtures.acquaintance(8, "小红明"),
        Fixtures.acquaintance(9, "J", ["", " "]),
    ]

    @Test(arguments: texts)
    func `a text names whom it means`(text: String, names: [String]) {
        let mentions = AcquaintanceMentions(Self.people)

        let found = mentions.mentions(in: text)

        #expect(found.map(\.name) == names)
    }

    @Test func `namesakes come together`() {
        let (one, other) = (Fixtures.acquaintance(1, "小红"), Fixtures.acquaintance(2, "红姐", ["小红", "小红"]))

        let found = AcquaintanceMentions([one, other]).mentions(in: "小红和红姐，还是小红")

        #expect(
            found == [
                .init(name: "小红", acquaintances: [one, other]), .init(name: "红姐", acquaintances: [other]),
            ])
    }

    @Test func `who goes by several names is found once`() {
        let one = Fixtures.acquaintance(1, "Katherine", ["Kate", "KATE", "凯特"])

        let found = AcquaintanceMentions([one]).mentions(in: "kate, 凯特, Katherine")

        #expect(found == [.init(name: "Kate", acquaintances: [one])])
    }

    @Test func `a word is no trap for whom it names`() {
        let people = [Fixtures.acquaintance(1, "小红"), Fixtures.acquaintance(2, "小红帽")]

        let found = AcquaintanceMentions(people).mentions(in: "小红帽来了")

        #expect(found.map(\.name) == ["小红帽"])
    }

    @Test(arguments: ["Hong ", "小红", "a", "İ", "e\u{301}\u{301}", "\r\n", "' ", "的老板"])
    func `no text is too much`(part: String) {
        let mentions = AcquaintanceMentions(Self.people)

        let found = mentions.mentions(in: String(repeating: part, count: 20_000))

        #expect(found.count < 2)
    }

    @Test(arguments: ["", " ", "J", "红", "...", "我", "my ", String(repeating: "n", count: 1000), "İ"])
    func `what is no name is not looked for`(name: String) {
        let mentions = AcquaintanceMentions([Fixtures.acquaintance(1, name)])

        let found = mentions.mentions(in: "J 红 ... 我 my İ \(name) \(name)")

        #expect(found == [])
    }
}
