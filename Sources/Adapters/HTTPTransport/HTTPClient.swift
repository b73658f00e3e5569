import CLibcurl
import Foundation

/// libcurl as async Swift: one thread carries all transfers, however many.
///
/// Requests of the pool for polls are never kept waiting and share no connection with calls. Redirects are not
/// followed. A request other than `GET` and `HEAD` is put on the wire at most once.
package final class HTTPClient: Sendable {
    private let mailbox: TransferMailbox

    /// Starts the transfer thread.
    ///
    /// Throws ``HTTPError/invalid(reason:)`` for an unreadable CA file or a proxy that is neither http nor socks5h.
    package convenience init(_ settings: HTTPClientSettings = HTTPClientSettings()) throws(HTTPError) {
        try self.init(settings, lookup: SystemLookup(forcesIPv4: settings.forcesIPv4).addresses)
    }

    /// Starts the transfer thread with another way to look up names.
    init(_ settings: HTTPClientSettings, lookup: @escaping HostLookup) throws(HTTPError) {
        let options = try TransferOptions(settings)
        let mailbox = try TransferMailbox()
        let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard CurlLibrary.isReady, epoll >= 0 else { throw .connect(reason: "libcurl cannot start") }
        self.mailbox = mailbox
        let thread = Thread {
            TransferLoop(options: options, mailbox: mailbox, epoll: epoll, lookup: lookup).run()
        }
        thread.name = "http-transfers"
        thread.start()
    }

    deinit {
        mailbox.post(.shutDown(nil))
    }

    /// The whole response, of any status.
    package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        try await perform(try TransferPlan(request), TransferTicket()) { caller in .whole(caller) }
    }

    /// The response's head as soon as it is there, and its bytes as they come.
    ///
    /// The request's `responseLimit` does not apply.
    package func stream(_ request: HTTPRequest) async throws(HTTPError) -> HTTPStream {
        let plan = try TransferPlan(request)
        let ticket = TransferTicket()
        let buffer = StreamBuffer { [mailbox] in mailbox.post(.resume(ticket.id)) }
        let reader = StreamReader(buffer: buffer, ticket: ticket, mailbox: mailbox)
        let head = try await perform(plan, ticket) { caller in .stream(caller, buffer) }
        return HTTPStream(head: head, reader: reader)
    }

    /// Ends every transfer with ``HTTPError/cancelled`` and stops the thread.
    package func shutDown() async {
        await withCheckedContinuation { caller in mailbox.post(.shutDown(caller)) }
    }

    private func perform<Value: Sendable>(
        _ plan: TransferPlan, _ ticket: TransferTicket,
        recipient: (TransferRecipient.Caller<Value>) -> TransferRecipient
    ) async throws(HTTPError) -> Value {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { caller in
                mailbox.post(.start(plan, ticket, recipient(caller)))
            }
        } onCancel: {
            ticket.cancel()
            mailbox.post(.cancel(ticket.id))
        }
        return try result.get()
    }
}
