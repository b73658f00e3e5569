import CLibcurl
import Foundation

/// One request on its way. Belongs to the transfer thread.
final class Transfer {
    /// Where a transfer stands.
    enum Stage {
        /// Waits for a free connection.
        case queued
        /// Has a connection to itself and begins in a moment.
        case admitted
        /// Waits for its host's addresses.
        case resolving
        /// libcurl has it.
        case running(CurlHandle)
        /// It is over.
        case finished
    }

    /// Its ticket's number.
    let id: UInt64
    let plan: TransferPlan
    let recipient: TransferRecipient
    var stage = Stage.queued
    /// What its deadlines say, once it has begun.
    var timing: TransferTiming
    /// The next moment at which a deadline may have passed.
    var due = MonotonicTime.never
    /// Its place in the ``DeadlineQueue``.
    var queueIndex: Int?
    var head = ResponseHeadParser()
    /// The body so far, of a whole response.
    var body = Data()
    /// Why a callback stopped the transfer.
    var failure: HTTPError?
    /// Called when a deadline has moved closer.
    let deadlineChanged: (Transfer) -> Void

    init(
        id: UInt64, plan: TransferPlan, recipient: TransferRecipient,
        deadlineChanged: @escaping (Transfer) -> Void
    ) {
        self.id = id
        self.plan = plan
        self.recipient = recipient
        self.timing = TransferTiming(plan.deadlines)
        self.deadlineChanged = deadlineChanged
    }

    /// Tells the caller how it ended.
    func conclude(_ error: HTTPError?) {
        stage = .finished
        guard head.isComplete else {
            // libcurl takes a connection that closes amid the head for an answer without a body.
            return recipient.refuse(error ?? .reset(reason: "the answer has no head"))
        }
        switch recipient {
        case .whole(let caller):
            caller.resume(returning: error.map { .failure($0) } ?? .success(HTTPResponse(head: head.head, body: body)))
        case .stream(_, let buffer):
            buffer.finish(error)
        }
    }
}

// MARK: - What libcurl reports

extension Transfer {
    /// A connection is there; `false` refuses to send on it.
    func willSend() -> Bool {
        // libcurl sends again when a kept connection dies in silence. Only what repeats nothing may be repeated.
        guard !timing.isConnected || plan.method == "GET" || plan.method == "HEAD" else {
            failure = .reset(reason: "a kept connection broke")
            return false
        }
        timing.isConnected = true
        return true
    }

    /// A line of the head; `false` ends the transfer.
    func received(headerLine line: UnsafeRawBufferPointer) -> Bool {
        noteBytes()
        guard head.take(line) else {
            failure = .tooLarge(limit: ResponseHeadParser.limit)
            return false
        }
        if head.justCompleted, case .stream(let caller, _) = recipient {
            caller.resume(returning: .success(head.head))
        }
        return true
    }

    /// What became of a piece of the body.
    enum Reception {
        case taken, refused, postponed
    }

    /// A piece of the body.
    func received(body bytes: UnsafeRawBufferPointer) -> Reception {
        noteBytes()
        switch recipient {
        case .whole:
            guard body.count + bytes.count <= plan.responseLimit else {
                failure = .tooLarge(limit: plan.responseLimit)
                return .refused
            }
            body.append(contentsOf: bytes)
            return .taken
        case .stream(_, let buffer):
            guard !bytes.isEmpty else { return .taken }
            if buffer.append(bytes) { return .taken }
            timing.lastByte = nil
            return .postponed
        }
    }

    /// The reader has room again.
    func resumed() {
        noteBytes()
    }

    private func noteBytes() {
        let wasTicking = timing.lastByte != nil
        timing.lastByte = .now()
        timing.hasFirstByte = true
        // Later bytes only move the moment away, which is noticed when it comes.
        if !wasTicking, timing.deadlines.stall != nil { deadlineChanged(self) }
    }
}
