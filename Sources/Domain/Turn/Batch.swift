/// The messages one turn answers, in order of arrival; never empty.
package struct Batch: Hashable, Sendable {
    /// What arrived, edits included.
    package private(set) var arrivals: [WaitingMessage]
    /// Whether newer words have already cancelled a reply to it, which may happen once.
    package var wasInterrupted = false

    /// A batch that begins with one message.
    package init(_ first: WaitingMessage) {
        arrivals = [first]
    }

    /// A batch of several messages; `nil` of none.
    package init?(_ arrivals: [WaitingMessage]) {
        guard !arrivals.isEmpty else { return nil }
        self.arrivals = arrivals
    }

    /// Adds what came after.
    package mutating func append(_ arrival: WaitingMessage) {
        arrivals.append(arrival)
    }

    /// The messages as they read now: an edit stands in the place of what it replaced.
    package var messages: [WaitingMessage] {
        var result: [WaitingMessage] = []
        for arrival in arrivals {
            if let place = result.firstIndex(where: { $0.message.id == arrival.message.id }) {
                result[place] = arrival
            } else if !arrival.isEdit {
                result.append(arrival)
            }
        }
        return result
    }

    /// Whether a prepared line has answered all of it, so that no second one is due.
    package var hasFallback: Bool { arrivals.allSatisfy(\.hasFallback) }

    /// The account that wrote last.
    package var sender: UserID? { arrivals.last?.message.sender?.id }

    /// The same batch, now that a prepared line has answered it.
    package var withFallback: Batch {
        var batch = self
        batch.arrivals = arrivals.map(\.withFallback)
        return batch
    }
}
