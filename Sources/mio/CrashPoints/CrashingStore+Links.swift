#if CRASH_POINTS
    import Domain
    import Foundation
    import Ports

    extension CrashingStore: LinkStore {
        func offer(
            _ code: LinkCode, salt: [UInt8], for user: UserID, at now: Date
        ) async throws(StoreError) -> LinkOffer {
            try await crash.around("offer") { () throws(StoreError) in
                try await store.offer(code, salt: salt, for: user, at: now)
            }
        }

        func redeem(_ code: LinkCode, by user: UserID, at now: Date) async throws(StoreError) -> LinkOutcome {
            try await crash.around("link") { () throws(StoreError) in
                try await store.redeem(code, by: user, at: now)
            }
        }

        func unlink(_ user: UserID, at now: Date) async throws(StoreError) -> Bool {
            try await crash.around("unlink") { () throws(StoreError) in try await store.unlink(user, at: now) }
        }

        func isLinked(_ user: UserID) async throws(StoreError) -> Bool { try await store.isLinked(user) }

        func sharedPreferences(of user: UserID, at now: Date) async throws(StoreError) -> ContactPreferences {
            try await store.sharedPreferences(of: user, at: now)
        }
    }
#endif
