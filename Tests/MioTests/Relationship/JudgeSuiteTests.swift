import Domain
import Foundation
import Testing

@testable import mio

struct JudgeSuiteTests {
    private static let facts = #""from":"just_met","to":"good_friends","days":9,"talks":5,"messages":80,"agree":true"#
    private static let line = #"{"by":"person","text":"hi"}"#

    @Test func `a conversation is read with all that a judge gets to know`() throws {
        let text = #"[{"name":"slow",\#(Self.facts),"lines":[\#(Self.line),{"by":"persona","text":"hello"}]}]"#

        let suite = try JudgeSuite(file: "zh.json", bytes: Data(text.utf8))

        let scenario = try #require(suite.scenarios.first)
        #expect(suite.language == .chinese && suite.preset.rawValue == "keke")
        #expect(scenario.name == "slow" && scenario.isEarned)
        #expect(scenario.material.proposal == StageProposal(from: .justMet, to: .goodFriends, isSpoken: false))
        #expect(scenario.material.talk.map(\.content) == [.text("hi"), .text("hello")])
        #expect(scenario.material.talk.map(\.speaker) == [.person(name: ""), .persona])
        #expect(scenario.material.messages == 80 && scenario.material.daysInContact == 5)
    }

    @Test(arguments: [
        ("[]", "en.json: has no scenarios"), ("{}", "en.json: is no Array<Any>"),
        (#"[{"name":"a","lines":[\#(line)]}]"#, "en.json: scenario 1 “a”: from: is missing"),
        (
            #"[{"name":"a",\#(facts),"linez":[]}]"#,
            "en.json: scenario 1 “a”: linez: nobody knows this key; "
                + #"there are ["agree", "days", "from", "lines", "messages", "name", "talks", "to"]"#
        ),
        (
            #"[{"name":"a",\#(facts.replacing("good_friends", with: "flirting")),"lines":[\#(line)]}]"#,
            "en.json: scenario 1 “a”: to: is not the stage after just_met"
        ),
        (
            #"[{"name":"a",\#(facts.replacing(":5", with: ":50")),"lines":[\#(line)]}]"#,
            "en.json: scenario 1 “a”: talks: are more days than they have known each other"
        ),
        (
            #"[{"name":"a",\#(facts.replacing(":80", with: ":0")),"lines":[\#(line)]}]"#,
            "en.json: scenario 1 “a”: messages: are fewer than there are lines"
        ),
        (
            #"[{"name":"a",\#(facts),"lines":[{"by":"persona","text":"hi"}]}]"#,
            "en.json: scenario 1 “a”: lines: have none of the person"
        ),
        (
            #"[{"name":"a",\#(facts),"lines":[\#(line)]},"#
                + #"{"name":"b",\#(facts),"lines":[\#(line),{"by":"person","text":""}]}]"#,
            "en.json: scenario 2 “b”: lines.[2].text: is empty"
        ),
        (
            #"[{"name":"a",\#(facts),"lines":[\#(line)]},{"name":"a",\#(facts),"lines":[\#(line)]}]"#,
            "en.json: scenario 2 “a”: another one has this name"
        ),
    ])
    func `a faulty file is told with the conversation and the place`(text: String, problem: String) {
        let fault = #expect(throws: HygieneFault.self) {
            try JudgeSuite(file: "en.json", bytes: Data(text.utf8))
        }

        #expect(fault?.description == problem)
    }

    @Test func `the project has as many conversations to agree to as to refuse, in both languages`() throws {
        let folder = PresetFixtures.folder.appendingPathComponent("_judge")

        let suites = try JudgeSuite.all(in: folder)

        #expect(suites.map(\.language.rawValue) == ["en", "zh"])
        for suite in suites {
            #expect(suite.scenarios.count >= 12)
            #expect(suite.scenarios.count(where: \.isEarned) * 2 == suite.scenarios.count)
        }
    }
}
