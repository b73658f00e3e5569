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
                + #"there are ["agree", "days", "from", "lines", "messages", "name", "spoken", "talks", "to"]"#
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
            #"[{"name":"a",\#(facts),"lines":[{"ago":1,"by":"person","text":"a"},{"ago":2,"by":"person","text":"b"}]}]"#,
            "en.json: scenario 1 “a”: lines: are not in the order of their days"
        ),
        (
            #"[{"name":"a",\#(facts),"lines":[{"ago":10,"by":"person","text":"a"},{"ago":0,"by":"person","text":"b"}]}]"#,
            "en.json: scenario 1 “a”: lines: are older than the two have known each other"
        ),
        (
            #"[{"name":"a",\#(facts),"lines":[{"ago":1,"by":"person","text":"a"}]}]"#,
            "en.json: scenario 1 “a”: lines: do not end with the last talk, 0 days ago"
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

    @Test func `lines are dated by how many days before the last talk they were said`() throws {
        let lines =
            #"[{"ago":3,"by":"person","text":"a"},{"by":"persona","text":"b"},{"ago":0,"by":"person","text":"c"}]"#
        let text = #"[{"name":"slow","spoken":true,\#(Self.facts),"lines":\#(lines)}]"#

        let suite = try JudgeSuite(file: "en.json", bytes: Data(text.utf8))

        let material = try #require(suite.scenarios.first).material
        let first = try #require(material.talk.first).date
        #expect(material.talk.map { $0.date.timeIntervalSince(first) } == [0, 60, 3 * 86_400 + 120])
        #expect(material.proposal.isSpoken)
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

    @Test func `nothing of the project is earned in one evening, and not only what is earned takes several`() throws {
        let suites = try JudgeSuite.all(in: PresetFixtures.folder.appendingPathComponent("_judge"))

        let scenarios = suites.flatMap(\.scenarios)

        let isLong = { (scenario: JudgeScenario) in Set(scenario.daysAgo).count > 1 }
        #expect(scenarios.filter(\.isEarned).allSatisfy(isLong))
        #expect(scenarios.filter { !$0.isEarned }.contains(where: isLong))
        #expect(Set(scenarios.filter(\.isSpoken).map(\.isEarned)) == [true, false])
    }
}
