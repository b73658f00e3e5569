/// One conversation's turn-taking: events in, effects out.
///
/// It holds no clock and no reply; whoever runs it measures time and keeps what was generated. Rules:
/// newer words cancel a reply in the making once per batch (in groups only the same sender's); what is committed
/// stays, and its bubbles after the first are withdrawn when the person writes again; a prepared line leaves the
/// question open for a real answer. The persona writes first only while nothing goes on, and any newer words come
/// before its own.
package struct TurnMachine: Sendable {
    private enum State: Sendable {
        case idle
        /// Waits for the person to finish, or to ask the models again.
        case gathering(Batch)
        /// Waits until the models are worth another try.
        case open(Batch)
        case thinking(Batch)
        /// `remainder` is what stays open once it is durable.
        case committing(Batch, remainder: Batch?)
        case delivering(Batch, remainder: Batch?)
        /// Thinks of writing first, for which nobody waits, or makes that durable, or delivers it.
        case reaching(Phase)
        case stopped
    }

    private enum Phase: Sendable {
        case thinking
        case committing
        case delivering
    }

    private let isGroup: Bool
    private var state = State.idle
    private var queued: [WaitingMessage] = []
    /// Edits of words that are thought about and not to be interrupted for them, or being committed.
    private var edits: [WaitingMessage] = []
    private var isStopping = false
    /// The number of the wait or the turn under way; what bears an older one comes too late.
    private var number = 0

    /// The turn-taking of a conversation in which nothing goes on.
    package init(isGroup: Bool) {
        self.isGroup = isGroup
    }

    /// Whether nothing goes on and nothing waits.
    package var isIdle: Bool {
        switch state {
        case .idle, .stopped: true
        case .gathering, .open, .thinking, .committing, .delivering, .reaching: false
        }
    }

    /// Takes in what happened and says what to do, in order.
    package mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .arrived(let message): arrive(message)
        case .waited(let wait): wait == number ? think() : []
        case .replied(let turn): turn == number ? commitReply() : []
        case .failed(let turn, let isExpired): turn == number ? fail(isExpired: isExpired) : []
        case .abandoned(let turn): turn == number ? abandon() : []
        case .committed: deliver()
        case .outdated: reload()
        case .delivered: finish()
        case .due: reach()
        case .stop: stop()
        }
    }
}

// MARK: - Arrivals

extension TurnMachine {
    private mutating func arrive(_ message: WaitingMessage) -> [Effect] {
        guard !isStopping else { return [] }
        // Telegram also tells of edits that nobody made, such as a link's preview.
        if message.isEdit, let effects = correct(message) { return effects }
        switch state {
        case .idle:
            return gather(Batch(message))
        case .gathering(var batch), .open(var batch):
            batch.append(message)
            return gather(batch)
        case .thinking(var batch):
            // In a group somebody else's words may wait between: the order holds, so nothing joins across them.
            guard !batch.wasInterrupted, queued.isEmpty, isInterruption(message, of: batch) else {
                queued.append(message)
                return []
            }
            batch.append(message)
            batch.wasInterrupted = true
            return [.cancelThinking] + gather(batch)
        case .committing(let batch, _), .delivering(let batch, _):
            queued.append(message)
            return isInterruption(message, of: batch) ? [.withdraw] : []
        case .reaching(.thinking):
            return [.cancelThinking] + gather(Batch(message))
        case .reaching:
            queued.append(message)
            return [.withdraw]
        case .stopped:
            return []
        }
    }

    /// Takes an edit to the words it corrects; `nil` when those are just being gathered or thought about, and the edit
    /// counts like any message.
    private mutating func correct(_ edit: WaitingMessage) -> [Effect]? {
        guard !queued.holds(edit) else {
            queued.append(edit)
            return []
        }
        switch state {
        case .gathering(let batch) where batch.arrivals.holds(edit), .open(let batch) where batch.arrivals.holds(edit):
            return nil
        case .thinking(let batch) where batch.arrivals.holds(edit):
            guard batch.wasInterrupted || !queued.isEmpty || !isInterruption(edit, of: batch) else { return nil }
            edits.append(edit)
        case .committing(let batch, var open?) where open.arrivals.holds(edit):
            open.append(edit)
            state = .committing(batch, remainder: open)
        case .delivering(let batch, var open?) where open.arrivals.holds(edit):
            open.append(edit)
            state = .delivering(batch, remainder: open)
        case .committing(let batch, nil) where batch.arrivals.holds(edit):
            // Words that are just becoming history are corrected once they are.
            edits.append(edit)
        case .idle, .gathering, .open, .thinking, .committing, .delivering, .reaching, .stopped:
            return [.amend(edit)]
        }
        return []
    }

