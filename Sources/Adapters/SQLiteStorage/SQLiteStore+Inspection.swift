import GRDB
import Ports

extension SQLiteStore {
    /// The first column of what `sql` answers on the writing connection, as text: a look inside, for tests.
    func inspect(_ sql: String) async throws(StoreError) -> [String?] {
        try await writes.commit { db in
            try DatabaseValue.fetchAll(db, sql: sql).map { value in
                String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map { String($0) }
            }
        }
    }
}
