import Domain
import Foundation
import GRDB

/// Loads what the candidates of a search say, with what the messages before each tell of it.
struct RecallDocuments {
    private struct Entry {
        let text: String
        let side: RecallSide
        let date: Date
        let terms: Int
    }

    /// Whose messages.
    let rows: RelationshipRows
    /// The numbers at which sessions begin.
    let sessions: Set<UInt32>

    /// The documents of these numbers; those that are not there are left out.
    func load(_ numbers: [UInt32], in db: Database) throws -> [RecallDocument] {
        let wanted = Set(numbers.flatMap { [$0] + before($0) })
        let entries = try entries(wanted.sorted(), in: db)
        return numbers.compactMap { number in
            entries[number].map { entry in
                let before = before(number).map { entries[$0] }
                return RecallDocument(
                    number: number, side: entry.side, date: entry.date, text: entry.text,
                    contextTerms: before.reduce(entry.terms) { $0 + ($1?.terms ?? 0) },
                    answersQuestion: before.first.flatMap { $0 }.map { RecallDocument.asksQuestion($0.text) } ?? false)
            }
        }
    }

    /// The one or two numbers before `number` in its session, the nearest first.
    private func before(_ number: UInt32) -> [UInt32] {
        guard number > 1, !sessions.contains(number) else { return [] }
        return sessions.contains(number - 1) ? [number - 1] : [number - 1, number - 2]
    }

    private func entries(_ numbers: [UInt32], in db: Database) throws -> [UInt32: Entry] {
        let list = "[" + numbers.map { String(rows.row(at: $0)) }.joined(separator: ",") + "]"
        let found = try db.all(
            """
            SELECT id, words, picture, name IS NULL, date, terms FROM message
            WHERE id IN (SELECT value FROM json_each(?))
            """, [list]
        ) { row in
            let texts: [String?] = [row[1], row[2]]
            let entry = Entry(
                text: texts.compactMap { $0 }.joined(separator: "\n"), side: row[3] ? .persona : .person,
                date: Date(milliseconds: row[4]), terms: row[5])
            return (rows.position(of: row[0]), entry)
        }
        return Dictionary(found) { first, _ in first }
    }
}
