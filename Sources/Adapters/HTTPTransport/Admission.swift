/// Counts the transfers to each host, and makes those beyond the limit wait in line. Belongs to the transfer thread.
final class Admission {
    private struct Line {
        var active = 0
        var waiting: [Transfer] = []
        /// How many at the front of `waiting` have left it.
        var served = 0

        mutating func compact() {
            waiting.removeFirst(served)
            served = 0
        }
    }

    private let limit: Int
    private var lines: [Origin: Line] = [:]

    /// At most `limit` transfers to one host at a time.
    init(limit: Int) {
        self.limit = limit
    }

    /// Whether `transfer` may begin; otherwise it waits until ``release(_:)`` returns it.
    func admit(_ transfer: Transfer) -> Bool {
        let isFree = lines[transfer.plan.origin, default: Line()].active < limit
        if isFree {
            lines[transfer.plan.origin, default: Line()].active += 1
        } else {
            lines[transfer.plan.origin]?.waiting.append(transfer)
        }
        return isFree
    }

    /// Notes that an admitted transfer to `origin` is over, and returns who begins in its place.
    func release(_ origin: Origin) -> Transfer? {
        // Taken out, so that the array inside is changed in place.
        guard var line = lines.removeValue(forKey: origin) else { return nil }
        var next: Transfer?
        while next == nil, line.served < line.waiting.count {
            let candidate = line.waiting[line.served]
            line.served += 1
            if case .queued = candidate.stage { next = candidate }
        }
        if next == nil { line.active -= 1 }
        if line.served > 64, line.served * 2 > line.waiting.count { line.compact() }
        if line.active > 0 { lines[origin] = line }
        return next
    }
}
