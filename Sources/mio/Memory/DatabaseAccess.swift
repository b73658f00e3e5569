import Foundation
import Ports
import SQLiteStorage

/// The database of a worker, for commands that run beside it.
struct DatabaseAccess {
    /// Where it is.
    let path: String

    /// The database in the worker's folder.
    init(folder: String) {
        path = URL(fileURLWithPath: folder).appendingPathComponent(RunCommand.databaseName).path
    }

    /// Works on the database, beside a running worker if there is one, and closes it.
    func changing<Value>(_ body: (SQLiteStore) async throws(StoreError) -> Value) async throws(StartProblem) -> Value {
        do throws(StoreError) {
            return try await Self.closing(try SQLiteStore(sharingAt: path), after: body)
        } catch {
            throw .database(error, path: path)
        }
    }

    /// Looks into the database, beside a running worker if there is one.
    func reading<Value>(_ body: (SQLiteStore) async throws(StoreError) -> Value) async throws(StartProblem) -> Value {
        do throws(StoreError) {
            return try await Self.closing(try SQLiteStore(readingAt: path), after: body)
        } catch {
            throw .database(error, path: path)
        }
    }

    private static func closing<Value>(
        _ store: SQLiteStore, after body: (SQLiteStore) async throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        do throws(StoreError) {
            let value = try await body(store)
            try await store.close()
            return value
        } catch {
            // What went wrong before matters more than a file that does not close.
            try? await store.close()
            throw error
        }
    }
}
