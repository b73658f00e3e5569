import Testing

@testable import SQLiteStorage

/// What an upgraded file is asked to see whether it is like a new one.
enum FileQuestion {
    /// Its columns, indexes and migrations, and whether it is sound.
    static let all = [
        """
        SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '')
            || ' ' || c.pk FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table' ORDER BY 1
        """,
        "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name",
        "SELECT identifier FROM grdb_migrations ORDER BY identifier",
        "PRAGMA integrity_check",
        "PRAGMA foreign_key_check",
    ]
}

/// Expects that an upgraded file answers as a new one in the same folder does, and closes both.
func expectLikeNew(
    _ old: SQLiteStore, in directory: TemporaryDirectory, asking question: String,
    sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let new = try SQLiteStore(at: directory.path + "/new.sqlite")

    let answer = try await old.inspect(question)

    #expect(try await new.inspect(question) == answer, sourceLocation: sourceLocation)
    try await old.close()
    try await new.close()
}
