import Domain
import Synchronization

/// Answers commands and buttons of one bot: in order within a conversation, and never behind a turn.
///
/// A request waits in the inbox until it is answered, so one that a crash cut short is answered again.
final class CommandQueue: Sendable {
    /// The most requests of one chat that wait; whoever asks more gets no more answers.
    private static let mostWaiting = 20

    private let crew: BotCrew
    private let lanes: Lanes
    private let tasks: ConcurrentTasks
    private let queues = Mutex<[ChatID: [CommandRequest]]>([:])

    /// Nobody waits yet; requests are answered among `tasks`.
    init(crew: BotCrew, lanes: Lanes, tasks: ConcurrentTasks) {
        self.crew = crew
        self.lanes = lanes
        self.tasks = tasks
    }

    /// Puts a request behind those of the same chat.
    func post(_ request: CommandRequest) {
        let chat = request.chat.id
        enum Place { case first, behind, none }
        let place = queues.withLock { queues -> Place in
            guard queues[chat, default: []].count < Self.mostWaiting else { return .none }
            defer { queues[chat, default: []].append(request) }
            return queues[chat] == nil ? .first : .behind
        }
        switch place {
        case .behind: return
        case .none: return tasks.add { [crew] in await crew.dismiss([request.sequence], isCounted: false) }
        case .first: break
        }
        tasks.add { [self] in
            while !Task.isCancelled, let request = next(in: chat) {
                await CommandHandler(crew: crew, lanes: lanes, request: request).serve()
            }
        }
    }

    /// The next request of a chat; a chat without any needs a new start.
    private func next(in chat: ChatID) -> CommandRequest? {
        queues.withLock { queues in
            guard var queue = queues[chat], !queue.isEmpty else {
                queues[chat] = nil
                return nil
            }
            let request = queue.removeFirst()
            queues[chat] = queue
            return request
        }
    }
}
