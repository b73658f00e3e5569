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
                SELECT id, kind, relationship, attempts FROM job WHERE parked_at IS NULL AND due_at <= ?
                ORDER BY due_at LIMIT ?
                """, [now.milliseconds, limit]
            ) { row in
                Job.Kind(rawValue: row[1]).map {
                    Job(id: row[0], kind: $0, relationship: RelationshipID(rawValue: row[2]), attempts: row[3])
                }
            }.compactMap { $0 }
        }
    }

    /// What there is to summarise for a relationship; `nil` when it is gone.
    package func summaryMaterial(
        of relationship: RelationshipID, limit: Int
    ) async throws(StoreError) -> SummaryMaterial? {
        try await reads.read { db in
            try db.first(
                """
                SELECT person, preset, epoch, last_summarised,
                    (SELECT bot FROM conversation WHERE relationship = relationship.id LIMIT 1)
                FROM relationship WHERE id = ?
                """, [relationship.rawValue]
            ) { row in
                let messages = try PrivateHistory(relationship: relationship)
                    .messages(after: row[3], limit: limit, in: db)
                return SummaryMaterial(
                    person: PersonID(rawValue: row[0]), bot: BotID(rawValue: row[4] ?? 0),
                    preset: PresetName(rawValue: row[1]), epoch: row[2],
                    messages: messages.map { NumberedMessage(number: $0.number, message: $0.message) },
                    days: try relationship.summaries(in: db).filter { $0.span == .day })
            }
        }
    }

    /// Keeps what a job came to, all in one transaction.
    package func finish(
        _ job: Job, with result: JobResult, epoch: Int, at now: Date
    ) async throws(StoreError) {
        try await writes.commit { try result.write(for: job, epoch: epoch, at: now, to: $0) }
    }
}

extension JobResult {
    fileprivate func write(for job: Job, epoch: Int, at now: Date, to db: Database) throws {
        let isCurrent =
            try db.first(
                "SELECT 1 FROM relationship JOIN job ON relationship = relationship.id WHERE job.id = ? AND epoch = ?",
                [job.id, epoch]
            ) { _ in true } ?? false
        guard isCurrent else { throw StoreError.staleEpoch }
        for record in usage { try record.write(to: db) }
        if let summary { try keep(summary, of: job.relationship, at: now, in: db) }
        if let lastSummarised {
            try db.run(
                "UPDATE relationship SET last_summarised = ? WHERE id = ?",
                [lastSummarised, job.relationship.rawValue])
        }
        try close(job, at: now, in: db)
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
            try db.run(
                """
                UPDATE job SET due_at = ?, attempts = 0
                WHERE id = ? AND (SELECT last_message > last_summarised FROM relationship WHERE id = job.relationship)
                """, [resumeAt.milliseconds, job.id])
            guard db.changesCount == 0 else { return }
            try db.run("DELETE FROM job WHERE id = ?", [job.id])
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
