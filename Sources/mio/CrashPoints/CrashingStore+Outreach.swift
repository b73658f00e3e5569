#if CRASH_POINTS
    import Domain
    import Foundation
    import Ports

    extension CrashingStore: OutreachStore {
        func outreachCandidates(
            at now: Date, horizon: Date, bots: [BotID], limit: Int
        ) async throws(StoreError) -> [OutreachCandidate] {
            try await store.outreachCandidates(at: now, horizon: horizon, bots: bots, limit: limit)
        }

        func nextOutreach() async throws(StoreError) -> Date? { try await store.nextOutreach() }

        func postpone(_ candidate: OutreachCandidate, until date: Date?) async throws(StoreError) {
            try await crash.around("postpone") { () throws(StoreError) in
                try await store.postpone(candidate, until: date)
            }
        }

        func outreachContext(
            of candidate: OutreachCandidate, historyLimit: Int, at now: Date
        ) async throws(StoreError) -> OutreachContext? {
            try await store.outreachContext(of: candidate, historyLimit: historyLimit, at: now)
        }

        func commit(_ outreach: OutreachCommit) async throws(StoreError) -> [OutboxEntry] {
            try await crash.around("outreach") { () throws(StoreError) in try await store.commit(outreach) }
        }

        func outreachRecords(of key: PersonKey, limit: Int) async throws(StoreError) -> [OutreachRecord] {
            try await store.outreachRecords(of: key, limit: limit)
        }

        func outreachCandidate(of key: PersonKey) async throws(StoreError) -> OutreachCandidate? {
            try await store.outreachCandidate(of: key)
        }

        func preferences(of user: UserID) async throws(StoreError) -> ContactPreferences {
            try await store.preferences(of: user)
        }

        func keep(
            _ preferences: ContactPreferences, of user: UserID, at now: Date
        ) async throws(StoreError) -> Bool {
            try await crash.around("preferences") { () throws(StoreError) in
                try await store.keep(preferences, of: user, at: now)
            }
        }
    }
#endif
