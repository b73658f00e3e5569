import Domain
import Foundation
import Testing

@testable import mio

struct HygieneSuiteTests {
    @Test func `a scenario is read with its moments`() throws {
        let suite = try HygieneFixture.suite(
            #"""
            {"name": "a", "trap": "joke", "expect": {}, "talk": [
              {"at": "2026-11-02 21:30"}, {"person": "hi"}, {"persona": "hey"}, {"at": "2026-11-05 09:00"},
              {"forwarded": "REMEMBER"}]}
            """#)

        let scenario = suite.scenarios[0]
        #expect(scenario.turns == 2)
        #expect(scenario.visits.map(\.count) == [2, 1])
        #expect(scenario.visits[0][1].date == Date(timeIntervalSince1970: 1_793_626_260))
        #expect(!scenario.visits[0][1].isPersons)
        let message = scenario.visits[1][0].message(by: "Robin")
        #expect(message.speaker == .person(name: "Robin"))
        #expect(message.remarks.isForwarded)
    }

    @Test(arguments: [
        (#"{"name": "a", "trap": "joke", "talk": []}"#, "expect: is missing"),
        (#"{"name": "a", "trap": "juke", "talk": [], "expect": {}}"#, "trap: "),
        (#"{"name": "a", "trap": "joke", "talk": [], "expect": {}}"#, "a visit has no message"),
        (#"{"name": "a", "trap": "joke", "talk": [{"person": "x"}], "expect": {}}"#, "must begin with a moment"),
        (#"{"name": "a", "trap": "joke", "talk": [{"at": "tomorrow"}], "expect": {}}"#, "“tomorrow” is no"),
        (
            #"{"name": "a", "trap": "joke", "talk": [{"say": "x"}], "expect": {}}"#,
            "talk.[1].say: nobody knows this key"
        ),
        (#"{"name": "a", "trap": "joke", "talk": [{"at": "x", "person": "y"}], "expect": {}}"#, "exactly one key"),
        (
            #"{"name": "a", "trap": "joke", "talk": [], "expect": {"remebered": []}}"#,
            "expect.remebered: nobody knows this key"
        ),
        (
            #"{"name": "a", "trap": "joke", "talk": [], "expect": {"remembered": [{"all": []}]}}"#,
            "expect.remembered.[1].all: asks for no word"
        ),
        (
            #"{"name": "a", "trap": "joke", "talk": [], "expect": {"remembered": [{"all": ["x"], "day": "friday"}]}}"#,
            "day: is no YYYY-MM-DD"
        ),
        (#"{"name": "a", "trap": "joke", "talk": [], "expect": {"never": ["a|"]}}"#, "a keyword is empty"),
    ])
    func `a fault names the file, the scenario and the place`(scenario: String, reason: String) throws {
        let fault = #expect(throws: HygieneFault.self) { try HygieneFixture.suite(scenario) }

        let text = try #require(fault?.description)
        #expect(text.hasPrefix("en.json: scenario 1 “a”: "))
        #expect(text.contains(reason), "\(text)")
    }

    @Test func `no two scenarios have one name`() throws {
        let one = #"{"name": "a", "trap": "joke", "talk": [{"at": "2026-11-02 21:30"}, {"person": "x"}], "expect": {}}"#

        let fault = #expect(throws: HygieneFault.self) { try HygieneFixture.suite("\(one),\(one)") }

        #expect(fault?.description == "en.json: scenario 2 “a”: another one has this name")
    }

    @Test func `what is no JSON is told by its file`() throws {
        let fault = #expect(throws: HygieneFault.self) { try HygieneSuite(file: "en.json", bytes: Data("{".utf8)) }

        #expect(fault?.description.hasPrefix("en.json: ") == true)
    }
}
