import Domain
import Testing

@testable import mio

struct HygieneScoreTests {
    private typealias Share = HygieneTally.Share

    @Test func `what should be there and is, is fine`() throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["Lisbon|Lisboa"], "any": ["lives", "home"]}], "never": ["Berlin"]}"#,
            open: [.init(text: "Lives in LISBOA now")])

        #expect(score.findings == [])
        #expect(score.tally.junk == Share(count: 0, total: 1))
        #expect(score.tally.missed == Share(count: 0, total: 1))
        #expect(score.tally.turns == 1)
        #expect(score.tally.refusals == [.echo: 2])
    }

    @Test func `what nobody expects is junk, what may be there is not`() throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["jazz"]}], "allowed": [{"all": ["tea"]}]}"#,
            open: [.init(text: "Likes jazz"), .init(text: "Likes tea"), .init(text: "Said hello")])

        #expect(score.findings == [HygieneFinding(kind: .junk, detail: "Said hello")])
        #expect(score.tally.junk == Share(count: 1, total: 3))
    }

    @Test func `what is said too often is junk from there on`() throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["jazz"], "most": 1}]}"#,
            open: [.init(text: "Likes jazz"), .init(text: "Loves jazz")])

        #expect(score.findings == [HygieneFinding(kind: .repeated, detail: "Loves jazz")])
        #expect(score.tally.junk == Share(count: 1, total: 2))
    }

    @Test func `what is not there is missed`() throws {
        let score = try HygieneFixture.score(#"{"remembered": [{"all": ["jazz"]}, {"all": ["tea"]}]}"#)

        #expect(score.findings.map(\.kind) == [.missed, .missed])
        #expect(score.tally.missed.rate == 1)
        #expect(score.tally.junk.rate == nil)
    }

    @Test(arguments: [nil, CalendarDay(year: 2026, month: 11, day: 7)])
    func `another day is as good as none`(day: CalendarDay?) throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["dentist"], "day": "2026-11-06"}]}"#,
            open: [.init(text: "Dentist", day: day)])

        #expect(score.findings == [HygieneFinding(kind: .misdated, detail: "dentist on 2026-11-06")])
        #expect(score.tally.misdated == 1)
        #expect(score.tally.missed.count == 1)
        #expect(score.tally.junk.count == 0)
    }

    @Test(arguments: [
        HygieneOutcome.Memory(text: "Allergic to nuts"), .of("Dan", "brother", "Allergic to nuts"),
        .of("Nora", "colleague", "Allergic to nuts"),
    ])
    func `what holds for one and is told of another is of the wrong person`(memory: HygieneOutcome.Memory) throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["nuts"], "about": "Nora", "relation": ["sister"]}]}"#, open: [memory])

        #expect(score.findings.map(\.kind) == [.missed, .wrongPerson])
        #expect(score.tally.wrongPerson == Share(count: 1, total: 1))
        #expect(score.tally.junk.count == 0)
    }

    @Test(arguments: [#""Nora""#, #"["Eleonora", "sister"]"#, #""*""#])
    func `a name, a relation or anybody may be the subject`(about: String) throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["nuts"], "about": \#(about)}]}"#,
            open: [.of("Nora", "sister", "Allergic to nuts")])

        #expect(score.findings == [])
        #expect(score.tally.wrongPerson == Share(count: 0, total: 1))
    }

    @Test func `what must never be kept is forbidden and junk, as a name as well`() throws {
        let score = try HygieneFixture.score(
            #"{"remembered": [{"all": ["cat"]}], "never": ["Bristol", "Dora"]}"#,
            open: [.init(text: "Has a cat from Bristol")], closed: [.init(text: "Bristol")],
            acquaintances: [.init(names: ["Dora"])])

        #expect(score.findings.map(\.detail) == ["Has a cat from Bristol", "Dora"])
        #expect(score.tally.forbidden == 2)
        #expect(score.tally.junk.count == 1)
    }

    @Test(arguments: ["sensitive", "forget"])
    func `what is secret or forgotten must not lie among closed memories`(trap: String) throws {
        let score = try HygieneFixture.score(
            #"{"never": ["tulip"]}"#, trap: trap, closed: [.init(text: "Password is tulip")])

        #expect(score.tally.forbidden == 1)
    }
}
