import Domain
import Testing

/// Whom a stretch of talk introduces.
struct AcquaintanceRegisterTests {
    private static func register(
        _ lines: [String], people: [AcquaintanceDraft], known: [Acquaintance] = [], memories: [Memory] = []
    ) -> AcquaintanceRegister {
        AcquaintanceRegister(
            people: people, in: material(lines, language: .chinese, memories: memories, acquaintances: known))
    }

    @Test(arguments: [
        ("my boss Mia visits", "Mia", "老板"), ("我同事小红升职了", "小红", "同事"), ("老板又骂我", "我老板", ""),
        ("Sunny called me", "Sunny", ""),
    ])
    func `whom the person names for the first time is new`(line: String, name: String, relation: String) {
        let draft = AcquaintanceDraft(name: name, relation: relation, sources: [1])

        let register = Self.register([line], people: [draft])

        let cleaned = name == "我老板" ? "老板" : name
        #expect(register.newcomers == [.init(name: cleaned, relation: relation)])
        #expect(register.introductions.isEmpty)
    }

    @Test(arguments: [
        (["我弟弟阿乐来了", "我弟弟十二岁"], ["阿乐", "弟弟"], 1), (["我弟弟来了", "我弟弟叫阿乐"], ["弟弟", "阿乐"], 1),
        (["我弟弟阿乐来了", "另一个弟弟在上学"], ["阿乐", "弟弟"], 2),
    ])
    func `a title alone means the one of that kind who has a name`(lines: [String], names: [String], count: Int) {
        let people = names.map { AcquaintanceDraft(name: $0, relation: "弟弟", sources: [1, 2]) }

        let register = Self.register(lines, people: people)

        #expect(register.newcomers.count == count && register.newcomers.contains { $0.name == "阿乐" })
    }

    @Test func `a title is kept in the language that the persona speaks`() {
        let draft = AcquaintanceDraft(name: "男朋友", relation: "男朋友", sources: [1])

        let register = AcquaintanceRegister(people: [draft], in: material(["我男朋友说她像土豆"]))

        #expect(register.newcomers == [.init(name: "boyfriend", relation: "boyfriend")])
    }

    @Test(arguments: ["*小红怎么样？", ">>小红今天来我家", "今天好累"])
    func `whom the person does not name is nobody`(line: String) {
        let draft = AcquaintanceDraft(name: "小红", relation: "同事", sources: [1])

        let register = Self.register([line], people: [draft])

        #expect(register.newcomers.isEmpty && register.introductions.isEmpty)
    }

    @Test(arguments: ["Kim", "可可", "她", "我", "P1", ""])
    func `the two who talk, and pronouns, are no acquaintances`(name: String) {
        let draft = AcquaintanceDraft(name: name, sources: [1])

        let register = Self.register(["Kim 可可 她 我 P1"], people: [draft])

        #expect(register.newcomers.isEmpty)
    }

    @Test(arguments: [
        ("my BOSS again", "my boss", "boss"), ("我老板又骂我", "老板", "我老板"), ("Dr Chen called", "Doctor Chen", "Dr. Chen"),
    ])
    func `whoever is known by a name is not new`(line: String, name: String, knownName: String) {
        let known = acquaintance(7, knownName)

        let register = Self.register([line], people: [AcquaintanceDraft(name: name, sources: [1])], known: [known])

        #expect(register.newcomers.isEmpty && register.introductions.isEmpty)
    }

    @Test func `a known one gets the new names that the person uses, and what they are`() {
        let draft = AcquaintanceDraft(name: "红姐", aliases: ["小红", "阿红"], relation: "同事", sameAs: 1, sources: [1])

        let register = Self.register(["红姐今天请客，她是我同事"], people: [draft], known: [acquaintance(7, "小红")])

        #expect(register.introductions == [.init(.init(rawValue: 7), aliases: ["红姐"], relation: "同事")])
        #expect(register.newcomers.isEmpty)
    }

