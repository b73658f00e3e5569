import Domain
import Testing

@testable import mio

struct LifeLibraryTests {
    private static let phase = #"{"name": "a", "days": 1, "talk": [{"pool": "day"}]}"#

    @Test func `lives come in the order of their names`() throws {
        let files = [
            "x.json": LifeFixture.life(Self.phase, name: "b"), "y.json": LifeFixture.life(Self.phase, name: "a"),
        ]

        let library = try LifeFixture.library(files)

        #expect(library.lives.map(\.name) == ["a", "b"])
        #expect(library.lives.map(\.language.rawValue) == ["en", "en"])
    }

    @Test func `a life's own pools and words go before the shared ones`() throws {
        let own = #", "pools": {"day": [[{"person": "mine, {food}"}]]}, "words": {"food": ["rice"]}"#

        let library = try LifeFixture.library(["x.json": LifeFixture.life(Self.phase, others: own)])

        let messages = library.lives[0].days[0].turns.flatMap(\.messages)
        #expect(messages.map(\.content.words) == ["mine, rice"])
    }

    @Test(arguments: [
        (#"{"name": "a", "days": 0}"#, "", "phases.[1].days: cannot be lived"),
        (#"{"name": "a", "days": 1, "per_week": 8, "talk": [{"pool": "day"}]}"#, "", "cannot be lived"),
        (#"{"name": "a", "days": 1, "at": ["23:30"]}"#, "", "phases.[1].at: are no HH:MM"),
        (#"{"name": "a", "days": 1, "at": ["20:00", "08:00"]}"#, "", "the earliest first"),
        (#"{"name": "a", "days": 1, "talk": [{"pool": "night"}]}"#, "", "there is no pool night"),
        (#"{"name": "a", "days": 1, "talk": [{"pool": "day", "share": 0}]}"#, "", "is never said"),
        (#"{"name": "a", "days": 1, "often": 3}"#, "", "phases.[1].often: nobody knows this key"),
        (
            #"{"name": "a", "days": 1, "talk": [{"pool": "own"}]}"#, #", "pools": {"own": [[{"person": "{what}"}]]}"#,
            "the slot what has no words"
        ),
        (
            #"{"name": "a", "days": 1}"#, #", "pools": {"own": [[{"persona": "hi"}]]}"#,
            "pools.own.[1]: the person must begin"
        ),
        (
            #"{"name": "a", "days": 1}"#, #", "pools": {"own": [[{"person": "hi", "persona": "hi"}]]}"#,
            "exactly one key"
        ),
    ])
    func `a fault names the file and the place`(phases: String, others: String, reason: String) throws {
        let files = ["x.json": LifeFixture.life(phases, others: others)]

        let fault = #expect(throws: LifeFault.self) { try LifeFixture.library(files) }

        let text = try #require(fault?.description)
        #expect(text.hasPrefix("en/x.json: "))
        #expect(text.contains(reason), "\(text)")
    }

    @Test func `no two lives have one name`() throws {
        let files = ["x.json": LifeFixture.life(Self.phase), "y.json": LifeFixture.life(Self.phase)]

        let fault = #expect(throws: LifeFault.self) { try LifeFixture.library(files) }

        #expect(fault?.reason.hasPrefix("two lives have one name") == true)
    }
}
