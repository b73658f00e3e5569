import Testing

@testable import mio

struct CheckExperimentTests {
    @Test func `each experiment is told in a line, its shares in percent`() async throws {
        let experiments = #"""
            {"id":"slow-burn","bots":["keke"],"arms":[{"id":"static","relationship":"static"},
             {"id":"slow","share":2,"relationship":"evolving","evolution":{"good_friends":300.5,"flirting":1000}}]}
            """#
        let fixture = try SettingsFixture(#"{"experiments":[\#(experiments)],\#(SettingsFixture.small.dropFirst())"#)

        let report = await Check(load: fixture.load(), file: "bots.json", probes: nil).report()

        #expect(
            report.lines.suffix(2) == [
                .ok(
                    "experiment slow-burn",
                    "keke: static 33.33 % (static), slow 66.67 % (evolving, good_friends 300.5, flirting 1000)"),
                .ok("models.judge", "no model of its own: those of chat judge"),
            ])
        #expect(report.lines.contains(.ok("bot keke", "preset keke, static, human; new ones by experiment slow-burn")))
        #expect(report.exitCode == 0)
    }

    @Test(arguments: [("static", 0), ("evolving", 1)])
    func `that the chat models judge is told where something evolves`(mode: String, count: Int) async throws {
        let fixture = try SettingsFixture(bots: [
            #"{"id":"keke","token":"1:x","preset":"keke","relationship":"\#(mode)"}"#
        ])

        let report = await Check(load: fixture.load(), file: "bots.json", probes: nil).report()

        #expect(report.lines.count { $0.subject == "models.judge" } == count)
        #expect(report.count(of: .warning) == 0)
    }
}
