import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

/// `/link` and `/unlink`, asked with the accounts 7 and 8 of one human.
@Suite(.timeLimit(.minutes(5))) struct LinkCommandTests {
    private static let guess = "\n\nzone_guessed 14:13 UTC"

    /// One account says something, now; answers what is said to whomever next.
    @discardableResult
    private func say(_ text: String, as account: Int64 = 7, in fixture: EngineFixture) async throws -> String {
        let count = fixture.gateway.sent.entries.count
        try deliver(text, as: account, id: Int64(count + 1), in: fixture)
        let answer = await fixture.gateway.sent.first(count + 1)[count].text
        try await fixture.settle(in: ConversationID(bot: fixture.bot, chat: ChatID(rawValue: account)))
        return answer
    }

    private func deliver(_ text: String, as account: Int64, id: Int64, in fixture: EngineFixture) throws {
        var update = TestUpdate(id, text, chat: account, from: account)
        update.date = fixture.clock.date.timeIntervalSince1970
        fixture.gateway.deliver([try update.received])
    }

    /// A code as the program tells it to an account.
    private func code(for account: Int64 = 7, in fixture: EngineFixture) async throws -> String {
        let words = try await say("/link", as: account, in: fixture).split(separator: " ").map(String.init)
        try #require(words.count == 3 && words[0] == "link_code" && words[2] == "10")
        return words[1]
    }

    /// Both accounts say hello, and one links the other.
    private func link(in fixture: EngineFixture) async throws {
        for account in [7, 8] as [Int64] { try await say("hello", as: account, in: fixture) }
        let outcome = try await say("/link \(code(in: fixture))", as: 8, in: fixture)
        #expect(outcome == "link_done")
    }

    private func press(_ data: String, as account: Int64, in fixture: EngineFixture) async throws {
        let count = fixture.gateway.edits.entries.count
        fixture.gateway.deliver([
            try TestUpdate(Int64(900 + count), data, chat: account, from: account, kind: "callback").received
        ])
        _ = await fixture.gateway.edits.first(count + 1)
    }

    @Test func `what one account said is known to the other from the code until they part`() async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            try await say("my cat is called Miso", in: fixture)
            try await link(in: fixture)
            try await say("what is she called", as: 8, in: fixture)
            let answer = try await say("/unlink", as: 8, in: fixture)
            #expect(answer == "unlink_question")
            try await press("unlink:no", as: 8, in: fixture)
            try await say("and now", as: 8, in: fixture)
            try await press("unlink:yes", as: 8, in: fixture)
            try await press("unlink:yes", as: 8, in: fixture)
            try await say("and later", as: 8, in: fixture)
        }

        let knew = fixture.model.prompts.entries.suffix(3).map { $0.words.contains("Miso") }
        #expect(knew == [true, true, false])
        #expect(fixture.gateway.edits.entries.map(\.text) == ["unlink_left", "unlink_done", "unlink_nothing"])
        let choices = fixture.gateway.sent.entries.first { $0.text == "unlink_question" }?.keyboard?.rows
        #expect(choices?.map { $0.map(\.data) } == [["unlink:yes", "unlink:no"]])
    }

    @Test(arguments: [
        (["/link please"], "link_unclear"), (["/link 23456789"], "link_wrong"), (["/unlink"], "unlink_nothing"),
        (["/link", "/link", "/link", "/link"], "link_code_limit"),
        (Array(repeating: "/link 2345-6789", count: 6), "link_wrong_limit"),
        (Array(repeating: "/link please", count: 9) + ["/link 23456789"], "link_wrong"),
    ])
    func `what cannot be done is said`(commands: [String], answer: String) async throws {
        let fixture = try EngineFixture()
        var answers: [String] = []

        try await fixture.run {
            try await say("hello", in: fixture)
            for command in commands { answers.append(try await say(command, in: fixture)) }
        }

        #expect(answers.last == answer)
        #expect(fixture.model.prompts.entries.count == 1)
    }

    @Test func `a code is for another account, and for one`() async throws {
        let fixture = try EngineFixture()
        var answers: [String] = []

        try await fixture.run {
            for account in [7, 8, 9] as [Int64] { try await say("hello", as: account, in: fixture) }
            let code = try await code(in: fixture)
            for account in [7, 8, 8, 9] as [Int64] {
                answers.append(try await say("/link " + code, as: account, in: fixture))
            }
        }

        #expect(answers == ["link_own_code", "link_done", "link_already", "link_wrong"])
    }

    @Test func `before a first word there is nobody to link`() async throws {
        let fixture = try EngineFixture()
        var answers: [String] = []

        try await fixture.run {
            for command in ["/link", "/link 23456789", "/unlink"] {
                answers.append(try await say(command, in: fixture))
            }
        }

        #expect(answers == ["link_unmet June", "link_unmet June", "unlink_nothing"])
    }

    @Test(arguments: ["/link", "/link 23456789", "/unlink"])
    func `a group sees no code`(command: String) async throws {
        let fixture = try EngineFixture()

        try await fixture.run {
            let name = command.replacing("link", with: "link@june_bot")
            fixture.gateway.deliver([try TestUpdate(1, name, chat: -5, mentions: ["june_bot"]).received])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["only_private"])
    }

    @Test func `a reply in the making is made anew with what the other account said`() async throws {
        let fixture = try EngineFixture()
        let answer = Signal()

        try await fixture.run {
            try await say("my cat is called Miso", in: fixture)
            try await say("hello", as: 8, in: fixture)
            let code = try await code(in: fixture)
            fixture.model.order(.wait(answer))
            try deliver("what is she called", as: 8, id: 50, in: fixture)
            _ = await fixture.model.prompts.first(3)
            try deliver("/link " + code, as: 8, id: 51, in: fixture)
            _ = await fixture.gateway.sent.first(4)
            answer.send()
            _ = await fixture.gateway.sent.first(5)
        }

        #expect(fixture.gateway.sent.entries.suffix(2).map(\.text) == ["link_done", "re: what is she called"])
        #expect(fixture.model.prompts.entries.map { $0.words.contains("Miso") } == [true, false, false, true])
    }

    @Test(arguments: [
        ("/quiet 23-1", "/quiet 0:30-8", "quiet_set 23:00–08:00 UTC" + guess),
        ("/quiet off", "/quiet", "quiet_now_off"),
        ("/quiet 23-8", "/quiet off", "quiet_set 23:00–08:00 UTC" + guess),
        ("/quiet 8-20", "/quiet 20-8", "quiet_set quiet_all_day UTC" + guess),
        ("/timezone tokyo", "/timezone", "zone_now 23:13 zone_name UTC+9 Tokyo"),
        ("/pause", "/pause 3d", "paused_open"), ("/pause", "/resume", "paused_open"),
    ])
    func `the stricter holds, and whoever asks is told where it comes from`(
        first: String, second: String, answer: String
    ) async throws {
        let fixture = try EngineFixture()
        var answers: [String] = []

        try await fixture.run {
            try await link(in: fixture)
            try await say(first, in: fixture)
            answers.append(try await say(second, as: 8, in: fixture))
        }

        #expect(answers == [answer + "\n\ncontact_linked"])
    }

    @Test(arguments: [
        ("/timezone tokyo", "/timezone berlin", "zone_set 16:13 zone_name UTC+2 Berlin"),
        ("/pause 1d", "/pause", "paused_open"),
        ("/quiet 1-2", "/quiet 23-8", "quiet_set 23:00–08:00 UTC" + guess),
    ])
    func `what is said with an account is told alone where it decides`(
        first: String, second: String, answer: String
    ) async throws {
        let fixture = try EngineFixture()
        var answers: [String] = []

        try await fixture.run {
            try await link(in: fixture)
            try await say(first, in: fixture)
            answers.append(try await say(second, as: 8, in: fixture))
        }

        #expect(answers == [answer])
    }

    @Test func `whoever deletes is told that the other account keeps what is its own`() async throws {
        let fixture = try EngineFixture()
        var question: String?

        try await fixture.run {
            try await say("my cat is called Miso", in: fixture)
            try await link(in: fixture)
            question = try await say("/forget", in: fixture)
            try await press("forget:all", as: 7, in: fixture)
            try await say("hi again", in: fixture)
            try await say("hi again", as: 8, in: fixture)
        }

        #expect(question == "forget_question June\n\nforget_linked")
        #expect(fixture.model.prompts.entries.suffix(2).allSatisfy { !$0.words.contains("Miso") })
        #expect(try await fixture.store.isLinked(UserID(rawValue: 8)) == false)
    }

    @Test func `a persona writes first to the account alone with which the human wrote last`() async throws {
        let fixture = try EngineFixture.outgoing()
        var linked = 0

        try await fixture.run {
            try await link(in: fixture)
            await fixture.pass(.seconds(60))
            try await say("good afternoon", as: 8, in: fixture)
            linked = fixture.gateway.sent.entries.count
            for _ in 1...200 where fixture.gateway.sent.entries.count < linked + 2 { await fixture.pass(.seconds(600)) }
        }

        let written = fixture.gateway.sent.entries.dropFirst(linked).map(\.conversation.chat.rawValue)
        #expect(!written.isEmpty)
        #expect(Set(written) == [8])
    }

    @Test func `the menu offers linking, not parting`() async throws {
        let fixture = try EngineFixture(pace: .human)

        try await fixture.run { _ = await fixture.gateway.profiles.first(1) }

        let names = fixture.gateway.profiles.entries[0].texts.map { $0.commands.map(\.name) }
        #expect(names.allSatisfy { $0.contains("link") && !$0.contains("unlink") })
    }
}
