#if CRASH_POINTS
    import Domain
    import Foundation
    import Ports

    extension CrashingStore: PersonStore {
        func remembered(of key: PersonKey) async throws(StoreError) -> [Remembered] {
            try await store.remembered(of: key)
        }

        func delete(_ id: String, of key: PersonKey, at now: Date) async throws(StoreError) -> Bool {
            try await crash.around("delete") { () throws(StoreError) in try await store.delete(id, of: key, at: now) }
        }

        func record(of key: PersonKey) async throws(StoreError) -> PersonalRecord? { try await store.record(of: key) }

        func forget(
            _ key: PersonKey, everywhere: Bool, consuming request: InboxSequence, at now: Date
        ) async throws(StoreError) {
            try await crash.around("forget") { () throws(StoreError) in
                try await store.forget(key, everywhere: everywhere, consuming: request, at: now)
            }
        }

        func onboarding(
            of key: PersonKey
        ) async throws(StoreError) -> (state: Onboarding, profile: PersonProfile)? {
            try await store.onboarding(of: key)
        }

        func advance(_ step: OnboardingStep, of key: PersonKey) async throws(StoreError) -> Bool {
            try await crash.around("advance") { () throws(StoreError) in try await store.advance(step, of: key) }
        }
    }

    extension CrashingStore: JobStore {
        func dueJobs(at now: Date, limit: Int) async throws(StoreError) -> [Job] {
            try await store.dueJobs(at: now, limit: limit)
        }

        func summaryMaterial(
            of relationship: RelationshipID, limit: Int
        ) async throws(StoreError) -> SummaryMaterial? {
            try await store.summaryMaterial(of: relationship, limit: limit)
        }

        func finish(
            _ job: Job, with result: JobResult, epoch: Int?, at now: Date
        ) async throws(StoreError) {
            try await crash.around("finish") { () throws(StoreError) in
                try await store.finish(job, with: result, epoch: epoch, at: now)
            }
        }
    }

    extension CrashingStore: MediaStore {
        func descriptions(
            of uniqueIDs: [String], for relationship: RelationshipID?
        ) async throws(StoreError) -> [String: String] {
            try await store.descriptions(of: uniqueIDs, for: relationship)
        }

        func keep(
            _ pictures: [SeenPicture], sentIn relationship: RelationshipID, at now: Date
        ) async throws(StoreError) {
            try await store.keep(pictures, sentIn: relationship, at: now)
        }
    }

    extension CrashingStore: MemoryStore {
        func recall(_ question: RecallQuestion) async throws(StoreError) -> Recollection {
            try await store.recall(question)
        }

        func unreadTalk(
            of relationship: RelationshipID, isImport: Bool, limit: Int
        ) async throws(StoreError) -> UnreadTalk? {
            try await store.unreadTalk(of: relationship, isImport: isImport, limit: limit)
        }

        func unsortedMemories(of relationship: RelationshipID) async throws(StoreError) -> UnsortedMemories? {
            try await store.unsortedMemories(of: relationship)
        }
    }

    extension CrashingStore: RelationshipStore {
        func relationshipMaterial(
            of relationship: RelationshipID, talk limit: Int
        ) async throws(StoreError) -> RelationshipMaterial? {
            try await store.relationshipMaterial(of: relationship, talk: limit)
        }

        func chronicle(of key: PersonKey, changes limit: Int) async throws(StoreError) -> RelationshipChronicle? {
            try await store.chronicle(of: key, changes: limit)
        }

        func relationshipStatistics(at now: Date) async throws(StoreError) -> [RelationshipStatistics] {
            try await store.relationshipStatistics(at: now)
        }

        func adjust(
            _ key: PersonKey, at now: Date, by change: @Sendable @escaping (RelationshipStanding) -> RelationshipStep
        ) async throws(StoreError) -> RelationshipStep? {
            try await crash.around("adjust") { () throws(StoreError) in
                try await store.adjust(key, at: now, by: change)
            }
        }
    }

    extension CrashingStore: VectorStore {
        func unembedded(
            of relationship: RelationshipID, by model: String, limit: Int
        ) async throws(StoreError) -> UnembeddedTexts? {
            try await store.unembedded(of: relationship, by: model, limit: limit)
        }

        func keep(_ vectors: [EmbeddedText], of relationship: RelationshipID) async throws(StoreError) {
            try await crash.around("vectors") { () throws(StoreError) in try await store.keep(vectors, of: relationship)
            }
        }

        func scheduleEmbedding(by model: String, at now: Date) async throws(StoreError) {
            try await store.scheduleEmbedding(by: model, at: now)
        }
    }

    extension CrashingStore: UpkeepStore {
        func scrubIfDue() async throws(StoreError) -> Bool {
            try await crash.around("scrub") { () throws(StoreError) in try await store.scrubIfDue() }
        }

        func mergeIndexes() async throws(StoreError) -> Bool { try await store.mergeIndexes() }
    }

    extension CrashingStore: InsightStore {
        func insight(into conversation: ConversationID) async throws(StoreError) -> ConversationInsight? {
            try await store.insight(into: conversation)
        }

        func nextTurn(
            of key: PersonKey, with bot: BotID, historyLimit: Int
        ) async throws(StoreError) -> TurnContext? {
            try await store.nextTurn(of: key, with: bot, historyLimit: historyLimit)
        }

        func workInsight(since start: Date) async throws(StoreError) -> WorkInsight {
            try await store.workInsight(since: start)
        }
    }
#endif
