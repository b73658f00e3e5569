import Domain
import Foundation
import GRDB
import Ports

extension RelationshipStanding {
    /// The columns that a row must have, beside mode, stage, `created_at` and ``Domain/Mood/columns``.
    ///
    /// Those of the table `standing` are NULL before the first step.
    static let columns = """
        coalesce(last_contact, created_at) AS contact, silence_ms, score, hurt, stage_score, stage_since, day, gained, lost,
        talks, last_talk, recent_days, days_in_contact, refused_at, refused_messages, agreed_at, stage_cause
        """

    /// The standing of a row with ``columns``; a relationship without one has just begun.
    init(_ row: Row) throws {
        guard let mode = RelationshipMode(rawValue: row["mode"]), let stage = Stage(rawValue: row["stage"]) else {
            throw StoreError.failed(reason: "a relationship has a mode or stage that is unknown here")
        }
        let silence: Int64 = row["silence_ms"]
        let since: Int64? = row["stage_since"]
        let recent: Int64? = row["recent_days"]
        let agreed: Int64? = row["agreed_at"]
        let cause: String? = row["stage_cause"]
        self.init(
            mode: mode, stage: stage, score: row["score"] ?? 0, hurt: row["hurt"] ?? 0,
            stageScore: row["stage_score"] ?? 0, since: Date(milliseconds: since ?? row["created_at"]),
            lastContact: Date(milliseconds: row["contact"]), unreckonedSilence: Double(silence) / 1000,
            day: Day(row), recentDays: UInt32(truncatingIfNeeded: recent ?? 0),
            daysInContact: row["days_in_contact"] ?? 0, refusal: Refusal(row),
            agreedAt: agreed.map { Date(milliseconds: $0) }, mood: Mood(row),
            stageCause: cause.flatMap(StageTransition.Cause.init))
    }

    /// Writes where a relationship stands. Its mode and its stage are written by those who change them.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO standing (relationship, score, hurt, stage_score, stage_since, day, gained, lost,
                talks, last_talk, recent_days, days_in_contact, refused_at, refused_messages, agreed_at, stage_cause)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                relationship.rawValue, score, hurt, stageScore, stageSince.milliseconds, day?.day.description,
                day?.gained ?? 0, day?.lost ?? 0, day?.talks ?? 0, day?.lastTalk.milliseconds, Int64(recentDays),
                daysInContact, refusal?.date.milliseconds, refusal?.messages, agreedAt?.milliseconds,
                stageCause?.rawValue,
            ])
        try writeSilence(of: relationship, to: db)
        if let mood {
            try mood.write(for: relationship, to: db)
        } else {
            try db.run("DELETE FROM mood WHERE relationship = ?", [relationship.rawValue])
        }
    }

    /// The person may have written since this was read; the silence that ended then was added to the old figure, and is
    /// added to the new one again.
    private func writeSilence(of relationship: RelationshipID, to db: Database) throws {
        try db.run(
            """
            UPDATE relationship SET silence_ms = ?1 + max(0, coalesce(last_contact, created_at) - ?2 - ?3) WHERE id = ?4
            """,
            [
                unreckonedSilence.milliseconds, lastContact.milliseconds,
                RelationshipEvolution.forgivenSilence.milliseconds, relationship.rawValue,
            ])
    }
}

extension RelationshipID {
    /// Seconds that a moment may lie after one that comes later, and still be believed: clocks are corrected by less.
    private static let leap: TimeInterval = 7 * 86_400

    /// The person wrote at `date`, which is seen at `now`: the silence before that is kept for the score, without what is
    /// forgiven of it. What was written waits while nobody looks, and that is not the person's silence.
    ///
    /// A clock that goes back a little moves nothing: it would otherwise come back as a silence that never was. A contact
    /// far after `now` was told by a clock that leapt: it gives way, or nobody would be silent until then.
    func keepContact(at date: Date, seen now: Date, in db: Database) throws {
        try db.run(
            """
            UPDATE relationship SET
                silence_ms = silence_ms + max(0, ?1 - coalesce(last_contact, created_at) - ?2),
                last_contact = iif(
                    coalesce(last_contact, created_at) > ?3, ?1, max(coalesce(last_contact, created_at), ?1))
            WHERE id = ?4
            """,
            [
                date.milliseconds, RelationshipEvolution.forgivenSilence.milliseconds,
                now.addingTimeInterval(Self.leap).milliseconds, rawValue,
            ])
    }
}

extension RelationshipStanding.Day {
    /// The day of a row; `nil` where there is none, or none that any calendar knows.
    fileprivate init?(_ row: Row) {
        let text: String? = row["day"]
        let lastTalk: Int64? = row["last_talk"]
        guard let lastTalk, let day = text.flatMap({ CalendarDay($0) }) else { return nil }
        self.init(
            day: day, gained: row["gained"], lost: row["lost"], talks: row["talks"],
            lastTalk: Date(milliseconds: lastTalk))
    }
}

extension RelationshipStanding.Refusal {
    fileprivate init?(_ row: Row) {
        let date: Int64? = row["refused_at"]
        guard let date else { return nil }
        self.init(date: Date(milliseconds: date), messages: row["refused_messages"])
    }
}

extension TimeInterval {
    /// Seconds as every length of time is stored; what is beyond any number is cut to the nearest.
    fileprivate var milliseconds: Int64 { Date(timeIntervalSince1970: self).milliseconds }
}
