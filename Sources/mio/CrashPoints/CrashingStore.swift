#if CRASH_POINTS
    import Domain
    import Foundation
    import Ports

    /// A store with crash points around every commit.
    struct CrashingStore<Kept: Store> {
        let store: Kept
        let crash: CrashPoint

        init(_ store: Kept, crash: CrashPoint) {
            self.store = store
            self.crash = crash
        }
    }

    extension CrashingStore: InboxStore {
        func ingest(
            _ updates: [ReceivedUpdate], of bot: BotID, nextOffset: UpdateID, at now: Date
        ) async throws(StoreError) -> [UpdateID: InboxSequence] {
            try await crash.around("ingest") { () throws(StoreError) in
                try await store.ingest(updates, of: bot, nextOffset: nextOffset, at: now)
            }
        }

        func nextOffset(of bot: BotID) async throws(StoreError) -> UpdateID? { try await store.nextOffset(of: bot) }

        func waitingConversations(of bot: BotID) async throws(StoreError) -> [ConversationID] {
            try await store.waitingConversations(of: bot)
        }

        func waiting(in conversation: ConversationID) async throws(StoreError) -> [InboxEntry] {
            try await store.waiting(in: conversation)
        }

        func dismiss(_ sequences: [InboxSequence], undecodable: Bool, at now: Date) async throws(StoreError) {
            try await crash.around("dismiss") { () throws(StoreError) in
                try await store.dismiss(sequences, undecodable: undecodable, at: now)
            }
        }

        func purge(before limit: Date) async throws(StoreError) -> Bool { try await store.purge(before: limit) }
    }

    extension CrashingStore: TurnStore {
        func context(
            for encounter: Encounter, historyLimit: Int, at now: Date
        ) async throws(StoreError) -> TurnContext {
            try await crash.around("context") { () throws(StoreError) in
                try await store.context(for: encounter, historyLimit: historyLimit, at: now)
            }
        }

        func commit(_ turn: TurnCommit) async throws(StoreError) -> [OutboxEntry] {
            try await crash.around("commit") { () throws(StoreError) in try await store.commit(turn) }
        }

        func amend(
            _ message: HistoryMessage, in conversation: ConversationID, consuming edit: InboxSequence, at now: Date
        ) async throws(StoreError) {
            try await crash.around("amend") { () throws(StoreError) in
                try await store.amend(message, in: conversation, consuming: edit, at: now)
            }
        }

        func record(_ usage: [UsageRecord]) async throws(StoreError) {
            try await crash.around("record") { () throws(StoreError) in try await store.record(usage) }
        }
    }

    extension CrashingStore: OutboxStore {
        func unsentConversations(of bot: BotID) async throws(StoreError) -> [ConversationID] {
            try await store.unsentConversations(of: bot)
        }

        func unsent(in conversation: ConversationID) async throws(StoreError) -> [OutboxEntry] {
            try await store.unsent(in: conversation)
        }

        func markBegun(_ sequence: OutboxSequence, at now: Date) async throws(StoreError) -> Bool {
            try await crash.around("begin") { () throws(StoreError) in try await store.markBegun(sequence, at: now) }
        }

        func markNotBegun(_ sequence: OutboxSequence) async throws(StoreError) {
            try await crash.around("begin") { () throws(StoreError) in try await store.markNotBegun(sequence) }
        }

        func markSent(_ sequence: OutboxSequence, as id: MessageID?, at now: Date) async throws(StoreError) {
            try await crash.around("mark") { () throws(StoreError) in
                try await store.markSent(sequence, as: id, at: now)
            }
        }

        func withdraw(
            _ sequences: [OutboxSequence], because reason: WithdrawalReason, at now: Date
        ) async throws(StoreError) {
            try await crash.around("withdraw") { () throws(StoreError) in
                try await store.withdraw(sequences, because: reason, at: now)
            }
        }

        func markUnreachable(_ conversation: ConversationID, at now: Date) async throws(StoreError) {
            try await crash.around("unreachable") { () throws(StoreError) in
                try await store.markUnreachable(conversation, at: now)
            }
        }

        func migrate(from old: ChatID, to new: ChatID, of bot: BotID) async throws(StoreError) {
            try await crash.around("migrate") { () throws(StoreError) in
                try await store.migrate(from: old, to: new, of: bot)
            }
        }
    }

    extension CrashingStore: BotStore {
        func identity(of bot: BotID, since limit: Date) async throws(StoreError) -> BotIdentity? {
            try await store.identity(of: bot, since: limit)
        }

        func keep(_ identity: BotIdentity, at now: Date) async throws(StoreError) {
            try await crash.around("keep") { () throws(StoreError) in try await store.keep(identity, at: now) }
        }

        func profileDigest(of bot: BotID) async throws(StoreError) -> String? {
            try await store.profileDigest(of: bot)
        }

        func keep(profileDigest digest: String, of bot: BotID) async throws(StoreError) {
            try await store.keep(profileDigest: digest, of: bot)
        }
    }
#endif
