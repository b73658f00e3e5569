import Domain
import GRDB
import Ports

extension OutreachCommit {
    /// Writes all that came of it; throws ``StoreError/staleEpoch`` when it comes too late.
    func write(to db: Database) throws -> [OutboxEntry] {
        // The person spoke first: that changed what decided, and all the same it is told.
        if record.outcome == .cancelled { return try writeCancelled(to: db) }
        guard try candidate.isCurrent(at: record.date, in: db) else { throw StoreError.staleEpoch }
        let log = try record.write(for: candidate.relationship, of: candidate.person, to: db)
        try standing.write(for: candidate.relationship, in: candidate.conversation, to: db)
        for record in usage { try record.write(for: candidate.relationship, to: db) }
        return try bubbles.map { bubble in
            try bubble.promise(
                to: candidate.relationship, .proactive, isFirst: false, outreach: log, at: record.date, in: db)
        }
    }

    /// Tells what was given up, and what it cost; how things stand is left as it is.
    private func writeCancelled(to db: Database) throws -> [OutboxEntry] {
        let epoch = try db.first(
            "SELECT epoch FROM relationship WHERE id = ?", [candidate.relationship.rawValue]
        ) { $0[0] as Int }
        guard epoch == candidate.epoch else { throw StoreError.staleEpoch }
        _ = try record.write(for: candidate.relationship, of: candidate.person, to: db)
        for record in usage { try record.write(for: candidate.relationship, to: db) }
        return []
    }
}
