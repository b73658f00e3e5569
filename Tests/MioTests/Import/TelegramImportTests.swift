import Domain
import Foundation
import Testing

@testable import mio

struct TelegramImportTests {
    private typealias Fixture = ImportFixture

    private let others = (10..<20).map { Fixture.entry($0, from: $0 == 10 ? "Keke" : "Ann") }

    private static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    private func only(_ entry: String) throws -> ImportedMessage? {
        let history = try ImportFixture(entries: others + [entry]).history()
        return history.messages.first { $0.id == "telegram/user777/1" }
    }

    @Test func `an entry becomes a message`() throws {
        let file = try ImportFixture(entries: [Fixture.entry(1, "hi"), Fixture.entry(2, "well", from: "Keke")])

        let history = try file.history()

        #expect(try file.source().format == .telegram)
        #expect(history.source == "telegram/user777")
        #expect(history.messages.map(\.id) == ["telegram/user777/1", "telegram/user777/2"])
        #expect(history.messages.map(\.speaker) == ["Ann", "Keke"])
        #expect(history.messages.map(\.isPersona) == [false, true])
        #expect(history.messages.first?.date == Date(timeIntervalSince1970: 1_704_164_705))
        #expect(history.words == ["hi", "well"])
    }

    @Test(arguments: [
        (#""photo": "(File not included.)""#, MessageContent.Attachment.photo),
        (#""file": "a.ogg", "media_type": "voice_message""#, .voice),
        (#""file": "a.mp4", "media_type": "video_message""#, .videoNote),
        (#""file": "a.mp4", "media_type": "video_file""#, .video), (#""media_type": "animation""#, .animation),
        (#""media_type": "audio_file""#, .audio), (#""media_type": "hologram""#, .other),
        (#""file": "a.pdf", "mime_type": "application/pdf""#, .document),
        (#""location_information": {"latitude": 1, "longitude": 2}"#, .location),
        (#""contact_information": {"first_name": "Bo"}"#, .contact), (#""poll": {"question": "?"}"#, .poll),
        (#""game_title": "Chess""#, .other),
    ])
    func `media are attachments with their caption, as live ones are`(
        more: String, attachment: MessageContent.Attachment
    ) throws {
        let captioned = try only(Fixture.entry(1, "look", more))
        let bare = try only(Fixture.entry(1, "", more))

        #expect(captioned?.content == .attachment(attachment, caption: "look"))
        #expect(bare?.content == .attachment(attachment, caption: nil))
    }

    @Test func `a sticker has its emoji for a caption`() throws {
        let sticker = try only(Fixture.entry(1, "", #""media_type": "sticker", "sticker_emoji": "😄""#))

        #expect(sticker?.content == .attachment(.sticker, caption: "😄"))
    }

    @Test func `a text in pieces is one text, and links stay what they are called`() throws {
        let link = #"{"type": "text_link", "text": "this", "href": "https://a.example"}"#
        let pieces = #"["see ", \#(link), {"type": "bold", "text": "!"}]"#
        let entry = Fixture.entry(1, "-").replacing(#""-""#, with: pieces)

        let message = try only(entry)
        let entities = try only(entry.replacing(#""text": ["#, with: #""text_entities": ["#))

        #expect(message?.content == .text("see this!"))
        #expect(entities?.content == .text("see this!"))
    }

    @Test func `what is forwarded, changed or an answer is remarked upon`() throws {
        let forwarded = try only(Fixture.entry(1, "news", #""forwarded_from": null"#))
        let edited = try only(Fixture.entry(1, "x", #""edited_unixtime": "1704168000""#))
        let changed = try only(Fixture.entry(1, "x", #""edited": "2024-01-02T04:00:00""#))
        let untouched = try only(Fixture.entry(1, "x", #""edited": "1970-01-01T01:00:00""#))
        let answer = try only(Fixture.entry(1, "x", #""reply_to_message_id": 10"#))
        let elsewhere = try only(Fixture.entry(1, "x", #""reply_to_message_id": 10, "reply_to_peer_id": "channel1""#))

        #expect(forwarded?.remarks == MessageRemarks(isForwarded: true))
        #expect(edited?.remarks == MessageRemarks(isEdited: true))
        #expect(changed?.remarks == MessageRemarks(isEdited: true))
        #expect(untouched?.remarks == MessageRemarks())
        #expect(answer?.remarks == MessageRemarks(quoted: "hello", quotesPersona: true))
        #expect(elsewhere?.remarks == MessageRemarks())
    }

    @Test(arguments: [
        (#"{"id": 1, "type": "service", "action": "phone_call", "text": ""}"#, ImportSkip.Reason.service),
        (#"{"id": 1, "type": "unsupported"}"#, .unsupported), (Fixture.entry(1, ""), .empty),
        (Fixture.entry(11), .duplicate), (Fixture.entry(1).replacing(#""id": 1, "#, with: ""), .id),
        (Fixture.entry(1).replacing(#""date_unixtime""#, with: #""x""#), .time),
        (Fixture.entry(1).replacing(#""from"#, with: #""x"#), .speaker),
        (Fixture.entry(1).replacing(#""text": "hello""#, with: #""text": 7"#), .text),
        (Fixture.entry(1).replacing(#""text": "hello""#, with: #""text": "\q""#), .notJSON), ("null", .notJSON),
        (Fixture.entry(1, "x", #""y": "# + nested(70)), .notJSON),
    ])
    func `one bad entry is left out and told by its line`(entry: String, reason: ImportSkip.Reason) throws {
        let file = try ImportFixture(entries: others + [entry])

        let history = try file.history()

        #expect(history.messages.count == 10)
        #expect(history.skipped == [reason: 1])
        #expect(history.faults.map(\.line) == (reason.isFault ? [16] : []))
    }

    @Test func `an entry longer than a message can be is left out`() throws {
        let file = try ImportFixture(entries: others + [Fixture.entry(1, String(repeating: "x", count: 2 << 20))])

        let history = try file.history()

        #expect(history.skipped == [.tooLong: 1])
        #expect(history.faults.map(\.line) == [16])
    }

    @Test func `control characters, which Telegram Desktop writes as no JSON has them, become blanks`() throws {
        let message = try only(Fixture.entry(1, #"a\x08b \\x41"#))

        #expect(message?.content == .text(#"a b \x41"#))
    }

    @Test func `an old export has bare numbers and wall clocks`() throws {
        let entries = [
            #"{"id": 1, "type": "message", "date": "2020-01-29T11:41:46", "from": "Ann", "from_id": 42, "text": "hi"}"#,
            #"{"id": 2, "type": "message", "date": "2020-01-29T11:41:47", "from": null, "from_id": 777, "text": "yo"}"#,
        ]

        let history = try ImportFixture(entries: entries).history(
            persona: "777", zone: #require(TimeZone(identifier: "Europe/Berlin")))

        #expect(history.messages.first?.date == Date(timeIntervalSince1970: 1_580_294_506))
        #expect(history.messages.map(\.speaker) == ["Ann", "user777"])
        #expect(history.messages.map(\.isPersona) == [false, true])
    }
}
