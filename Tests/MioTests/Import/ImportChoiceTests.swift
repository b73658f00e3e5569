import Foundation
import Testing

@testable import mio

struct ImportChoiceTests {
    private typealias Fixture = ImportFixture

    private static func export(_ chats: [(name: String, id: Int)]) -> String {
        Fixture.chats(
            chats.map { name, id in
                Fixture.chat([Fixture.entry(id), Fixture.entry(2, from: "Keke")], name: name, id: id)
            })
    }

    @Test func `of two chats one must be chosen`() throws {
        let file = try ImportFixture(Self.export([("Keke", 7), ("Bo", 8)]))

        let failure = file.failure()

        #expect(
            failure == "history: 2 chats. Choose one with --chat, by name or id:\n  7  Keke  (2)\n  8  Bo  (2)")
        #expect(try file.source().chats.map(\.name) == ["Keke", "Bo"])
        #expect(file.failure(chat: "Al")?.contains("--chat Al: no chat is called so") == true)
    }

    @Test(arguments: ["Bo", "8", "user8"])
    func `a chat is chosen by name or id`(wanted: String) throws {
        let file = try ImportFixture(Self.export([("Keke", 7), ("Bo", 8)]))

        let history = try file.history(chat: wanted)

        #expect(history.messages.map(\.id) == ["telegram/user8/2", "telegram/user8/8"])
    }

    @Test func `of two chats of one name only the id tells which`() throws {
        let file = try ImportFixture(Self.export([("Keke", 7), ("Keke", 8)]))

        let failure = file.failure(chat: "Keke")
        let history = try file.history(chat: "8")

        #expect(failure?.contains("several chats are called so. Choose by id:\n  7  Keke  (2)\n  8  Keke") == true)
        #expect(history.source == "telegram/user8")
    }

    @Test func `a group and a user of one number are different sources`() throws {
        let entries = [Fixture.entry(1), Fixture.entry(2, from: "Keke")]
        let types = ["personal_chat", "bot_chat", "private_group", "private_supergroup", "public_channel"]

        let sources = try types.map {
            try ImportFixture(Fixture.chat(entries, id: 5, type: $0)).history().source
        }

        #expect(sources == ["user5", "user5", "chat5", "channel5", "channel5"].map { "telegram/" + $0 })
    }

    @Test func `a file of lines has no chats`() throws {
        let file = try ImportFixture(Fixture.line(1))

        #expect(file.failure(chat: "Keke") == "history: a file of lines has no chats. Leave --chat out.")
    }

    @Test(arguments: [nil, "Keke", "user777", "777"])
    func `the persona is found by name, by id, or as the namesake among two`(wanted: String?) throws {
        let file = try ImportFixture(entries: [Fixture.entry(1), Fixture.entry(2, from: "Keke")])

        let history = try file.history(persona: wanted)

        #expect(history.messages.map(\.isPersona) == [false, true])
        #expect(history.roles.person?.key == "user42")
    }

    @Test func `nobody is taken for the persona by guessing`() throws {
        let strangers = try ImportFixture([Fixture.line(1), Fixture.line(2, from: "Bo")].joined(separator: "\n"))
        let alone = try ImportFixture(Fixture.line(1, from: "Keke"))
        let list = "\n  Ann  Ann  (1)\n  Bo  Bo  (1)"

        #expect(
            strangers.failure(persona: nil)
                == "history: which of these is Keke? Say so with --persona-speaker:" + list)
        #expect(strangers.failure() == "history: --persona-speaker Keke: nobody is called so. Choose by id:" + list)
        #expect(alone.failure(persona: nil) != nil)
    }

    @Test func `of two speakers of one name only the id tells which`() throws {
        let file = try ImportFixture(
            entries: [Fixture.entry(1).replacing("Ann", with: "Keke"), Fixture.entry(2, from: "Keke")])

        let history = try file.history(persona: "user42")

        #expect(history.messages.map(\.isPersona) == [true, false])
        #expect(file.failure(persona: nil)?.contains("which of these is Keke?") == true)
        #expect(
            file.failure()
                == "history: --persona-speaker Keke: several are called so. Choose by id:"
                + "\n  user42  Keke  (1)\n  user777  Keke  (1)")
    }

    @Test func `memories are of one person, and the words of others stay out`() throws {
        let lines = [Fixture.line(1), Fixture.line(2, from: "Bo"), Fixture.line(3, from: "Keke"), Fixture.line(4)]
        let file = try ImportFixture(lines.joined(separator: "\n"))

        let history = try file.history(person: "Ann")

        #expect(history.messages.map(\.speaker) == ["Ann", "Keke", "Ann"])
        #expect(history.skipped == [.otherSpeaker: 1])
        #expect(
            file.failure()
                == "history: memories are of one person. Choose whose with --person-speaker:\n  Ann  Ann  (2)"
                + "\n  Bo  Bo  (1)")
    }
}
