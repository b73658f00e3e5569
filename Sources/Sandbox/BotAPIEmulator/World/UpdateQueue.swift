/// The updates that wait for one bot.
///
/// Confirmed ones stay for a while before `head`, so that they can be delivered a second time.
struct UpdateQueue: Sendable {
    struct Entry: Sendable {
        let id: Int64
        /// The moment at which Telegram forgets it, in seconds since 1970.
        let expiry: Double
        let json: [UInt8]
    }

    /// Past this many waiting updates, new ones are dropped.
    static let capacity = 100_000
    private static let plausibleFuture: Int64 = 10
    private static let plausiblePast: Int64 = 100_000
    private static let remembered = 32

    private var entries: [Entry] = []
    private var head = 0
    private var nextID: Int64
    private var idAfterJump: Int64?

    init(firstID: Int64) {
        nextID = firstID
    }

    var count: Int { entries.count - head }
    var isEmpty: Bool { head == entries.count }

    /// Adds an update; `json` gets the id that the update will carry.
    mutating func append(expiry: Double, json: (Int64) -> [UInt8]) {
        guard count < Self.capacity else { return }
        if isEmpty, let id = idAfterJump {
            nextID = id
            idAfterJump = nil
        }
        entries.append(Entry(id: nextID, expiry: expiry, json: json(nextID)))
        nextID += 1
    }

    /// Lets the ids go on from `id` as soon as nothing waits, as after a week without updates.
    mutating func jump(to id: Int64) {
        idAfterJump = id
    }
}

// MARK: - Reading

extension UpdateQueue {
    /// Forgets what `offset` confirms; an implausible offset confirms nothing.
    mutating func confirm(below offset: Int64) {
        if offset < 0 {
            head = max(head, entries.count - Int(min(-offset, Int64(entries.count))))
        } else if offset > 0, isPlausible(offset) {
            while head < entries.count, entries[head].id < offset { head += 1 }
        }
        compact()
    }

    mutating func confirmAll() {
        head = entries.count
        compact()
    }

    /// The oldest waiting updates, at most `limit`; the expired ones are forgotten.
    mutating func batch(limit: Int, now: Double) -> ArraySlice<Entry> {
        while head < entries.count, entries[head].expiry <= now { head += 1 }
        var end = min(entries.count, head + limit)
        // A shorter lifetime can expire behind a longer one.
        while let expired = entries[head..<end].firstIndex(where: { $0.expiry <= now }) {
            entries.remove(at: expired)
            end = min(entries.count, head + limit)
        }
        return entries[head..<end]
    }

    /// The last confirmed updates, oldest first.
    func confirmed(last count: Int) -> ArraySlice<Entry> {
        entries[max(0, head - count)..<head]
    }

    private func isPlausible(_ offset: Int64) -> Bool {
        let first = isEmpty ? nextID : entries[head].id
        return offset <= nextID + Self.plausibleFuture && offset >= first - Self.plausiblePast
    }

    private mutating func compact() {
        guard head > Self.remembered * 2, head * 2 > entries.count else { return }
        entries.removeFirst(head - Self.remembered)
        head = Self.remembered
    }
}
