import Foundation

/// The reader's end of a stream; letting it go ends the transfer.
final class StreamReader: Sendable {
    private let buffer: StreamBuffer
    private let ticket: TransferTicket
    private let mailbox: TransferMailbox

    init(buffer: StreamBuffer, ticket: TransferTicket, mailbox: TransferMailbox) {
        self.buffer = buffer
        self.ticket = ticket
        self.mailbox = mailbox
    }

    deinit {
        guard !buffer.isComplete else { return }
        mailbox.post(.cancel(ticket.id))
    }

    /// Waits for the next bytes, or the end.
    func next() async -> Result<Data?, HTTPError> {
        guard !Task.isCancelled else {
            mailbox.post(.cancel(ticket.id))
            return .failure(.cancelled)
        }
        return await withTaskCancellationHandler {
            await buffer.next()
        } onCancel: {
            mailbox.post(.cancel(ticket.id))
        }
    }
}
