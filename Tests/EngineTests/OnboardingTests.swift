import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct OnboardingTests {
    private let key = PersonKey(user: UserID(rawValue: 7), preset: PresetName(rawValue: "june"))

    private func fixture() throws -> EngineFixture {
        var fixture = try EngineFixture()
        fixture.mode = .static
        return fixture
    }

    @Test func `four questions are asked before the first word with the persona`() async throws {
        let fixture = try fixture()

        try await fixture.run {
            let words = ["/start", "kind_friend", "Robbie", "Robin", "I fix bikes", "so, how are you?"]
            for (index, text) in words.enumerated() {
                try fixture.deliver(text, from: Int64(index + 1))
                _ = await fixture.gateway.sent.first(index + 1)
            }
        }

        #expect(
            fixture.gateway.sent.entries.map(\.text) == [
                "ask_kind June", "ask_nickname June", "ask_name", "ask_about", "onboarding_done June",
                "re: so, how are you?",
            ])
        let prompt = try #require(fixture.model.prompts.entries.first)
        #expect(fixture.model.prompts.entries.count == 1)
        #expect(prompt.system.hasSuffix(Stage.goodFriends.rawValue))
        #expect(
            prompt.messages.first?.text.hasPrefix(
                """
                ⟦profile_kind kind_friend⟧
                ⟦profile_name Robin⟧
                ⟦profile_nickname Robbie⟧
                ⟦profile_about I fix bikes⟧

                """) == true)
        #expect(prompt.messages.count == 1)
    }

    @Test func `whoever has something to say first is answered before anything is asked`() async throws {
        let fixture = try fixture()

        try await fixture.run {
            try fixture.deliver("I can't go on")
            _ = await fixture.gateway.sent.first(2)
            try fixture.deliver("SKIP", from: 2)
            _ = await fixture.gateway.sent.first(3)
        }

        let record = try await fixture.store.record(of: key)
        #expect(
            fixture.gateway.sent.entries.map(\.text) == ["re: I can't go on", "ask_kind June", "ask_nickname June"])
        #expect(record?.messages.map(\.content.words) == ["I can't go on", "re: I can't go on"])
    }

    @Test func `buttons answer as well as words, and an old one is told to be old`() async throws {
        let fixture = try fixture()

        try await fixture.run {
            try fixture.deliver("/start")
            _ = await fixture.gateway.sent.first(1)
            try fixture.press("kind:friend", as: 2)
            _ = await fixture.gateway.sent.first(2)
            try fixture.press("kind:partner", as: 3)
            _ = await fixture.gateway.notes.first(1)
            try fixture.press("nickname:1", as: 4)
            _ = await fixture.gateway.sent.first(3)
            try fixture.press("skip:name", as: 5)
            _ = await fixture.gateway.sent.first(4)
            try fixture.press("skip:about", as: 6)
            _ = await fixture.gateway.sent.first(5)
        }

        let nicknames = fixture.gateway.sent.entries[1].keyboard?.rows.first?.map(\.title)
        let known = try await fixture.store.onboarding(of: key)
        #expect(nicknames == ["pal", "mate"])
        #expect(fixture.gateway.notes.entries == ["button_expired"])
        #expect(fixture.gateway.edits.entries.map(\.text).first == "ask_kind June\n→ kind_friend")
        #expect(known?.state == .done)
        #expect(known?.profile == PersonProfile(kind: .friend, nickname: "mate"))
    }

    @Test func `the questions go on where they stood after a restart`() async throws {
        let fixture = try fixture()

        try await fixture.run {
            try fixture.deliver("/start")
            _ = await fixture.gateway.sent.first(1)
        }
        try await fixture.run {
            try fixture.deliver("KIND_FRIEND", from: 2)
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(fixture.gateway.sent.entries.map(\.text) == ["ask_kind June", "ask_nickname June"])
    }

    @Test(arguments: [
        (TestUpdate(2, "my arch enemy"), "retry_kind"), (TestUpdate(2, ""), "retry_not_text"),
        (TestUpdate(2, "/start"), "ask_kind June"),
    ])
    func `an answer that is none is asked for again`(update: TestUpdate, answer: String) async throws {
        let fixture = try fixture()
        var update = update
        if update.text.isEmpty { update.picture = "p" }

        try await fixture.run {
            try fixture.deliver("/start")
            _ = await fixture.gateway.sent.first(1)
            fixture.gateway.deliver([try update.received])
            _ = await fixture.gateway.sent.first(2)
        }

        #expect(fixture.gateway.sent.entries[1].text == answer)
        #expect(fixture.gateway.sent.entries[1].keyboard != nil)
        #expect(try await fixture.store.onboarding(of: key)?.state == .asking(.kind))
    }

    @Test func `an answer that is too long is told its limit`() async throws {
        let fixture = try fixture()

        try await fixture.run {
            try fixture.deliver("/start")
            _ = await fixture.gateway.sent.first(1)
            try fixture.press("skip:kind", as: 2)
            _ = await fixture.gateway.sent.first(2)
            try fixture.deliver(String(repeating: "x", count: 4096), from: 3)
            _ = await fixture.gateway.sent.first(3)
        }

        #expect(fixture.gateway.sent.entries[2].text == "retry_too_long 20")
    }
}
