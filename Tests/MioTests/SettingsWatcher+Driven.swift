import Synchronization
import TestSupport

@testable import mio

extension SettingsWatcher {
    /// What a watcher told, and the watcher afterwards.
    private final class Told: Sendable {
        let outcome = Mutex<(watcher: SettingsWatcher, change: FileChange)?>(nil)
    }

    /// What it says when `clock` moves on for at most `seconds`; `nil` when it says nothing until then.
    mutating func change(
        on clock: ManualClock, within seconds: Int, naming files: Set<String> = [],
        isAsked: @escaping @Sendable () -> Bool = { false }
    ) async -> FileChange? {
        let (told, copy) = (Told(), self)
        await withThrowingTaskGroup { group in
            group.addTask {
                var watcher = copy
                let change = try await watcher.nextChange(naming: files, isAsked: isAsked)
                told.outcome.withLock { $0 = (watcher, change) }
                // Whoever moves the clock waits for a sleeper, so it waits on.
                while true { _ = try await watcher.nextChange(naming: files) }
            }
            for _ in 0..<seconds where told.outcome.withLock({ $0 == nil }) {
                await clock.sleepers()
                clock.advance(by: Self.interval)
            }
            await clock.sleepers()
            group.cancelAll()
        }
        guard let outcome = told.outcome.withLock({ $0 }) else { return nil }
        self = outcome.watcher
        return outcome.change
    }
}
