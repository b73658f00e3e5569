import Domain
import Synchronization

/// Answers commands and buttons of one bot: in order within a conversation, and never behind a turn.
///
/// A request waits in the inbox until it is answered, so one that a crash cut short is answered again.
final class Desk: Sendable {
    private let crew: BotCrew
    private let queues = Mutex<[ChatID: [DeskRequest]]>([:])
    private let starts: AsyncStream<ChatID>
    private let starter: AsyncStream<ChatID>.Continuation

    /// Nobody waits yet.
    init(crew: BotCrew) {
        self.crew = crew
        (starts, starter) = AsyncStream.makeStream()
    }

    /// Puts a request behind those of the same chat.
    func post(_ request: DeskRequest) {
        let isFirst = queues.withLock { queues in
            defer { queues[request.chat.id, default: []].append(request) }
            return queues[request.chat.id] == nil
        }
        if isFirst { starter.yield(request.chat.id) }
    }

    /// Answers until ``close()``, and returns when everything is answered or the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await chat in starts {
                group.addTask { [self] in
                    while !Task.isCancelled, let request = next(in: chat) {
                        await DeskClerk(crew: crew, request: request).serve()
                    }
                }
            }
        }
    }

    /// Lets what is under way end.
    func close() {
        starter.finish()
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
