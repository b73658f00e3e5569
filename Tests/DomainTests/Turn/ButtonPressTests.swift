import Domain
import Testing

private let presses: [ButtonPress] =
    RelationshipKind.allCases.map { ButtonPress.kind($0) }
    + PersonProfile.Field.allCases.map { ButtonPress.skip($0) }
    + otherPresses

private let otherPresses: [ButtonPress] = [
    .nickname(0), .nickname(19), .deleteMemory("nickname", page: 0), .deleteMemory("42", page: 3),
    .deleteMemory("9223372036854775807", page: 1_000_000), .deleteMemory("a:b:c", page: 2), .memoryPage(0),
    .memoryPage(.max), .forget(all: true), .forget(all: false), .keep,
]

@Suite struct ButtonPressTests {
    @Test(arguments: presses)
    func `a button brings back what it stands for`(press: ButtonPress) {
        let data = press.data

        let read = ButtonPress(data: data)

        #expect(read == press)
        #expect((1...64).contains(data.utf8.count))
    }

    @Test func `no two buttons carry the same`() {
        let data = presses.map(\.data)

        let different = Set(data)

        #expect(different.count == presses.count)
    }

    @Test(arguments: [
        "", ":", "::", "kind", "kind:", "kind:lover", "kind:Friend", "kind:friend:x", "nickname", "nickname:",
        "nickname:x", "nickname:1.5", "nickname:99999999999999999999", "skip:", "skip:age", "delete", "delete:1",
        "delete:x:1", "delete::1", "memory", "memory:", "memory:first", "forget", "forget:", "forget:some",
        "forget:all:x", "keep:", "keep:1", "KEEP", " keep", "stage:2", "⟦keep⟧", "kind：friend",
    ])
    func `what no button of ours carries means nothing`(data: String) {
        let carried = data

        let press = ButtonPress(data: carried)

        #expect(press == nil)
    }
}
