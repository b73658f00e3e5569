import Domain
import Foundation
import Ports
import SQLiteStorage

extension OperatorCommands {
    /// When a persona may next think of writing first; `nil` while it waits for the person.
    func nextOutreach(_ key: PersonKey) async throws -> Date? {
        let store = try SQLiteStore(readingAt: database)
        let candidate = try await store.outreachCandidate(of: key)
        try await store.close()
        return candidate?.standing.nextAt
    }
}
