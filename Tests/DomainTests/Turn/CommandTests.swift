import Domain
import Foundation
import Testing

private let texts: [(text: String, command: Command?)] = [
    (text: "/help", command: .help), ("/about", .about), ("/memory", .memory), ("/forget", .forget),
    ("/export", .export), ("/status", .status), ("/HELP", .help), ("/Memory now please", .memory),
    ("/help@MioBot", .help), ("/help@MioBot me", .help), ("/forget\nall", .forget), ("/start", nil), ("/helpme", nil),
    ("/", nil), ("/ help", nil), ("/@MioBot", nil), ("help", nil), (" /help", nil), ("say /help", nil), ("", nil),
    ("／help", nil), ("/help/about", nil),
]

private let contents: [(content: MessageContent, command: Command?)] = [
    (content: .text("/memory"), command: .memory), (.text("memory"), nil),
    (.attachment(.photo, caption: "/memory"), nil), (.reaction("/memory"), nil),
]

@Suite struct CommandTests {
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
