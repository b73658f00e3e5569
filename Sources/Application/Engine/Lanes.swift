import Domain
import Synchronization

/// The conversations of one bot in which something goes on: in order within each, side by side across them.
final class Lanes: Sendable {
    private typealias Letters = Mailbox<Lane.Letter>

    private let crew: BotCrew
    private let mailboxes = Mutex<[ConversationID: Mailbox<Lane.Letter>]>([:])
    private let starts: AsyncStream<(ConversationID, Mailbox<Lane.Letter>)>
    private let starter: AsyncStream<(ConversationID, Mailbox<Lane.Letter>)>.Continuation

    /// No lanes yet.
    init(crew: BotCrew) {
        self.crew = crew
        (starts, starter) = AsyncStream.makeStream()
    }

    /// Puts a letter into a conversation's lane, which is opened if need be.
    func post(_ letter: Lane.Letter, to conversation: ConversationID) {
        mailboxes.withLock { mailboxes in
            if let mailbox = mailboxes[conversation] { return mailbox.put(letter) }
            let mailbox = Letters()
            mailbox.put(letter)
            mailboxes[conversation] = mailbox
            starter.yield((conversation, mailbox))
        }
    }

    /// Opens lanes until ``close()``, and returns when all have ended.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await (conversation, mailbox) in starts {
                group.addTask { [self] in
                    var lane = Lane(conversation, mailbox: mailbox, crew: crew)
                    await lane.run { self.retire(conversation, mailbox) }
                }
            }
        }
    }

    /// Lets what is under way end, and begins nothing more.
    func close() {
        let open = mailboxes.withLock { Array($0.values) }
        for mailbox in open { mailbox.put(.event(.stop)) }
        starter.finish()
    }

    private func retire(_ conversation: ConversationID, _ mailbox: Mailbox<Lane.Letter>) -> Bool {
        mailboxes.withLock { mailboxes in
            guard mailbox.isEmpty else { return false }
            mailboxes[conversation] = nil
            return true
        }
    }
}
