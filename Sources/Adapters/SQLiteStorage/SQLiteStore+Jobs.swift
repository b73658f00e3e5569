package import Domain
package import Foundation
import GRDB
package import Ports

extension SQLiteStore: JobStore {
    /// The jobs that are due at `now`, the longest due first.
    package func dueJobs(at now: Date, limit: Int) async throws(StoreError) -> [Job] {
        try await reads.read { db in
            try db.all(
                """
                SELECT id, kind, relationship, attempts, due_at FROM job WHERE parked_at IS NULL AND due_at <= ?
                ORDER BY due_at LIMIT ?
                """, [now.milliseconds, limit]
            ) { row in
                Job.Kind(rawValue: row[1]).map {
                    Job(
                        id: row[0], kind: $0, relationship: RelationshipID(rawValue: row[2]), attempts: row[3],
                        dueAt: Date(milliseconds: row[4]))
                }
            }.compactMap { $0 }
        }
    }

    /// What there is to summarise for a relationship; `nil` when it is gone.
    package func summaryMaterial(
        of relationship: RelationshipID, limit: Int
    ) async throws(StoreError) -> SummaryMaterial? {
        try await reads.read { db in
            try relationship.owner(in: db).map { owner in
                SummaryMaterial(
                    person: owner.person, bot: owner.bot, preset: owner.preset, epoch: owner.epoch,
                    messages: try relationship.unsummarised(limit: limit, in: db),
                    days: try relationship.summaries(in: db).filter { $0.span == .day })
            }
        }
    }

    /// Keeps what a job came to, all in one transaction.
    package func finish(
        _ job: Job, with result: JobResult, epoch: Int?, at now: Date
    ) async throws(StoreError) {
        try await writes.commit { try result.write(for: job, epoch: epoch, at: now, to: $0) }
    }
}

extension JobResult {
    fileprivate func write(for job: Job, epoch: Int?, at now: Date, to db: Database) throws {
        let isCurrent =
            try db.first(
                "SELECT 1 FROM relationship JOIN job ON relationship = relationship.id WHERE job.id = ?1 AND epoch = coalesce(?2, epoch)",
                [job.id, epoch]
            ) { _ in true } ?? false
        guard isCurrent else { throw StoreError.staleEpoch }
        for record in usage { try record.write(for: job.relationship, to: db) }
        if let source {
            try db.run("UPDATE import SET calls_left = max(0, calls_left - ?) WHERE id = ?", [usage.count, source])
        }
        if let summary { try keep(summary, of: job.relationship, at: now, in: db) }
        if let lastSummarised {
            try db.run(
                "UPDATE relationship SET last_summarised = ? WHERE id = ?",
                [lastSummarised, job.relationship.rawValue])
        }
        if try keepReading(of: job, at: now, in: db) { try progress?.write(for: job.relationship, to: db) }
        if let order { try order.write(for: job.relationship, at: now, to: db) }
        try close(job, at: now, in: db)
    }

    /// Keeps what was read, if anything was; `false` when that stretch was kept before.
    private func keepReading(of job: Job, at now: Date, in db: Database) throws -> Bool {
        guard let reading else { return true }
        let relationship = job.relationship
        guard try reading.advance(relationship, in: db) else { return false }
        try reading.write(for: relationship, at: now, to: db)
        if let date = reading.consolidateAt { try db.hasten(.consolidate, for: relationship, at: date) }
        if let date = reading.embedAt { try db.schedule(.embed, for: relationship, at: date) }
        return true
    }

    private func keep(_ summary: Summary, of relationship: RelationshipID, at now: Date, in db: Database) throws {
        try db.run(
            """
            INSERT INTO summary (relationship, span, first_day, text, created_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (relationship, span, first_day) DO UPDATE SET text = excluded.text
            """,
            [
                relationship.rawValue, summary.span.rawValue, summary.firstDay.description, summary.text.storable,
                now.milliseconds,
            ])
        guard summary.span == .week else { return }
        try db.run(
            "DELETE FROM summary WHERE relationship = ? AND span = 'day' AND first_day >= ? AND first_day < ?",
            [
                relationship.rawValue, summary.firstDay.description,
                summary.firstDay.advanced(by: 7).description,
            ])
    }

