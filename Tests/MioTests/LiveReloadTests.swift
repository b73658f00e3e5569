import Domain
import TestSupport
import Testing

@testable import mio

@Suite(.timeLimit(.minutes(5)))
struct LiveReloadTests {
    private static let second = #"{"id":"june","token":"${JUNE}","preset":"keke"}"#

    private let clock = ManualClock()
    private let fixture: SettingsFixture

    init() throws {
        fixture = try SettingsFixture()
        try fixture.folder.age("bots.json")
    }

    private func text(_ bots: String...) -> String {
        #"{"models":{"chat":[{"provider":"openai","model":"m","api_key":"k"}]},"bots":[\#(bots.joined(separator: ","))]}"#
    }

    /// What the program does in the `seconds` after `edit`, step by step.
    private func steps(after edits: [() throws -> Void]) async throws -> [LiveSettings.Outcome] {
        var watcher = SettingsWatcher(source: fixture.source, presets: fixture.folder.file("presets"), clock: clock)
        var live = LiveSettings(try fixture.settings())
        var steps: [LiveSettings.Outcome] = []
        for edit in edits {
            try edit()
            guard let change = await watcher.change(on: clock, within: 1) else { continue }
            steps.append(live.consider(fixture.load().result, after: change))
        }
        return steps
    }

    @Test func `a file written in two halves is applied once it is whole`() async throws {
        let before = try fixture.settings()
        let whole = text(SettingsFixture.bot, #"{"id":"june","token":"1:x","preset":"keke"}"#)

        let steps = try await steps(after: [
            { try fixture.folder.write(String(whole.prefix(90)), to: "bots.json") },
            { try fixture.folder.write(whole, to: "bots.json") }, {}, {},
        ])

        let after = try fixture.settings()
        #expect(after.bots.count == 2)
        #expect(steps == [.waiting, .apply(after, SettingsChanges(from: before, to: after)), .unchanged])
    }

    @Test func `a bad edit is told within two seconds and a good one applied within one`() async throws {
        let before = try fixture.settings()

        let steps = try await steps(after: [
            { try fixture.folder.replace("bots.json", with: text(SettingsFixture.bot, Self.second)) }, {},
            { try fixture.folder.write("JUNE=2:x", to: "mio.env") }, {}, {},
        ])

        let after = try fixture.settings()
        let problem = SettingsProblem(
            file: "bots.json", position: TextPosition(line: 1, column: 148), path: "bots[1].token",
            message: "${JUNE} is not set; put JUNE=… into mio.env or into the environment")
        #expect(
            steps == [
                .waiting, .rejected([problem]), .apply(after, SettingsChanges(from: before, to: after)), .unchanged,
            ])
    }

    @Test func `a file that vanishes stops nobody`() async throws {
        let original = SettingsFixture.small

        let steps = try await steps(after: [
            { try fixture.folder.delete("bots.json") }, {}, { try fixture.folder.write(original, to: "bots.json") }, {},
        ])

        let problem = SettingsProblem(
            file: "bots.json", position: TextPosition(), path: "", message: "the file does not exist")
        #expect(steps == [.waiting, .rejected([problem]), .unchanged, .unchanged])
    }
}