    private func isInterruption(_ message: WaitingMessage, of batch: Batch) -> Bool {
        !isGroup || message.message.sender?.id == batch.sender
    }

    private mutating func gather(_ batch: Batch) -> [Effect] {
        state = .gathering(batch)
        number += 1
        return [.awaitMore(number)]
    }
}

// MARK: - Thinking and committing

extension TurnMachine {
    private mutating func think() -> [Effect] {
        switch state {
        case .gathering(let batch), .open(let batch):
            state = .thinking(batch)
            number += 1
            return [.think(number, batch)]
        case .idle, .thinking, .committing, .delivering, .reaching, .stopped:
            return []
        }
    }

    private mutating func commitReply() -> [Effect] {
        switch state {
        case .thinking(let batch):
            state = .committing(batch, remainder: nil)
            return [.commit(batch)]
        case .reaching(.thinking):
            state = .reaching(.committing)
            return [.commitReach]
        case .idle, .gathering, .open, .committing, .delivering, .reaching, .stopped:
            return []
        }
    }

    private mutating func fail(isExpired: Bool) -> [Effect] {
        guard case .thinking(var batch) = state else { return [] }
        for edit in edits { batch.append(edit) }
        edits = []
        guard batch.hasFallback else {
            state = .committing(batch, remainder: batch.withFallback)
            return [.commitFallback(batch)]
        }
        if isExpired {
            state = .committing(batch, remainder: nil)
            return [.close(batch)]
        }
        return goOn(with: batch.arrivals)
    }

    /// Takes up `open` questions and what was queued behind them, or rests.
    private mutating func goOn(with open: [WaitingMessage]) -> [Effect] {
        defer { queued = [] }
        guard !isStopping, let batch = Batch(open + queued) else {
            state = isStopping ? .stopped : .idle
            return []
        }
        guard queued.isEmpty else { return gather(batch) }
        state = .open(batch)
        number += 1
        return [.awaitModels(number)]
    }

    private mutating func abandon() -> [Effect] {
        switch state {
        case .thinking, .reaching(.thinking): rest()
        case .idle, .gathering, .open, .committing, .delivering, .reaching, .stopped: break
        }
        return []
    }

    private mutating func reload() -> [Effect] {
        switch state {
        case .committing, .reaching(.committing):
            rest()
            return [.reload]
        case .idle, .gathering, .open, .thinking, .delivering, .reaching, .stopped:
            return []
        }
    }

    private mutating func rest() {
        state = isStopping ? .stopped : .idle
        queued = []
        edits = []
    }
}

// MARK: - Delivering and stopping

extension TurnMachine {
    private mutating func deliver() -> [Effect] {
        switch state {
        case .committing(let batch, let remainder): state = .delivering(batch, remainder: remainder)
        case .reaching(.committing): state = .reaching(.delivering)
        case .idle, .gathering, .open, .thinking, .delivering, .reaching, .stopped: return []
        }
        defer { edits = [] }
        return [.deliver] + edits.map(Effect.amend)
    }

    private mutating func finish() -> [Effect] {
        switch state {
        case .delivering(_, let remainder): goOn(with: remainder?.arrivals ?? [])
        case .reaching(.delivering): goOn(with: [])
        case .idle, .gathering, .open, .thinking, .committing, .reaching, .stopped: []
        }
    }

    /// In a group nobody writes first.
    private mutating func reach() -> [Effect] {
        guard case .idle = state, !isGroup, !isStopping else { return [] }
        state = .reaching(.thinking)
        number += 1
        return [.reach(number)]
    }

    /// What waits is in the store and is answered by the next process; what is under way may end, but for what nobody
    /// waits for.
    private mutating func stop() -> [Effect] {
        isStopping = true
        switch state {
        case .idle, .gathering, .open, .stopped:
            state = .stopped
            return []
        case .reaching(.thinking):
            state = .stopped
            number += 1
            return [.cancelThinking]
        case .thinking, .committing, .delivering, .reaching:
            return []
        }
    }
}

extension [WaitingMessage] {
    /// Whether the message that `edit` corrects is among them.
    fileprivate func holds(_ edit: WaitingMessage) -> Bool {
        contains { !$0.isEdit && $0.message.id == edit.message.id }
    }
}
