#if CRASH_POINTS
    import Domain
    import Foundation
    import Ports

    extension CrashingStore: GroupStore {
        func knowledge(of chat: ChatID) async throws(StoreError) -> GroupKnowledge {
            try await store.knowledge(of: chat)
        }

        func claim(_ claim: GroupClaim) async throws(StoreError) -> GroupCopy? {
            try await crash.around("claim") { () throws(StoreError) in try await store.claim(claim) }
        }

        func claim(
            edit: GroupCopy, in chat: ChatID, at now: Date
        ) async throws(StoreError) -> ConversationID? {
            try await crash.around("claim") { () throws(StoreError) in
                try await store.claim(edit: edit, in: chat, at: now)
            }
        }

        func unclaimedGroups(of bot: BotID) async throws(StoreError) -> [ChatID] {
            try await store.unclaimedGroups(of: bot)
        }

        func unclaimed(in conversation: ConversationID) async throws(StoreError) -> [InboxEntry] {
            try await store.unclaimed(in: conversation)
        }

        func join(_ chat: Chat, as bot: BotID, at now: Date) async throws(StoreError) {
            try await crash.around("join") { () throws(StoreError) in try await store.join(chat, as: bot, at: now) }
        }
    }
#endif