    private func close(_ job: Job, at now: Date, in db: Database) throws {
        switch outcome {
        case .done(let resumeAt):
            // Whoever wrote meanwhile found the job there and left it as it was.
            let rows = RelationshipRows(relationship: job.relationship)
            if let cursor = job.kind.cursor {
                try db.run(
                    """
                    UPDATE job SET due_at = ?, attempts = 0
                    WHERE id = ? AND EXISTS
                        (SELECT 1 FROM message WHERE id > ? AND id <= ? AND is_withheld = 0 AND (? OR said_in IS NULL))
                    """,
                    [
                        resumeAt.milliseconds, job.id,
                        rows.row(of: job.relationship.number(column: cursor, in: db)), rows.range.upperBound,
                        job.kind != .summarise,
                    ])
                guard db.changesCount == 0 else { return }
            }
            if let source {
                try db.run("UPDATE import SET extracted_at = ? WHERE id = ?", [now.milliseconds, source])
                // The next import, if there is one, has its turn now.
                guard try job.relationship.unreadImport(in: db) == nil else { return }
            }
            if let order, try job.relationship.number("last_memory", in: db) > order.lastMemory {
                // What came meanwhile is looked at another night.
                try db.run(
                    "UPDATE job SET due_at = ?, attempts = 0 WHERE id = ?", [resumeAt.milliseconds, job.id])
                return
            }
            try db.run(
                "DELETE FROM job WHERE id = ?1 AND due_at = coalesce(?2, due_at)", [job.id, job.dueAt?.milliseconds])
        case .again(let date):
            try db.run("UPDATE job SET due_at = ?, attempts = 0 WHERE id = ?", [date.milliseconds, job.id])
        case .failed(let retryAt):
            try db.run(
                "UPDATE job SET due_at = ?, attempts = attempts + 1 WHERE id = ?", [retryAt.milliseconds, job.id])
        case .parked:
            try db.run(
                "UPDATE job SET parked_at = ?, attempts = attempts + 1 WHERE id = ?", [now.milliseconds, job.id])
        }
    }
}

extension TalkReading {
    /// Moves on to its last message; `false` when something was read as far before.
    fileprivate func advance(_ relationship: RelationshipID, in db: Database) throws -> Bool {
        guard let source else {
            return try db.change(
                "UPDATE relationship SET last_extracted = ?1 WHERE id = ?2 AND last_extracted < ?1",
                [lastMessage, relationship.rawValue]) == 1
        }
        return try db.change(
            "UPDATE import SET last_extracted = ?1 WHERE id = ?2 AND coalesce(last_extracted, 0) < ?1",
            [RelationshipRows(relationship: relationship).row(of: lastMessage), source]) == 1
    }
}

extension Job.Kind {
    /// The column of a relationship that tells how far such a job has come through its messages.
    fileprivate var cursor: String? {
        switch self {
        case .summarise: "last_summarised"
        case .extract: "last_extracted"
        case .extractImport, .consolidate, .embed, .judge, .cool: nil
        }
    }
}

extension Database {
    /// Makes a job due at `date`; one that rests begins anew, one that waits is left as it is.
    func schedule(_ kind: Job.Kind, for relationship: RelationshipID, at date: Date) throws {
        try run(
            """
            INSERT INTO job (kind, relationship, due_at) VALUES (?, ?, ?)
            ON CONFLICT (kind, relationship) DO UPDATE
            SET due_at = excluded.due_at, attempts = 0, parked_at = NULL WHERE parked_at IS NOT NULL
            """, [kind.rawValue, relationship.rawValue, date.milliseconds])
    }

    /// The same, but one that waits is due then at the latest, however often it failed.
    func hasten(_ kind: Job.Kind, for relationship: RelationshipID, at date: Date) throws {
        try run(
            """
            INSERT INTO job (kind, relationship, due_at) VALUES (?, ?, ?)
            ON CONFLICT (kind, relationship) DO UPDATE SET
                due_at = iif(parked_at IS NULL, min(due_at, excluded.due_at), excluded.due_at),
                attempts = iif(parked_at IS NULL, attempts, 0), parked_at = NULL
            """, [kind.rawValue, relationship.rawValue, date.milliseconds])
    }

    /// The same, but one that failed before waits until it is tried again.
    func propose(_ kind: Job.Kind, for relationship: RelationshipID, at date: Date) throws {
        try run(
            """
            INSERT INTO job (kind, relationship, due_at) VALUES (?, ?, ?)
            ON CONFLICT (kind, relationship) DO UPDATE SET
                due_at = iif(parked_at IS NULL, min(due_at, excluded.due_at), excluded.due_at), parked_at = NULL
            WHERE attempts = 0 OR parked_at IS NOT NULL
            """, [kind.rawValue, relationship.rawValue, date.milliseconds])
    }

    /// The same, but one that waits is due then instead, unless it failed before.
    func reschedule(_ kind: Job.Kind, for relationship: RelationshipID, at date: Date) throws {
        try run(
            """
            INSERT INTO job (kind, relationship, due_at) VALUES (?, ?, ?)
            ON CONFLICT (kind, relationship) DO UPDATE
            SET due_at = excluded.due_at, attempts = 0, parked_at = NULL WHERE parked_at IS NOT NULL OR attempts = 0
            """, [kind.rawValue, relationship.rawValue, date.milliseconds])
    }

    /// The same, but it is due then and at no other time, whatever was.
    func appoint(_ kind: Job.Kind, for relationship: RelationshipID, at date: Date) throws {
        try run(
            """
            INSERT INTO job (kind, relationship, due_at) VALUES (?, ?, ?)
            ON CONFLICT (kind, relationship) DO UPDATE SET due_at = excluded.due_at, attempts = 0, parked_at = NULL
            """, [kind.rawValue, relationship.rawValue, date.milliseconds])
    }

    /// There is nothing to do of that kind any more.
    func cancel(_ kind: Job.Kind, for relationship: RelationshipID) throws {
        try run("DELETE FROM job WHERE kind = ? AND relationship = ?", [kind.rawValue, relationship.rawValue])
    }
}
