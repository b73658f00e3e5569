import Foundation
import TestSupport
import Testing

@testable import mio

@Suite(.timeLimit(.minutes(5)))
struct SettingsWatcherTests {
    /// What is done to the files.
    enum Edit: CaseIterable, Sendable {
        case writtenInPlace, replaced, sameLength, deleted, variablesAdded, named, presetChanged, presetAdded
        case presetRenamed, presetRemoved, modeChanged, folderSwapped
    }

    private let clock = ManualClock()
    private let folder: TemporaryFolder
    private let named: Set<String>

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("{}", to: "bots.json")
        try folder.write("one", to: "secret")
        try folder.makeFolder("presets/keke")
        try folder.write("text", to: "presets/keke/PERSONA.md")
        try FileManager.default.createSymbolicLink(atPath: folder.file("presets/loop"), withDestinationPath: "..")
        try folder.makeFolder(".versions/b")
        try folder.write("text", to: ".versions/b/PERSONA.md")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("presets/linked"), withDestinationPath: "../presets/keke")
        named = [folder.file("secret")]
        // A file system's clock may not tick between here and an edit.
        for name in ["bots.json", "secret", "presets/keke/PERSONA.md"] { try folder.age(name) }
    }

    private func makeWatcher() -> SettingsWatcher {
        let source = SettingsSource(path: folder.file("bots.json"), environment: [:])
        return SettingsWatcher(source: source, presets: folder.file("presets"), clock: clock)
    }

    private func change(
        _ watcher: inout SettingsWatcher, within seconds: Int, isAsked: @escaping @Sendable () -> Bool = { false }
    ) async -> FileChange? {
        await watcher.change(on: clock, within: seconds, naming: named, isAsked: isAsked)
    }

    /// A watcher that has told of the secret's file.
    private func settledWatcher() async throws -> SettingsWatcher {
        var watcher = makeWatcher()
        #expect(await change(&watcher, within: 1) == .fresh)
        #expect(await change(&watcher, within: 1) == .settled)
        return watcher
    }

    private func apply(_ edit: Edit) throws {
        switch edit {
        case .writtenInPlace: try folder.write("{ }", to: "bots.json")
        case .replaced: try folder.replace("bots.json", with: "{}")
        case .sameLength: try folder.write("[]", to: "bots.json")
        case .deleted: try folder.delete("bots.json")
        case .variablesAdded: try folder.write("A=1", to: "mio.env")
        case .named: try folder.write("two", to: "secret")
        case .presetChanged: try folder.write("other", to: "presets/keke/PERSONA.md")
        case .presetAdded: try folder.makeFolder("presets/june")
        case .presetRenamed: try #require(rename(folder.file("presets/keke"), folder.file("presets/kiki")) == 0)
        case .presetRemoved: try folder.delete("presets/keke/PERSONA.md")
        case .modeChanged: try #require(chmod(folder.file("bots.json"), 0o600) == 0)
        case .folderSwapped:
            try folder.delete("presets/linked")
            try FileManager.default.createSymbolicLink(
                atPath: folder.file("presets/linked"), withDestinationPath: "../.versions/b")
        }
    }

    @Test(arguments: Edit.allCases) func `an edit is told within a second and again when it rests`(_ edit: Edit)
        async throws
    {
        var watcher = try await settledWatcher()

        try apply(edit)

        #expect(await change(&watcher, within: 1) == .fresh)
        #expect(await change(&watcher, within: 1) == .settled)
        #expect(await change(&watcher, within: 3) == nil)
    }

    @Test func `files at rest are not told`() async throws {
        var watcher = try await settledWatcher()

        let told = await change(&watcher, within: 5)

        #expect(told == nil)
    }

    @Test func `a file that is deleted and made again is told both times`() async throws {
        var watcher = try await settledWatcher()

        try folder.delete("bots.json")
        let deleted = await change(&watcher, within: 1)
        try folder.write("{}", to: "bots.json")
        let made = await change(&watcher, within: 1)

        #expect(deleted == .fresh)
        #expect(made == .fresh)
        #expect(await change(&watcher, within: 1) == .settled)
    }

    @Test func `a change before the first look is not missed`() async throws {
        var watcher = makeWatcher()

        try folder.write("{ }", to: "bots.json")

        #expect(await change(&watcher, within: 1) == .fresh)
    }

    @Test func `files hidden in a preset are not watched`() async throws {
        var watcher = try await settledWatcher()

        try folder.write("half a text", to: "presets/keke/.PERSONA.md.swp")

        #expect(await change(&watcher, within: 3) == nil)
    }

    @Test func `an operator who asks is heard within a second though nothing changed`() async throws {
        var watcher = try await settledWatcher()

        let told = await change(&watcher, within: 1, isAsked: { true })

        #expect(told == .asked)
        #expect(await change(&watcher, within: 3) == nil)
    }

    @Test func `a cancelled wait ends`() async throws {
        let (clock, watcher) = (clock, try await settledWatcher())

        await #expect(throws: CancellationError.self) {
            try await withThrowingTaskGroup { group in
                group.addTask {
                    var watcher = watcher
                    _ = try await watcher.nextChange(naming: [])
                }
                await clock.sleepers()
                group.cancelAll()
                try await group.waitForAll()
            }
        }
    }
}
