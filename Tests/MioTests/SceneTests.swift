import Domain
import Testing

@testable import mio

struct SceneTests {
    @Test(
        arguments: [
            ("person ann: Ann", .person(key: "ann", name: "Ann", language: nil)),
            ("person lin: 小林, zh", .person(key: "lin", name: "小林", language: "zh")),
            ("group club: ann, june,keke", .group(key: "club", isBasic: false, members: ["ann", "june", "keke"])),
            ("group yard (basic): ann, june", .group(key: "yard", isBasic: true, members: ["ann", "june"])),
            ("ann says to june: hi: there", .says(speaker: "ann", target: "june", text: "hi: there")),
            ("june answers ann", .answers(bot: "june", target: "ann", .any)),
            (
                "ann replies to june in club: why: so",
                .replies(speaker: "ann", author: "june", group: "club", text: "why: so")
            ),
            (#"june answers ann with "a "b" c""#, .answers(bot: "june", target: "ann", .with(#"a "b" c"#))),
            (#"june answers ann without "x""#, .answers(bot: "june", target: "ann", .without("x"))),
            ("june keeps quiet to club", .keepsQuiet(bot: "june", target: "club")),
            (
                "operator sets june and ann to evolving at good_friends",
                .sets(bot: "june", person: "ann", .evolving, .goodFriends)
            ),
            ("operator sets june and ann to static", .sets(bot: "june", person: "ann", .static, nil)),
            ("advance 30m", .advance(seconds: 1800)), ("advance 8h", .advance(seconds: 28_800)),
            ("advance 2d", .advance(seconds: 172_800)),
            ("advance to Monday 10:05", .advanceTo(WeekTime(weekday: 2, minutes: 605))),
            ("june writes first to ann within 3d", .writesFirst(bot: "june", person: "ann", within: 259_200, .any)),
            (
                #"june writes first to ann within 90m with "exam""#,
                .writesFirst(bot: "june", person: "ann", within: 5400, .with("exam"))
            ),
            (
                #"june writes first to ann within 1d without "why""#,
                .writesFirst(bot: "june", person: "ann", within: 86_400, .without("why"))
            ),
            ("june leaves ann alone for 30d", .leavesAlone(bot: "june", person: "ann", seconds: 2_592_000)),
            ("june and ann are at good_friends", .stage(bot: "june", person: "ann", .goodFriends)),
            ("the worker has caught up", .caughtUp),
            ("june and ann made at most 1 call", .calls(bot: "june", person: "ann", atMost: 1)),
        ] as [(String, SceneStep)])
    func `every form of line is read`(line: String, step: SceneStep) {
        #expect(SceneStep(parsing: line[...]) == step)
    }

    @Test(arguments: [
        "", "june", "ann says june: hi", "advance", "advance 8", "advance 8w", "june and ann are at odds",
        "june and ann made at most many calls", "person : Ann", "operator sets june and ann to romantic",
        "operator sets june and ann to evolving at odds", "operator sets june to static",
        "advance to Someday 10:00", "advance to Monday 24:00", "advance to Monday 9:00", "june writes first to ann",
        "june writes first to ann within a week", "june writes first to ann within 3d about exams",
        "june leaves ann alone", "june leaves ann alone for now", "group club (big): ann", "group (basic): ann",
        "ann replies to june: hi", "ann replies in club: hi",
    ])
    func `anything else is refused`(line: String) {
        #expect(SceneStep(parsing: line[...]) == nil)
    }

    @Test func `lines keep their numbers and comments are skipped`() throws {
        let scene = try Scene(file: "a.scene", text: "# who\n\n  person ann: Ann \nadvance 1h\n")

        #expect(scene.lines.map(\.number) == [3, 4])
    }

    @Test func `a line that is no step is told`() throws {
        let failure = #expect(throws: SceneFailure.self) { try Scene(file: "a.scene", text: "advance 1h\nhello") }

        #expect(failure?.description == "a.scene:2: is no step of a scene; docs/scenes.md lists them")
    }
}
