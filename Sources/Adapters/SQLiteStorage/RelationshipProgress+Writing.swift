import Domain
import Foundation
import GRDB
import Ports

extension RelationshipProgress {
    /// Writes what a job found out; the relationship is known to be as it was.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try step.write(for: relationship, to: db)
        if let date = step.judgeAt { try db.propose(.judge, for: relationship, at: date) }
        try judged?.write(for: relationship, to: db)
    }
}

extension RelationshipStep {
    /// Writes where the relationship stands now, how it came there, and when to look at it again.
    func write(for relationship: RelationshipID, to db: Database) throws {
        try standing.write(for: relationship, to: db)
        try change?.write(for: relationship, to: db)
        try transition?.write(for: relationship, to: db)
        if let coolAt {
            try db.appoint(.cool, for: relationship, at: coolAt)
        } else {
            try db.cancel(.cool, for: relationship)
        }
    }
}
