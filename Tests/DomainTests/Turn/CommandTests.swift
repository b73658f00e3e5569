import Domain
import Foundation
import Testing

private let texts: [(text: String, command: Command?)] = [
    (text: "/help", command: .help), ("/about", .about), ("/memory", .memory), ("/forget", .forget),
    ("/export", .export), ("/status", .status), ("/quiet 23:00-08:00", .quiet), ("/timezone Berlin", .timezone),
    ("/pause 3d", .pause), ("/resume", .resume), ("/why", nil), ("/HELP", .help), ("/Memory now please", .memory),
    ("/help@MioBot", .help), ("/help@MioBot me", .help), ("/forget\nall", .forget), ("/start", nil), ("/helpme", nil),
    ("/quiet 23:00-8:00", .quiet), ("/timezone", .timezone), ("/pause 3d", .pause), ("/resume", .resume), ("/why", nil),
    ("/", nil), ("/ help", nil), ("/@MioBot", nil), ("help", nil), (" /help", nil), ("say /help", nil), ("", nil),
    ("／help", nil), ("/help/about", nil),
]

private let contents: [(content: MessageContent, command: Command?)] = [
    (content: .text("/memory"), command: .memory), (.text("memory"), nil),
    (.attachment(.photo, caption: "/memory"), nil), (.reaction("/memory"), nil),
]

private let openings: [(content: MessageContent, isForwarded: Bool, opens: Bool)] = [
    (content: .text("/start"), isForwarded: false, opens: true), (.text("/Start"), false, true),
    (.text("/START@MioBot deep-link"), false, true), (.text("/start\nhello"), false, true),
    (.text("/startle"), false, false), (.text("/start_over"), false, false), (.text("start"), false, false),
    (.text(" /start"), false, false), (.text("/help"), false, false), (.text("/start"), true, false),
    (.attachment(.photo, caption: "/start"), false, false), (.reaction("/start"), false, false),
]

private let recipients: [(content: MessageContent, recipient: String?)] = [
    (content: .text("/help@MioBot"), recipient: "miobot"), (.text("/start@MIOBOT now"), "miobot"),
    (.text("/anything@OtherBot"), "otherbot"), (.text("/help"), nil), (.text("/help@"), nil),
    (.text("/help @MioBot"), nil), (.text("@MioBot"), nil), (.text("/@MioBot"), nil), (.text("mail me@home"), nil),
    (.attachment(.photo, caption: "/help@MioBot"), nil),
]

private let lines: [(text: String, name: String, recipient: String?, argument: String)] = [
    (text: "/Help", name: "help", recipient: nil, argument: ""), ("/start  deep-link ", "start", nil, "deep-link"),
    ("/forget@MioBot all of it", "forget", "miobot", "all of it"), ("/a@b@c", "a", "b@c", ""),
    ("/x\ny\nz", "x", nil, "y\nz"),
]

private let inquiries: [(content: MessageContent, isForwarded: Bool, asks: Bool)] = [
    (content: .text("/why"), isForwarded: false, asks: true), (.text("/Why@MioBot did you"), false, true),
    (.text("/whynot"), false, false), (.text("why"), false, false), (.text("/why"), true, false),
    (.attachment(.photo, caption: "/why"), false, false),
]

@Suite struct CommandTests {
    @Test(arguments: lines)
    func `a command has a name, may be for one bot, and may say more`(
        text: String, name: String, recipient: String?, argument: String
    ) throws {
        let written = text

        let line = try #require(CommandLine(written))

        #expect(line.name == name)
        #expect(line.recipient == recipient)
        #expect(line.argument == argument)
    }

    @Test(arguments: ["", "/", "/ help", "/@MioBot", "help", " /help", "／help"])
    func `what has no name behind a slash is no command`(text: String) {
        let written = text

        let line = CommandLine(written)

        #expect(line == nil)
    }

    @Test(arguments: openings)
    func `a chat is opened by the one command, in any case`(content: MessageContent, isForwarded: Bool, opens: Bool) {
        let message = Self.message(content, MessageRemarks(isForwarded: isForwarded))

        let opensChat = message.opensChat

        #expect(opensChat == opens)
    }

    @Test(arguments: inquiries)
    func `asking why is a command for the persona`(content: MessageContent, isForwarded: Bool, asks: Bool) {
        let message = Self.message(content, MessageRemarks(isForwarded: isForwarded))

        let asksWhy = message.asksWhy

        #expect(asksWhy == asks)
        #expect(message.command == nil)
    }

    @Test(arguments: recipients)
    func `a command may name the bot it is for`(content: MessageContent, recipient: String?) {
        let message = Self.message(content)

        let named = message.commandRecipient

        #expect(named == recipient)
    }

    @Test(arguments: texts)
    func `a command is the first word of a text, whatever follows`(text: String, command: Command?) {
        let written = text

        let read = Command(text: written)

        #expect(read == command)
    }

    @Test(arguments: contents)
    func `only words are a command`(content: MessageContent, command: Command?) {
        let message = Self.message(content)

        let read = message.command

        #expect(read == command)
    }

    @Test func `a command that somebody forwards is none of theirs`() {
        let message = Self.message(.text("/forget"), MessageRemarks(isForwarded: true))

        let command = message.command

        #expect(command == nil)
    }

    @Test(arguments: Command.allCases)
    func `what is private is not spoken of in groups`(command: Command) {
        let harmless: Set<Command> = [.help, .about]

        let isPersonal = command.isPersonal

        #expect(isPersonal != harmless.contains(command))
    }

    private static func message(
        _ content: MessageContent, _ remarks: MessageRemarks = MessageRemarks()
    ) -> IncomingMessage {
        IncomingMessage(
            id: MessageID(rawValue: 1), chat: Chat(id: ChatID(rawValue: 7), kind: .private), sender: nil, date: day0,
            content: content, remarks: remarks)
    }
}
