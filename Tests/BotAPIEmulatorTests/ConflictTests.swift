import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct ConflictTests {
    @Test
    func `the older poll loses when the newer one has to wait`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let offset = try await stage.updates(bot.token)[0].id + 1
            async let older = stage.call("getUpdates", bot.token, ["offset": offset, "timeout": 50])
            try await stage.isHolding(1)

            async let newer = stage.updates(bot.token, offset: offset, timeout: 50)
            let loser = try await older
            try stage.emulator.send("hello", from: person, to: chat)
            let updates = try await newer

            #expect(loser.status == 409)
            #expect(
                try loser.description
                    == "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
            )
            #expect(updates.map(\.text) == ["hello"])
        }
    }

    @Test
    func `a poll that need not wait leaves the held one alone`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let offset = try await stage.updates(bot.token)[0].id + 1
            async let held = stage.updates(bot.token, offset: offset, timeout: 50)
            try await stage.isHolding(1)

            let short = try await stage.call("getUpdates", bot.token, ["offset": offset, "timeout": 0])
            try stage.emulator.send("hello", from: person, to: chat)
            let updates = try await held

            #expect(short.status == 200)
            #expect(updates.map(\.text) == ["hello"])
        }
    }

    @Test
    func `a webhook keeps polls away until it is deleted`() async throws {
        try await Stage.run { stage in
            let bot = try stage.emulator.createBot("Keke")
            async let held = stage.call("getUpdates", bot.token, ["timeout": 50])
            try await stage.isHolding(1)

            let insecure = try await stage.call("setWebhook", bot.token, ["url": "http://example.com"])
            let set = try await stage.call("setWebhook", bot.token, ["url": "https://example.com/hook"])
            let ended = try await held
            let refused = try await stage.call("getUpdates", bot.token)
            let info = try await stage.call("getWebhookInfo", bot.token)
            let deleted = try await stage.call("deleteWebhook", bot.token)
            let deletedAgain = try await stage.call("deleteWebhook", bot.token)

            #expect(try insecure.description.hasPrefix("Bad Request: bad webhook"))
            #expect(try set.description == "Webhook was set")
            #expect(try ended.description == "Conflict: terminated by setWebhook request")
            #expect(refused.status == 409)
            #expect(
                try refused.description
                    == """
                    Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
                    webhook first
                    """)
            #expect(try info.result["url"] as? String == "https://example.com/hook")
            #expect(try deleted.description == "Webhook was deleted")
            #expect(try deletedAgain.description == "Webhook is already deleted")
            #expect(try await stage.call("getUpdates", bot.token).status == 200)
        }
    }

    @Test(arguments: [(drops: true, pending: 0), (false, 1)])
    func `deleting a webhook drops waiting updates only when asked to`(drops: Bool, pending: Int) async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()

            _ = try await stage.call("deleteWebhook", bot.token, ["drop_pending_updates": drops])

            let info = try await stage.call("getWebhookInfo", bot.token)
            #expect(try info.result["pending_update_count"] as? Int == pending)
        }
    }
}
