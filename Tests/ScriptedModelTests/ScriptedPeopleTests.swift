import Testing

struct ScriptedPeopleTests {
    @Test(arguments: [
        ("my sister Hong works at Tencent", "Hong", "sister"), ("Karen is my boss", "Karen", "boss"),
        ("my boss yelled", "boss", "boss"), ("我同事小红在腾讯上班", "小红", "同事"), ("我老板叫凯伦", "凯伦", "老板"), ("我老板骂人", "老板", "老板"),
    ])
    func `it finds who is mentioned`(line: String, name: String, relation: String) async throws {
        let found = try await NotePrompt.extraction(line)

        #expect(found.people.map(\.name) == [name])
        #expect(found.people.first?.relation == relation)
        #expect(found.people.first?.lines == [1])
    }

    @Test(arguments: [
        ("my sister Hong works at Tencent", "Hong works at Tencent", "Hong"),
        ("my sister Nora is here. she is allergic to nuts", "Nora is allergic to nuts", "Nora"),
        ("我同事小红在腾讯上班", "小红在腾讯上班", "小红"), ("我妹妹来了。她对花生过敏", "妹妹对花生过敏", "妹妹"),
    ])
    func `what holds for others is theirs`(line: String, text: String, name: String) async throws {
        let found = try await NotePrompt.extraction(line)

        #expect(found.memories.first { $0.text == text }?.about == [name])
    }

    @Test func `an alias joins`() async throws {
        let found = try await NotePrompt.extraction("我同事小红来了", "小红也叫红姐")

        #expect(found.people.map(\.name) == ["小红"])
        #expect(found.people.first?.aliases == ["红姐"])
        #expect(found.people.first?.lines == [1, 2])
    }

    @Test func `a title gives way to a name`() async throws {
        let found = try await NotePrompt.extraction("my boss yelled", "Karen is my boss")

        #expect(found.people.map(\.name) == ["Karen"])
        #expect(found.people.first?.aliases == ["boss"])
    }

    @Test func `who is listed is known`() async throws {
        let found = try await NotePrompt.extraction(
            "my colleague Emma ran", "小红也叫红姐", known: ["P1 Emma (colleague)", "P2 小红、阿红 (同事)"])

        #expect(found.people.map(\.sameAs) == ["P1", "P2"])
        #expect(found.people.last?.aliases == ["红姐"])
    }

    @Test func `another one of that name is new`() async throws {
        let found = try await NotePrompt.extraction("another Emma came", known: ["P1 Emma (colleague)"])

        #expect(found.people.map(\.differentFrom) == ["P1"])
        #expect(found.people.first?.sameAs == nil)
    }
}
