import CLibcurl
import Glibc

/// The transfer thread: all that concerns libcurl happens here, woken by sockets, timers and the mailbox.
final class TransferLoop {
    private static let mailToken: UInt64 = 0

    let options: TransferOptions
    let mailbox: TransferMailbox
    let resolver: NameResolver<Transfer>
    let tlsSessions: UnsafeMutableRawPointer?
    /// Every transfer that is not over, by its ticket.
    var transfers: [UInt64: Transfer] = [:]
    /// Transfers whose turn has come.
    var admitted: [Transfer] = []
    var idleHandles: [CurlHandle] = []
    /// When the thread last looked at the clock.
    var now = MonotonicTime.now()

    private var deadlines = DeadlineQueue()
    private let polls: ConnectionPool
    private let calls: ConnectionPool
    private let callLines: Admission
    private let lookups: LookupThreads
    private let epoll: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 256)
    /// Who waits for the end; `nil` while it is not wanted.
    private var endings: [CheckedContinuation<Void, Never>]?

    /// Takes over `epoll`, which it closes in the end.
    init(options: TransferOptions, mailbox: TransferMailbox, epoll: Int32, lookup: @escaping HostLookup) {
        let lookups = LookupThreads(lookup: lookup) { name, result in mailbox.post(.resolved(name, result)) }
        let connections = options.settings.connectionsPerHost
        self.options = options
        self.mailbox = mailbox
        self.epoll = epoll
        self.lookups = lookups
        self.resolver = NameResolver(lookUp: lookups.ask)
        self.callLines = Admission(limit: connections)
        self.polls = ConnectionPool(epoll: epoll, mark: 1, keptConnections: 32_768)
        self.calls = ConnectionPool(epoll: epoll, mark: 2, keptConnections: max(256, connections))
        self.tlsSessions = curl_share_init()
        if let tlsSessions { mio_share_tls_sessions(tlsSessions) }
    }

    /// Carries transfers until the client shuts down.
    func run() {
        blockSignals()
        let edge = EPOLLIN.rawValue | EPOLLET.rawValue
        mio_epoll_control(epoll, EPOLL_CTL_ADD, mailbox.descriptor, edge, Self.mailToken)
        while endings == nil {
            waitForEvents()
            for message in mailbox.take() { obey(message) }
            beginAdmitted()
            actOnTime()
        }
        end()
    }

    func pool(of transfer: Transfer) -> ConnectionPool {
        transfer.plan.pool == .polls ? polls : calls
    }

    /// Who makes transfers of that pool wait; `nil` when nobody does.
    func admission(of pool: HTTPRequest.Pool) -> Admission? {
        pool == .polls ? nil : callLines
    }

    /// Looks after the deadlines of a transfer that has begun.
    func watch(_ transfer: Transfer) {
        transfer.due = transfer.timing.next.due
        deadlines.update(transfer)
    }

    func unwatch(_ transfer: Transfer) {
        deadlines.remove(transfer)
    }

    /// Signals are for other threads; above all none may end the process because a peer has hung up.
    private func blockSignals() {
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
    }
}

// MARK: - One round

extension TransferLoop {
    private func waitForEvents() {
        now = .now()
        let due = min(deadlines.next, polls.due, calls.due)
        let wait = admitted.isEmpty ? (due == .never ? -1 : due.milliseconds(from: now)) : 0
        let count = epoll_wait(epoll, &events, Int32(events.count), Int32(clamping: wait))
        now = .now()
        for event in events.prefix(max(0, Int(count))) {
            let socket = Int32(truncatingIfNeeded: event.data.u64)
            switch event.data.u64 >> 32 {
            case polls.mark: polls.act(on: socket, events: event.events)
            case calls.mark: calls.act(on: socket, events: event.events)
            default: break
            }
        }
    }

    private func actOnTime() {
        now = .now()
        for pool in [polls, calls] {
            pool.actOnTime(now)
            while let (transfer, code) = pool.nextFinished() { finish(transfer, code) }
        }
        while let transfer = deadlines.first(dueAt: now) {
            let next = transfer.timing.next
            if next.due <= now { finish(transfer, .timeout(next.phase)) } else { watch(transfer) }
        }
    }

    private func obey(_ message: TransferMailbox.Message) {
        switch message {
        case .start(let plan, let ticket, let recipient): start(plan, ticket, recipient)
        case .cancel(let id): transfers[id].map { finish($0, .cancelled) }
        case .resume(let id): transfers[id].map(resume)
        case .resolved(let name, let result): settle(name, result)
        case .shutDown(let caller): endings = (endings ?? []) + (caller.map { [$0] } ?? [])
        }
    }

    private func end() {
        mailbox.close()
        for transfer in transfers.values { finish(transfer, .cancelled) }
        lookups.stop()
        idleHandles = []
        polls.close()
        calls.close()
        if let tlsSessions { curl_share_cleanup(tlsSessions) }
        close(epoll)
        for caller in endings ?? [] { caller.resume() }
    }
}
