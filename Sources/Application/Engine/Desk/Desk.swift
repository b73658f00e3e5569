import Domain
import Synchronization

/// Answers commands and buttons of one bot: in order within a conversation, and never behind a turn.
///
/// A request waits in the inbox until it is answered, so one that a crash cut short is answered again.
final class Desk: Sendable {
    private let crew: BotCrew
    private let tasks: ConcurrentTasks
    private let queues = Mutex<[ChatID: [DeskRequest]]>([:])

    /// Nobody waits yet; requests are answered among `tasks`.
    init(crew: BotCrew, tasks: ConcurrentTasks) {
        self.crew = crew
        self.tasks = tasks
    }

    /// Puts a request behind those of the same chat.
    func post(_ request: DeskRequest) {
        let chat = request.chat.id
        let isFirst = queues.withLock { queues in
            defer { queues[chat, default: []].append(request) }
            return queues[chat] == nil
        }
        guard isFirst else { return }
        tasks.add { [self] in
            while !Task.isCancelled, let request = next(in: chat) {
                await DeskClerk(crew: crew, request: request).serve()
            }
        }
    }

    /// The next request of a chat; a chat without any needs a new start.
    private func next(in chat: ChatID) -> DeskRequest? {
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
