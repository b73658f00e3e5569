import Foundation
import GRDB

/// What is to be done once for the whole file, whoever made it due.
enum Upkeep: String {
    /// Write the file anew, so that nothing deleted stays in it.
    case scrub

    /// Makes it due, unless it is already.
    func request(at now: Date, in db: Database) throws {
        try db.run(
            "INSERT INTO upkeep (task, due_since) VALUES (?, ?) ON CONFLICT (task) DO UPDATE SET due_since = max(due_since + 1, excluded.due_since)",
            [rawValue, now.milliseconds])
    }
}
