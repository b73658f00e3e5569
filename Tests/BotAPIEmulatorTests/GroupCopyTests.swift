import BotAPIEmulator
import Foundation
import Testing

/// How the copies of one group message differ from bot to bot.
@Suite(.timeLimit(.minutes(5)))
struct GroupCopyTests {
    private typealias Company = GroupTests.Company

    @Test func `updates that are withheld come late, and in order`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            let offset = try #require(try await stage.updates(company.curious.token).last).id + 1
            try stage.emulator.withhold(from: company.curious.id)

            async let late = stage.updates(company.curious.token, offset: offset, timeout: 50)
            try await stage.isHolding(1)
            try stage.emulator.send("/one@shy_bot", from: company.person, to: company.chat)
            try stage.emulator.send("two", from: company.person, to: company.chat)
            let others = try await company.heard(by: company.shy)
            let isHeld = stage.emulator.statistics().heldPolls == 1
            try stage.emulator.release(to: company.curious.id)

            #expect(others == ["/one@shy_bot"] && isHeld)
            #expect(try await late.map(\.text) == ["/one@shy_bot", "two"])
        }
    }

    @Test func `withholding over HTTP ends with a release`() async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()
            let withheld = try await stage.control("withhold", ["bot": bot.id])
            let none = try await stage.updates(bot.token)

            let released = try await stage.control("release", ["bot": bot.id])
            let unknown = try await stage.control("withhold", ["bot": 1])

            #expect(withheld.status == 200 && released.status == 200 && unknown.status == 409)
            #expect(none.isEmpty)
            #expect(try await stage.updates(bot.token).map(\.text) == ["/start"])
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `an edit reaches every bot that hears the message, by its own id`(kind: GroupKind) async throws {
        try await Stage.run { stage in
            let company = try Company(stage, kind)
            try stage.emulator.add(company.shy.id, to: company.chat, asAdministrator: true)
            let number = try stage.emulator.send("hello", from: company.person, to: company.chat)

            try stage.emulator.edit(number, in: company.chat, to: "hullo")

            for bot in [company.shy, company.curious] {
                let updates = try await stage.updates(bot.token)
                let edits = updates.compactMap { $0.fields["edited_message"] as? [String: Any] }
                let id = try #require(updates.first { $0.text == "hello" }?.message["message_id"] as? Int)
                #expect(edits.map { $0["text"] as? String } == ["hullo"])
                #expect(edits.map { $0["message_id"] as? Int } == [id])
            }
        }
    }

    @Test func `an edit tells a bot in privacy mode nothing that the message did not`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .supergroup)
            let number = try stage.emulator.send("between us", from: company.person, to: company.chat)

            try stage.emulator.edit(number, in: company.chat, to: "just between us")

            #expect(try await stage.updates(company.shy.token).allSatisfy { $0.kind != "edited_message" })
            #expect(try await stage.updates(company.curious.token).contains { $0.kind == "edited_message" })
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `a bot that is added later is told so, and hears from then on`(kind: GroupKind) async throws {
        try await Stage.run { stage in
            let company = try Company(stage, kind)
            let late = try stage.emulator.createBot("Late", privacyMode: false)
            try stage.emulator.send("before", from: company.person, to: company.chat)

            try stage.emulator.add(late.id, to: company.chat)
            try stage.emulator.send("after", from: company.person, to: company.chat)

            let updates = try await stage.updates(late.token)
            let change = try #require(updates.first?.fields["my_chat_member"] as? [String: Any])
            #expect((change["chat"] as? [String: Any])?["id"] as? Int64 == company.chat.chatID)
            #expect((change["old_chat_member"] as? [String: Any])?["status"] as? String == "left")
            #expect((change["new_chat_member"] as? [String: Any])?["status"] as? String == "member")
            #expect(updates.map(\.text).filter { !$0.isEmpty } == ["after"])
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `what an answer quotes is told to all in a supergroup, else only to those who have it`(
        kind: GroupKind
    ) async throws {
        try await Stage.run { stage in
            let company = try Company(stage, kind)
            _ = try await stage.call(
                "sendMessage", company.shy.token, ["chat_id": company.chat.chatID, "text": "I am shy"])
            let number = try #require(try stage.emulator.transcript(of: company.chat).last?.number)

            try stage.emulator.send("why?", from: company.person, to: company.chat, replyTo: number)

            let own = try #require(try await stage.updates(company.shy.token).last).message
            let other = try #require(try await stage.updates(company.curious.token).last).message
            #expect(own["reply_to_message"] != nil)
            #expect(other["text"] as? String == "why?")
            #expect((other["reply_to_message"] != nil) == (kind == .supergroup))
        }
    }

    @Test func `each bot learns of an upgrade when its own updates come`() async throws {
        try await Stage.run { stage in
            let company = try Company(stage, .basic)
            try stage.emulator.withhold(from: company.shy.id)

            let successor = try stage.emulator.migrate(company.chat)
            let soon = try await stage.updates(company.curious.token).compactMap { $0.message["migrate_to_chat_id"] }
            let none = try await stage.updates(company.shy.token)
            try stage.emulator.release(to: company.shy.id)
            let late = try await stage.updates(company.shy.token).compactMap { $0.message["migrate_to_chat_id"] }

            #expect(soon.map { $0 as? Int64 } == [successor.chatID])
            #expect(none.isEmpty)
            #expect(late.map { $0 as? Int64 } == [successor.chatID])
        }
    }
}
