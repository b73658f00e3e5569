import Domain
import Testing

/// Whom a memory is about.
struct AcquaintanceRegisterSubjectTests {
    private static func subjects(
        about: [String], _ line: String, known: [Acquaintance] = [], people: [AcquaintanceDraft] = []
    ) -> Result<[MemoryChanges.Subject], MemoryRefusal> {
        let material = material([line], language: .chinese, acquaintances: known)
        var register = AcquaintanceRegister(people: people, in: material)
        let draft = MemoryDraft(about: about, text: "升职了", sources: [1])
        return Result { () throws(MemoryRefusal) in try register.subjects(of: draft) }
    }

    private static let colleague = acquaintance(7, "小红", aliases: ["红姐"], relation: "同事")
    private static let neighbour = acquaintance(8, "小红", relation: "邻居")

    @Test(arguments: [
        ("小红", "小红升职了"), ("红姐", "红姐升职了"), ("P1", "小红升职了"), ("p1", "她升职了"), ("小红", "我同事升职了"), ("小红", "她升职了"),
    ])
    func `a known one is found by name, by place and by what they are`(name: String, line: String) {
        let about = [name]

        let subjects = Self.subjects(about: about, line, known: [Self.colleague])

        #expect(subjects == .success([.known(.init(rawValue: 7))]))
    }

    @Test(arguments: [("小红", "我邻居小红升职了", 8), ("小红", "同事小红升职了", 7), ("P2", "小红升职了", 8)])
    func `of two of one name the lines tell which`(name: String, line: String, expected: Int64) {
        let about = [name]

        let subjects = Self.subjects(about: about, line, known: [Self.colleague, Self.neighbour])

        #expect(subjects == .success([.known(.init(rawValue: expected))]))
    }

    @Test(arguments: [("小红", "小红升职了"), ("P3", "小红升职了"), ("P0", "小红升职了")])
    func `where nothing tells which, nobody is guessed`(name: String, line: String) {
        let about = [name]

        let subjects = Self.subjects(about: about, line, known: [Self.colleague, Self.neighbour])

        #expect(subjects == .failure(.uncertain))
    }

    @Test(arguments: [("小明", "小明升职了"), ("Mia", "mia升职了"), ("小红", "我妹妹小红升职了")])
    func `whom nobody introduced is new`(name: String, line: String) {
        let about = [name]

        let subjects = Self.subjects(about: about, line, known: [Self.colleague])

        #expect(subjects == .success([.new(0)]))
    }

    @Test(arguments: ["小明", "小红", "她", String(repeating: "明", count: 41)])
    func `whom nobody names is nobody`(name: String) {
        let about = [name]

        let subjects = Self.subjects(about: about, "今天升职了", known: [Self.colleague])

        #expect(subjects == .failure(.unfounded))
    }

    @Test(arguments: [[], ["Kim"], ["我"], ["对方"], ["user"]])
    func `the person is no acquaintance`(about: [String]) {
        let line = "Kim 升职了"

        let subjects = Self.subjects(about: about, line)

        #expect(subjects == .success([]))
    }

    @Test func `one who was introduced in the same talk is meant first`() {
        let people = [AcquaintanceDraft(name: "小红", relation: "妹妹", sources: [1])]

        let subjects = Self.subjects(about: ["小红", "小红"], "我妹妹小红升职了", known: [Self.colleague], people: people)

        #expect(subjects == .success([.new(0)]))
    }
}
