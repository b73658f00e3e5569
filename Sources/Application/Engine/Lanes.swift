import Domain
import Synchronization

/// The conversations of one bot in which something goes on: in order within each, side by side across them.
final class Lanes: Sendable {
    private typealias Letters = Mailbox<Lane.Letter>

    private let crew: BotCrew
    private let tasks: ConcurrentTasks
    private let mailboxes = Mutex<[ConversationID: Mailbox<Lane.Letter>]>([:])

    /// No lanes yet; they run among `tasks`.
    init(crew: BotCrew, tasks: ConcurrentTasks) {
        self.crew = crew
        self.tasks = tasks
    }

    /// The persona that speaks in them.
    var preset: PresetName { crew.assignment.preset }

    /// Puts a letter into a conversation's lane, which is opened if need be.
    func post(_ letter: Lane.Letter, to conversation: ConversationID) {
        mailboxes.withLock { mailboxes in
            if let mailbox = mailboxes[conversation] { return mailbox.put(letter) }
            let mailbox = Letters()
            mailbox.put(letter)
            mailboxes[conversation] = mailbox
            tasks.add { [self] in
                var lane = Lane(conversation, mailbox: mailbox, crew: crew)
                await lane.run { self.retire(conversation, mailbox) }
            }
        }
    }

    /// Hands on a message of a group that is this bot's to answer.
    func answer(_ message: WaitingMessage, in conversation: ConversationID) {
        crew.backlog.add(1)
        post(.event(.arrived(message)), to: conversation)
    }

    /// Puts a letter into a conversation's lane if something goes on in it.
    func tell(_ letter: Lane.Letter, to conversation: ConversationID) {
        mailboxes.withLock { $0[conversation] }?.put(letter)
    }

    /// Lets what is under way end, and begins nothing more.
    func close() {
        let open = mailboxes.withLock { Array($0.values) }
        for mailbox in open { mailbox.put(.event(.stop)) }
    }

    private func retire(_ conversation: ConversationID, _ mailbox: Mailbox<Lane.Letter>) -> Bool {
        mailboxes.withLock { mailboxes in
            guard mailbox.isEmpty else { return false }
            mailboxes[conversation] = nil
            return true
        }
    }
}
