import Domain
import Foundation
import Testing

@testable import mio

struct LiveSettingsTests {
    private static let models = #""models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]}"#
    private static let a = #"{"id":"a","token":"1:x","preset":"keke"}"#
    private static let b = #"{"id":"b","token":"2:x","preset":"keke"}"#
    private static let base = #"{\#(models),"bots":[\#(a),\#(b)]}"#

    private func read(_ text: String) throws -> Result<Settings, SettingsFailure> {
        try SettingsFixture(text).load().result
    }

    private func live() throws -> LiveSettings {
        LiveSettings(try read(Self.base).get())
    }

    private func problem(_ message: String, line: Int = 1) -> SettingsProblem {
        SettingsProblem(file: "bots.json", position: TextPosition(line: line, column: 1), path: "", message: message)
    }

    private func failure(_ problems: SettingsProblem...) -> Result<Settings, SettingsFailure> {
        .failure(SettingsFailure(problems: problems))
    }

    @Test(arguments: [
        (#"{\#(models),"bots":[\#(a)]}"#, "removed b"), (#"{\#(models),"bots":[\#(b),\#(a)]}"#, "same"),
        (#"{ \#(models), "bots":[\#(a), \#(b)], "owners": [] }"#, "same"),
        (#"{\#(models),"bots":[\#(a),\#(b),{"id":"c","token":"3:x","preset":"stone"}]}"#, "added c"),
        (#"{\#(models),"bots":[\#(a),{"id":"b","token":"2:y","preset":"keke"}]}"#, "changed b"),
        (#"{\#(models),"bots":[\#(a),{"id":"b","token":"2:x","preset":"stone"}]}"#, "changed b"),
        (#"{\#(models),"bots":[\#(a),{"id":"b","token":"2:x","preset":"keke","pace":"instant"}]}"#, "changed b"),
        (
            #"{\#(models),"bots":[\#(a),{"id":"b","token":"2:x","preset":"keke","relationship":"evolving"}]}"#,
            "changed b"
        ),
        (#"{\#(models),"bots":[{"id":"a2","token":"1:x","preset":"keke"},\#(b)]}"#, "added a2, removed a"),
        (#"{"models":{"chat":[{"provider":"openai","model":"n","api_key":"k"}]},"bots":[\#(a),\#(b)]}"#, "models"),
        (#"{\#(models),"bots":[\#(a),\#(b)],"telegram":{"force_ipv4":true}}"#, "telegram"),
        (#"{\#(models),"bots":[\#(a),\#(b)],"owners":[7]}"#, "rules"),
        (#"{\#(models),"bots":[\#(a),\#(b)],"time_zone":"UTC"}"#, "rules"),
        (#"{\#(models),"bots":[\#(a),\#(b)],"budget":{"usd_per_day":1}}"#, "rules"),
        (
            #"{\#(models),"bots":[\#(a),\#(b)],"experiments":[{"id":"x","arms":[{"id":"s","relationship":"static"},"#
                + #"{"id":"e","relationship":"evolving"}]}]}"#, "rules"
        ),
    ])
    func `an edit touches only what it changes`(text: String, expected: String) throws {
        var live = try live()
        let edited = try read(text)

        let outcome = live.consider(edited, after: .fresh)

        #expect(try live.current == edited.get())
        guard case .apply(let settings, let changes) = outcome else {
            #expect(outcome == .unchanged)
            #expect(expected == "same")
            return
        }
        #expect(settings == live.current)
        #expect(Self.summary(of: changes) == expected)
    }

    private static func summary(of changes: SettingsChanges) -> String {
        let bots =
            changes.added.map { "added \($0.key)" } + changes.removed.map { "removed \($0)" }
            + changes.changed.map { "changed \($0.key)" }
        let parts = [
            changes.hasOtherModels ? "models" : nil, changes.hasOtherTelegram ? "telegram" : nil,
            changes.hasOtherRules ? "rules" : nil,
        ]
        return (bots + parts.compactMap { $0 }).joined(separator: ", ")
    }

    @Test func `a file that is still being written is given a second`() throws {
        var live = try live()
        let edited = try read(#"{\#(Self.models),"bots":[\#(Self.a)]}"#)

        let half = live.consider(try read(String(Self.base.prefix(20))), after: .fresh)
        let more = live.consider(try read(String(Self.base.prefix(40))), after: .fresh)
        let whole = live.consider(edited, after: .fresh)
        let settled = live.consider(edited, after: .settled)

        #expect([half, more] == [.waiting, .waiting])
        #expect(whole == .apply(live.current, SettingsChanges(from: try read(Self.base).get(), to: live.current)))
        #expect(settled == .unchanged)
    }

    @Test func `a bad edit is rejected once and changes nothing`() throws {
        var live = try live()
        let before = live.current
        let bad = failure(problem("x"), problem("y", line: 2))

        let outcomes = [FileChange.fresh, .settled, .fresh, .settled].map { live.consider(bad, after: $0) }

        #expect(outcomes == [.waiting, .rejected([problem("x"), problem("y", line: 2)]), .stillWrong, .stillWrong])
        #expect(live.current == before)
    }

    @Test func `another bad edit is rejected anew`() throws {
        var live = try live()
        _ = live.consider(failure(problem("x")), after: .settled)

        let outcome = live.consider(failure(problem("y")), after: .settled)

        #expect(outcome == .rejected([problem("y")]))
    }

    @Test func `the same bad edit after a good one is rejected anew`() throws {
        var live = try live()
        _ = live.consider(failure(problem("x")), after: .settled)
        let good = live.consider(try read(Self.base), after: .fresh)

        let outcome = live.consider(failure(problem("x")), after: .settled)

        #expect(good == .unchanged)
        #expect(outcome == .rejected([problem("x")]))
    }

    @Test func `an operator who asks hears the same problems again`() throws {
        var live = try live()
        _ = live.consider(failure(problem("x")), after: .settled)

        let outcome = live.consider(failure(problem("x")), after: .asked)

        #expect(outcome == .rejected([problem("x")]))
    }

    @Test func `problems that outlive two looks are told though files keep changing`() throws {
        var live = try live()
        _ = live.consider(failure(problem("x")), after: .fresh)

        let outcome = live.consider(failure(problem("x")), after: .fresh)

        #expect(outcome == .rejected([problem("x")]))
    }

    @Test func `problems of presets reject good settings`() throws {
        let load = try SettingsFixture().load()
        let problem = SettingsProblem(file: "preset.json", position: TextPosition(), path: "name", message: "is empty")

        let joined = load.adding([problem])

        #expect(joined.result == .failure(SettingsFailure(problems: [problem])))
        #expect(load.adding([]).result == load.result)
    }
}
