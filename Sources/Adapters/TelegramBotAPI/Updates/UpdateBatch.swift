import Domain
package import Ports

/// What one long poll brought.
package struct UpdateBatch: Sendable {
    /// The updates, each with its own bytes, in order.
    package let updates: [ReceivedUpdate]
    /// How many more there were that told no id: nothing can be done with those.
    package let unidentifiedCount: Int

    /// The updates in `result`; `nil` when it is no whole array.
    init?(_ result: JSONValue) {
        guard let elements = result.array else { return nil }
        updates = elements.compactMap { ReceivedUpdate($0) }
        unidentifiedCount = elements.count - updates.count
    }
}

extension ReceivedUpdate {
    /// One element of the batch; `nil` when it tells no id. What is broken in it spoils no other.
    fileprivate init?(_ element: JSONValue) {
        guard let update = element.object, let id = update["update_id"]?.integer else { return nil }
        self.init(id: UpdateID(rawValue: id), raw: element.bytes, event: IncomingEvent(update: update))
    }
}
