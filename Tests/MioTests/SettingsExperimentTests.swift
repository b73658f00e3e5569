import Domain
import Foundation
import Testing

@testable import mio

struct SettingsExperimentTests {
    private static let arms = #""arms":[{"id":"s","relationship":"static"},{"id":"e","relationship":"evolving"}]"#

    /// Settings of the bots `keke`, `coach` and `stone`, each with a preset that goes less far; the first of `experiments`
    /// stands on line 4.
    private static func fixture(_ experiments: String) throws -> SettingsFixture {
        try SettingsFixture(
            """
            {"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]},
            "bots":[{"id":"keke","token":"1:x","preset":"keke"},{"id":"coach","token":"2:x","preset":"mentor"},
            {"id":"stone","token":"3:x","preset":"stone"}],"experiments":[
            \(experiments)
            ]}
            """)
    }

    /// What is wrong, each with its line.
    private static func problems(of fixture: SettingsFixture) -> [String] {
        guard case .failure(let failure) = fixture.load().result else { return [] }
        return failure.problems.map { "\($0.position.line): \($0.explanation)" }
    }

    @Test func `an experiment is read with its arms, and shares are equal where none are told`() throws {
        let fixture = try Self.fixture(
            #"""
            {"id":"slow-burn","bots":["keke"],"arms":[{"id":"static","relationship":"static"},
            {"id":"slow","share":0.5,"relationship":"evolving","evolution":{"good_friends":300,"flirting":600}}]},
            {"id":"two","bots":["coach"],\#(Self.arms)}
            """#)

        let settings = try fixture.settings()

        #expect(
            settings.experiments == [
                Experiment(
                    name: "slow-burn", bots: ["keke"],
                    arms: [
                        .init(name: "static", share: 1, mode: .static),
                        .init(
                            name: "slow", share: 0.5, mode: .evolving,
                            thresholds: [.goodFriends: 300, .flirting: 600]),
                    ]),
                Experiment(
                    name: "two", bots: ["coach"],
                    arms: [
                        .init(name: "s", share: 1, mode: .static), .init(name: "e", share: 1, mode: .evolving),
                    ]),
            ])
    }

    @Test func `without a list of bots all take part`() throws {
        let arms = #""arms":[{"id":"a","relationship":"static"},{"id":"b","relationship":"static"}]"#
        let fixture = try Self.fixture(#"{"id":"x",\#(arms)}"#)

        let experiments = try fixture.settings().experiments

        #expect(experiments.map(\.bots) == [[]])
    }

    @Test(arguments: [
        (#"\#(arms)"#, "4: experiments[0]: id is missing; give the experiment a name of your own"),
        (
            #""id":"X y",\#(arms)"#,
            #"4: experiments[0].id: "X y" is no name; write 1 to 32 of a-z, 0-9, _ and -"#
        ),
        (#""id":"x""#, "4: experiments[0]: arms is missing; list at least two arms"),
        (
            #""id":"x","arms":[{"id":"a","relationship":"static"}]"#,
            "4: experiments[0].arms: has too few to compare; list at least two arms"
        ),
        (#""id":"x","bot":["keke"],\#(arms)"#, #"4: experiments[0]: unknown key "bot"; known here: arms, bots, id"#),
    ])
    func `a wrong experiment is named with its line`(members: String, problem: String) throws {
        let fixture = try Self.fixture(#"{"bots":["keke"],\#(members)}"#)

        let problems = Self.problems(of: fixture)

        #expect(problems == [problem])
    }

    @Test(arguments: [
        (#"[]"#, "4: experiments[0].bots: is empty; name a bot, or remove the key for all bots"),
        (#""keke""#, "4: experiments[0].bots: must be a list in brackets, is a string"),
        (#"["june"]"#, "4: experiments[0].bots[0]: there is no bot called june; bots: coach, keke, stone"),
        (#"["keke","keke"]"#, "4: experiments[0].bots[1]: this bot stands in the list twice"),
    ])
    func `wrong bots of an experiment are named`(bots: String, problem: String) throws {
        let fixture = try Self.fixture(#"{"id":"x","bots":\#(bots),\#(Self.arms)}"#)

        let problems = Self.problems(of: fixture)

        #expect(problems == [problem])
    }

    @Test(arguments: [
        (
            #""relationship":"static""#,
            "4: experiments[0].arms[1]: id is missing; give the arm of this experiment a name of your own"
        ),
        (
            #""id":"s","relationship":"static""#,
            "4: experiments[0].arms[1].id: another arm of this experiment is called s, on line 4; give each its own name"
        ),
        (#""id":"e""#, "4: experiments[0].arms[1]: relationship is missing; write static or evolving"),
        (
            #""id":"e","relationship":"open""#,
            #"4: experiments[0].arms[1].relationship: "open" is not possible; write one of: static, evolving"#
        ),
        (
            #""id":"e","relationship":"static","share":0"#,
            "4: experiments[0].arms[1].share: must be between 0.001 and 1000"
        ),
        (
            #""id":"e","relationship":"static","share":"1""#,
            "4: experiments[0].arms[1].share: must be a number, is a string"
        ),
        (
            #""id":"e","relationship":"static","evolution":{"good_friends":300}"#,
            "4: experiments[0].arms[1].evolution: means nothing where relationships are static; "
                + "remove it, or write evolving"
        ),
        (
            #""id":"e","relationship":"evolving","evolution":{}"#,
            "4: experiments[0].arms[1].evolution: good_friends is missing; each stage up to the last needs its score"
        ),
        (
            #""id":"e","relationship":"evolving","evolution":{"good_friends":300,"partners":900}"#,
            "4: experiments[0].arms[1].evolution: flirting is missing; each stage up to the last needs its score"
        ),
        (
            #""id":"e","relationship":"evolving","evolution":{"good_friends":300,"flirting":300}"#,
            "4: experiments[0].arms[1].evolution.flirting: must be higher than the score of the stage before it"
        ),
        (
            #""id":"e","relationship":"evolving","evolution":{"good_friends":1001}"#,
            "4: experiments[0].arms[1].evolution.good_friends: must be between 1 and 1000"
        ),
        (
            #""id":"e","relationship":"evolving","evolution":{"just_met":0,"good_friends":300}"#,
            #"4: experiments[0].arms[1].evolution: unknown key "just_met"; known here: flirting, good_friends, partners"#
        ),
    ])
    func `a wrong arm is named with its line`(members: String, problem: String) throws {
        let fixture = try Self.fixture(
            #"{"id":"x","bots":["keke"],"arms":[{"id":"s","relationship":"static"},{\#(members)}]}"#)

        let problems = Self.problems(of: fixture)

        #expect(problems == [problem])
    }

    @Test func `an arm evolves no bot whose preset cannot, and takes none further than its preset`() throws {
        let fixture = try Self.fixture(
            #"""
            {"id":"x","arms":[{"id":"s","relationship":"static"},
            {"id":"e","relationship":"evolving","evolution":{"good_friends":300,
            "flirting":600}}]}
            """#)

        let problems = Self.problems(of: fixture)

        #expect(
            problems == [
                #"5: experiments[0].arms[1].relationship: the preset "stone" of the bot stone cannot evolve; "#
                    + "write static, or leave that bot out",
                #"6: experiments[0].arms[1].evolution.flirting: the preset "mentor" of the bot coach goes no further than "#
                    + "good_friends; remove this stage, or leave that bot out",
            ])
    }

    @Test func `no bot takes part in two experiments, and no two have one name`() throws {
        let fixture = try Self.fixture(
            #"""
            {"id":"x","bots":["keke"],\#(Self.arms)},
            {"id":"y","bots":["coach",
            "keke"],\#(Self.arms)},
            {"id":"x","bots":["coach"],\#(Self.arms)}
            """#)

        let problems = Self.problems(of: fixture)

        #expect(
            problems == [
                "6: experiments[1].bots[1]: the bot keke takes part in the experiment x already, on line 4; leave it to one",
                "7: experiments[2].id: another experiment is called x, on line 4; give each its own name",
                "7: experiments[2].bots[0]: the bot coach takes part in the experiment y already, on line 5; leave it to one",
            ])
    }

    @Test func `an experiment of all bots leaves none to another`() throws {
        let arms = #""arms":[{"id":"a","relationship":"static"},{"id":"b","relationship":"static"}]"#
        let fixture = try Self.fixture(
            #"""
            {"id":"x","bots":["coach"],\#(arms)},
            {"id":"all",\#(arms)}
            """#)

        let problems = Self.problems(of: fixture)

        #expect(
            problems == [
                "5: experiments[1]: the bot coach takes part in the experiment x already, on line 4; leave it to one"
            ])
    }

    @Test(arguments: [
        ("", "5: experiments[1]: all bots take part in the experiment x already, on line 4; leave them to one"),
        (
            #""bots":["keke","coach"],"#,
            "5: experiments[1]: the bots coach, keke take part in the experiment x already, on line 4; leave them to one"
        ),
    ])
    func `two experiments that want the same bots are told so once`(bots: String, problem: String) throws {
        let arms = #""arms":[{"id":"a","relationship":"static"},{"id":"b","relationship":"static"}]"#
        let fixture = try Self.fixture(
            #"""
            {"id":"x",\#(bots)\#(arms)},
            {"id":"y",\#(arms)}
            """#)

        let problems = Self.problems(of: fixture)

        #expect(problems == [problem])
    }

    @Test func `a bot with a fault of its own is known to experiments`() throws {
        let fixture = try SettingsFixture(
            #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]},"#
                + #""bots":[{"id":"keke","token":"1:x"}],"experiments":[{"id":"x","bots":["keke"],\#(Self.arms)}]}"#)

        let problems = Self.problems(of: fixture)

        #expect(problems == ["1: bots[0]: preset is missing; name a folder of presets/"])
    }

    @Test func `a sandbox with more bots keeps an experiment to those of the file`() throws {
        let arms = #""arms":[{"id":"a","relationship":"static"},{"id":"b","relationship":"static"}]"#
        let settings = try Self.fixture(#"{"id":"x",\#(arms)}"#).settings()

        let sandbox = settings.meetingAll([PresetFixtures.persona("june")])
        let redirected = sandbox.redirected(to: "http://127.0.0.1:1", pace: nil) { _ in "1:x" }

        #expect(sandbox.bots.map(\.key.name) == ["keke", "coach", "stone", "june"])
        #expect(redirected.experiments.map(\.bots) == [["keke", "coach", "stone"]])
    }
}