    @Test func `one of the same name who is family is somebody else than the colleague`() {
        let known = acquaintance(7, "小红", relation: "同事")
        let draft = AcquaintanceDraft(name: "小红", relation: "妹妹", sources: [1])

        let register = Self.register(["我妹妹小红来了"], people: [draft], known: [known])

        #expect(register.newcomers == [.init(name: "小红", relation: "妹妹")])
    }

    @Test func `a friend may be a colleague too`() {
        let known = acquaintance(7, "小红", relation: "同事")
        let draft = AcquaintanceDraft(name: "小红", relation: "朋友", sources: [1])

        let register = Self.register(["小红是我朋友"], people: [draft], known: [known])

        #expect(register.introductions == [.init(.init(rawValue: 7), relation: "朋友")])
    }

    @Test func `one who was taken for another is split off with their memories`() {
        let known = [acquaintance(7, "小红", relation: "同事")]
        let memories = [memory(1, "小红升职了", about: [7]), memory(2, "小红怀孕了", about: [7]), memory(3, "住在北京")]
        let draft = AcquaintanceDraft(
            name: "小红", relation: "邻居", differentFrom: 1, memories: [2, 3, 9], sources: [1])

        let register = Self.register(["怀孕的小红是我邻居，不是同事小红"], people: [draft], known: known, memories: memories)

        let newcomer = MemoryChanges.Newcomer(
            name: "小红", relation: "邻居", memories: [.init(rawValue: 2)], splitFrom: .init(rawValue: 7))
        #expect(register.newcomers == [newcomer] && register.introductions.isEmpty)
    }

    @Test func `two known ones whom one draft names are one`() {
        let known = [acquaintance(7, "老板"), acquaintance(8, "小红", relation: "上司")]
        let draft = AcquaintanceDraft(name: "小红", aliases: ["老板"], sources: [1])

        let register = Self.register(["小红就是我老板"], people: [draft], known: known)

        #expect(register.introductions == [.init(.init(rawValue: 7), absorbs: [.init(rawValue: 8)])])
    }

    @Test func `two known ones who cannot be one are not joined`() {
        let known = [acquaintance(7, "妈妈"), acquaintance(8, "小红", relation: "妹妹")]
        let draft = AcquaintanceDraft(name: "小红", aliases: ["妈妈"], sameAs: 2, sources: [1])

        let register = Self.register(["小红和妈妈来了"], people: [draft], known: known)

        #expect(register.introductions.allSatisfy { $0.absorbs.isEmpty })
    }

    @Test func `of two of one name the relation tells which, and else nobody is meant`() {
        let known = [acquaintance(7, "小红", relation: "同事"), acquaintance(8, "小红", relation: "邻居")]
        let told = AcquaintanceDraft(name: "小红", aliases: ["红姐"], relation: "邻居", sources: [1])
        let untold = AcquaintanceDraft(name: "小红", aliases: ["红红"], sources: [1])

        let register = Self.register(["小红（红姐，红红）来了"], people: [told, untold], known: known)

        #expect(register.introductions == [.init(.init(rawValue: 8), aliases: ["红姐"])])
        #expect(register.newcomers.isEmpty)
    }

    @Test func `a newcomer whom two drafts tell of is one`() {
        let drafts = [
            AcquaintanceDraft(name: "小红", sources: [1]), AcquaintanceDraft(name: "红姐", aliases: ["小红"], relation: "同事"),
        ]

        let register = Self.register(["小红来了，红姐是我同事"], people: drafts)

        #expect(register.newcomers == [.init(name: "小红", aliases: ["红姐"], relation: "同事")])
    }

    @Test func `no more than twenty people are taken in, however strange`() {
        let names = (0..<10_000).map { "名\($0)" } + [String(repeating: "红", count: 100_000), "\u{0}\u{202E}"]
        let drafts = names.map {
            AcquaintanceDraft(name: $0, aliases: names, sameAs: -1, differentFrom: .max, memories: [0])
        }

        let register = Self.register([names.prefix(30).joined(separator: " ")], people: drafts)

        #expect(register.newcomers.count <= 20)
    }
}
