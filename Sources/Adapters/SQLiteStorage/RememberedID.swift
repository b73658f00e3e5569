import Domain
import Foundation
import GRDB

/// Names one thing that is remembered, beside the answers to the first questions.
enum RememberedID {
    /// A summary.
    case summary(Int64)
    /// A memory.
    case memory(MemoryID)
    /// Somebody in the person's life.
    case acquaintance(AcquaintanceID)

    /// Reads what ``text`` wrote.
    init?(_ text: String) {
        // Buttons of before there were memories name summaries by their bare number.
        if let number = Int64(text) {
            self = .summary(number)
            return
        }
        guard let number = Int64(text.dropFirst()) else { return nil }
        switch text.first {
        case "m": self = .memory(MemoryID(rawValue: number))
        case "a": self = .acquaintance(AcquaintanceID(rawValue: number))
        default: return nil
        }
    }

    /// The id as buttons carry it.
    var text: String {
        switch self {
        case .summary(let number): String(number)
        case .memory(let id): "m\(id)"
        case .acquaintance(let id): "a\(id)"
        }
    }

    /// Deletes it, wherever it left a trace; `false` when it is not there. What was begun with it in mind does not commit.
    func delete(of relationship: RelationshipID, at now: Date, in db: Database) throws -> Bool {
        let isDeleted =
            switch self {
            case .summary(let number):
                try db.change(
                    "DELETE FROM summary WHERE id = ? AND relationship = ?", [number, relationship.rawValue]) == 1
            case .memory(let id): try MemoryDeletion(id, of: relationship).write(at: now, to: db)
            case .acquaintance(let id): try Self.delete(id, of: relationship, at: now, in: db)
            }
        guard isDeleted else { return false }
        try Upkeep.scrub.request(at: now, in: db)
        try db.run("UPDATE relationship SET epoch = epoch + 1 WHERE id = ?", [relationship.rawValue])
        return true
    }

    /// Whoever forgets somebody forgets what is remembered of them.
    private static func delete(
        _ id: AcquaintanceID, of relationship: RelationshipID, at now: Date, in db: Database
    ) throws -> Bool {
        let memories = try db.all(
            """
            SELECT memory FROM acquaintance_memory JOIN acquaintance ON acquaintance = id
            WHERE id = ? AND relationship = ?
            """, [id.rawValue, relationship.rawValue]
        ) { MemoryID(rawValue: $0[0]) }
        for memory in memories { try MemoryDeletion(memory, of: relationship).write(at: now, to: db) }
        let isThere =
            try db.change(
                "DELETE FROM acquaintance WHERE id = ? AND relationship = ?", [id.rawValue, relationship.rawValue]) == 1
        return isThere || !memories.isEmpty
    }
}
