import Foundation
import Synchronization

/// The bytes between a transfer and the reader of its stream.
final class StreamBuffer: Sendable {
    /// How many bytes may wait for the reader.
    static let capacity = 256 << 10

    private typealias Reader = CheckedContinuation<Result<Data?, HTTPError>, Never>

    private struct State {
        var bytes = Data()
        var reader: Reader?
        var isPaused = false
        var end: Result<Data?, HTTPError>?
    }

    private let state = Mutex(State())
    private let resumeTransfer: @Sendable () -> Void

    /// An empty buffer; `resumeTransfer` is called when the reader has made room after ``append(_:)`` said no.
    init(resumeTransfer: @escaping @Sendable () -> Void) {
        self.resumeTransfer = resumeTransfer
    }

    /// Whether no more bytes will be added.
    var isComplete: Bool { state.withLock { $0.end != nil } }

    /// Adds bytes; `false`, and nothing added, when there is no room.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let data = Data(bytes)
        let (reader, isTaken) = state.withLock { state -> (Reader?, Bool) in
            if let reader = state.reader {
                state.reader = nil
                return (reader, true)
            }
            guard state.bytes.count < Self.capacity else {
                state.isPaused = true
                return (nil, false)
            }
            state.bytes.append(data)
            return (nil, true)
        }
        reader?.resume(returning: .success(data))
        return isTaken
    }

    /// Ends the stream; what waits is still read, unless the reader gave up.
    func finish(_ error: HTTPError?) {
        let end = error.map { Result<Data?, HTTPError>.failure($0) } ?? .success(nil)
        let reader = state.withLock { state in
            state.end = end
            if error == .cancelled { state.bytes = Data() }
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: end)
    }

    /// Waits for the next bytes, or the end.
    func next() async -> Result<Data?, HTTPError> {
        await withCheckedContinuation { reader in
            let (answer, wasPaused) = state.withLock { state in Self.answer(to: reader, from: &state) }
            if wasPaused { resumeTransfer() }
            if let answer { reader.resume(returning: answer) }
        }
    }

    /// What to tell the reader at once, if anything, and whether the transfer paused for want of room.
    private static func answer(
        to reader: Reader, from state: inout State
    ) -> (answer: Result<Data?, HTTPError>?, wasPaused: Bool) {
        if !state.bytes.isEmpty {
            let bytes = state.bytes
            let wasPaused = state.isPaused
            state.bytes = Data()
            state.isPaused = false
            return (.success(bytes), wasPaused)
        }
        if let end = state.end { return (end, false) }
        guard state.reader == nil else { return (.failure(.invalid(reason: "the stream has another reader")), false) }
        state.reader = reader
        return (nil, false)
    }
}
