import CLibcurl
import Glibc
import Synchronization

/// How everybody else speaks to the transfer thread.
final class TransferMailbox: Sendable {
    /// What can be said.
    enum Message: Sendable {
        /// Begin a transfer.
        case start(TransferPlan, TransferTicket, TransferRecipient)
        /// End the transfer of that id.
        case cancel(UInt64)
        /// The reader of that transfer has room again.
        case resume(UInt64)
        /// The addresses of a name are known, or why not.
        case resolved(String, Result<[String], HTTPError>)
        /// End everything.
        case shutDown(CheckedContinuation<Void, Never>?)
    }

    private struct State {
        var messages: [Message] = []
        var isClosed = false
    }

    /// Becomes readable (edge-triggered) when messages wait.
    let descriptor: Int32
    private let state = Mutex(State())

    /// An empty mailbox.
    init() throws(HTTPError) {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else { throw .connect(reason: "no more files can be opened") }
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Leaves a message, waking the thread if none waited before. After the end, who expects an answer gets it here.
    func post(_ message: Message) {
        enum Outcome { case refused, queued, first }
        let outcome = state.withLock { state -> Outcome in
            guard !state.isClosed else { return .refused }
            state.messages.append(message)
            return state.messages.count == 1 ? .first : .queued
        }
        switch outcome {
        case .refused: Self.refuse(message)
        case .queued: break
        case .first: eventfd_write(descriptor, 1)
        }
    }

    /// Takes what waits.
    func take() -> [Message] {
        state.withLock { state in
            let messages = state.messages
            state.messages = []
            return messages
        }
    }

    /// Refuses what waits and whatever comes.
    func close() {
        let messages = state.withLock { state in
            let messages = state.messages
            state = State(messages: [], isClosed: true)
            return messages
        }
        for message in messages { Self.refuse(message) }
    }

    private static func refuse(_ message: Message) {
        switch message {
        case .start(_, _, let recipient): recipient.refuse(.cancelled)
        case .shutDown(let caller): caller?.resume()
        case .cancel, .resume, .resolved: break
        }
    }
}
