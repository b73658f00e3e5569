import Domain
import Ports

/// What somebody asks of the program rather than of a persona.
struct CommandRequest: Sendable {
    /// What is asked.
    enum Matter: Sendable {
        /// A command.
        case command(Command, IncomingMessage)
        /// A press of a button.
        case press(IncomingEvent.CallbackQuery)
    }

    /// What is asked.
    let matter: Matter
    /// Who asks.
    let account: Account
    /// The chat in which it is asked.
    let chat: Chat
    /// The update that waits for its answer.
    let sequence: InboxSequence

    /// The request in an event; `nil` when it is none that waits for an answer.
    init?(_ event: IncomingEvent, as sequence: InboxSequence) {
        switch event {
        case .message(let message):
            guard let command = message.command, let sender = message.sender else { return nil }
            (matter, account, chat) = (.command(command, message), sender, message.chat)
        case .callback(let query):
            guard let chat = query.chat else { return nil }
            (matter, account, self.chat) = (.press(query), query.sender, chat)
        case .edited, .membership, .migration, .ignored:
            return nil
        }
        self.sequence = sequence
    }
}
