import Synchronization

/// A queue with one reader.
final class Mailbox<Letter: Sendable>: Sendable {
    private struct State {
        var letters: [Letter] = []
        var reader: CheckedContinuation<Letter?, Never>?
        var isCancelled = false
    }

    private let state = Mutex(State())

    /// Whether a letter of some kind waits to be read.
    func contains(where isMeant: (Letter) -> Bool) -> Bool {
        state.withLock { $0.letters.contains(where: isMeant) }
    }

    /// Whether nothing waits to be read.
    var isEmpty: Bool { state.withLock(\.letters.isEmpty) }

    /// Adds a letter; never waits.
    func put(_ letter: Letter) {
        let reader = state.withLock { state in
            if let reader = state.reader {
                state.reader = nil
                return Optional(reader)
            }
            state.letters.append(letter)
            return nil
        }
        reader?.resume(returning: letter)
    }

    /// The next letter; `nil` when the reader's task is cancelled.
    func next() async -> Letter? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (isReady, letter) = state.withLock { state -> (Bool, Letter?) in
                    if state.isCancelled { return (true, nil) }
                    if !state.letters.isEmpty { return (true, state.letters.removeFirst()) }
                    state.reader = continuation
                    return (false, nil)
                }
                if isReady { continuation.resume(returning: letter) }
            }
        } onCancel: {
            let reader = state.withLock { state in
                state.isCancelled = true
                defer { state.reader = nil }
                return state.reader
            }
            reader?.resume(returning: nil)
        }
    }
}
