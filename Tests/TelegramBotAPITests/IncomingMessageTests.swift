import Domain
import Foundation
import Testing

@testable import TelegramBotAPI

@Test
func `a private message is read with its sender and time`() {
    let update = SampleUpdate.message(#""text":"\u4f60\u597d\ud83d\ude00","unheard_of":{"x":[1]}"#)

    let event = SampleUpdate.event(update)

    #expect(
        event
            == .message(
                IncomingMessage(
                    id: MessageID(rawValue: 1365), chat: SampleUpdate.privateChat, sender: SampleUpdate.lily,
                    date: Date(timeIntervalSince1970: 1_790_000_000), content: .text("你好😀"))))
}

@Test
func `an edit is told from a message`() throws {
    let update = SampleUpdate.message(#""text":"b","edit_date":1790000009"#, kind: "edited_message")

    let event = SampleUpdate.event(update)

    guard case .edited(let message) = event else {
        Issue.record("\(String(describing: event))")
        return
    }
    #expect(message.content == .text("b"))
    #expect(message.date == Date(timeIntervalSince1970: 1_790_000_000))
}

private let file = #"{"file_id":"AwAC","file_unique_id":"Ag","file_size":9}"#

private let contents: [(members: String, kind: MessageContent.Attachment, caption: String?)] = [
    (members: #""photo":[\#(file),\#(file)],"caption":"看""#, kind: MessageContent.Attachment.photo, caption: "看"),
    (#""photo":[\#(file)]"#, .photo, nil),
    (#""live_photo":\#(file),"photo":[\#(file)]"#, .photo, nil),
    (#""sticker":{"file_id":"C","emoji":"😂","set_name":"s"}"#, .sticker, "😂"),
    (#""sticker":{"file_id":"C"}"#, .sticker, nil),
    (#""voice":{"duration":3,"file_id":"A"}"#, .voice, nil),
    (#""video_note":{"duration":3,"length":240,"file_id":"A"}"#, .videoNote, nil),
    (#""video":\#(file),"caption":"v""#, .video, "v"),
    (#""animation":\#(file),"document":\#(file)"#, .animation, nil),
    (#""audio":\#(file),"caption":"a""#, .audio, "a"),
    (#""document":\#(file),"caption":"d""#, .document, "d"),
    (#""location":{"latitude":1.5,"longitude":2.5}"#, .location, nil),
    (#""venue":{"title":"t"},"location":{"latitude":1.5,"longitude":2.5}"#, .location, nil),
    (#""contact":{"phone_number":"1","first_name":"a"}"#, .contact, nil),
    (#""poll":{"id":"1","question":"q"}"#, .poll, nil),
    (#""dice":{"emoji":"🎲","value":4}"#, .dice, "🎲 4"),
    (#""story":{"id":1}"#, .other, nil),
    (#""paid_media":{"star_count":1},"caption":"p""#, .other, "p"),
    (#""hologram":{"file_id":"H"}"#, .other, nil),
    (#""photo":"not a photo at all""#, .photo, nil),
]

@Test(arguments: contents)
func `what is no text is told by its kind`(members: String, kind: MessageContent.Attachment, caption: String?) {
    let update = SampleUpdate.message(members)

    let message = SampleUpdate.incoming(update)

    #expect(message?.content == .attachment(kind, caption: caption))
}

private let mentions: [(members: String, names: Set<String>)] = [
    (
        members: #""text":"hi @LinBot and @lily_w","entities":[{"type":"mention","offset":3,"length":7},"#
            + #"{"type":"mention","offset":15,"length":7}]"#, names: ["linbot", "lily_w"] as Set
    ),
    (#""text":"😀👩‍👩‍👧 @LinBot!","entities":[{"type":"mention","offset":11,"length":7}]"#, ["linbot"]),
    (#""text":"/start@LinBot now","entities":[{"type":"bot_command","offset":0,"length":13}]"#, ["linbot"]),
    (#""text":"/start now","entities":[{"type":"bot_command","offset":0,"length":6}]"#, []),
    (#""photo":[],"caption":"@LinBot","caption_entities":[{"type":"mention","offset":0,"length":7}]"#, ["linbot"]),
    (
        #""text":"Lin","entities":[{"type":"text_mention","offset":0,"length":3,"user":{"id":5,"username":"LinBot"}}]"#,
        ["linbot"]
    ),
    (#""text":"Lin","entities":[{"type":"text_mention","offset":0,"length":3,"user":{"id":5}}]"#, []),
    (#""text":"a@b.cd","entities":[{"type":"email","offset":0,"length":6}]"#, []),
    (#""text":"hi @LinBot""#, []),
    (#""text":"@a","entities":[{"type":"mention","offset":0,"length":99}]"#, []),
    (#""text":"@a","entities":[{"type":"mention","offset":-1,"length":2}]"#, []),
    (#""text":"@a","entities":[{"type":"mention","offset":9223372036854775807,"length":9223372036854775807}]"#, []),
    (#""text":"@a","entities":[{"type":"mention","offset":0}, 5, {"type":7}, null]"#, []),
    (#""text":"@a","entities":{}"#, []),
]

@Test(arguments: mentions)
func `mentions are found where Telegram marks them`(members: String, names: Set<String>) {
    let update = SampleUpdate.message(members, in: SampleUpdate.groupJSON)

    let message = SampleUpdate.incoming(update)

    #expect(message?.address.mentions == names)
    #expect(message?.chat == SampleUpdate.group)
}

private let replies: [(reply: String, author: Int64?)] = [
    (reply: #"{"message_id":9,"from":{"id":42,"is_bot":true,"first_name":"Lin"},"text":"a"}"#, author: Int64(42)),
    (#"{"message_id":9,"from":{"id":42},"forum_topic_created":{"name":"t"}}"#, nil),
    (#"{"message_id":9,"sender_chat":{"id":-5}}"#, nil), ("7", nil),
]

@Test(arguments: replies)
func `a reply is addressed to who wrote the message it answers`(reply: String, author: Int64?) {
    let update = SampleUpdate.message(#""text":"a","reply_to_message":\#(reply)"#, in: SampleUpdate.groupJSON)

    let message = SampleUpdate.incoming(update)

    #expect(message?.address.repliesTo == author.map(UserID.init(rawValue:)))
    #expect(message?.content == .text("a"))
}

@Test(arguments: [
    #""sender_chat":{"id":-1001234567890,"type":"supergroup"},"from":{"id":1087968824,"is_bot":true}"#,
    #""sender_chat":{"id":-5,"type":"channel"},"from":{"id":777000},"is_automatic_forward":true"#,
    #""sender_boost_count":1"#,
])
func `who writes as a chat is nobody in particular`(members: String) {
    let update = SampleUpdate.update(
        "message", #"{"message_id":0,"chat":\#(SampleUpdate.groupJSON),"date":1790000000,"text":"a",\#(members)}"#)

    let message = SampleUpdate.incoming(update)

    #expect(message?.id == MessageID(rawValue: 0))
    #expect(message?.sender == nil)
}

@Test
func `another bot is told from a person`() {
    let update = SampleUpdate.update(
        "message",
        #"{"message_id":2,"from":{"id":4503599627370495,"is_bot":true,"first_name":"B"},"date":1,"text":"a","#
            + #""chat":{"id":-5,"type":"group","title":"g"}}"#)

    let message = SampleUpdate.incoming(update)

    #expect(message?.sender == Account(id: UserID(rawValue: 4_503_599_627_370_495), isBot: true, firstName: "B"))
    #expect(message?.chat.kind == .group)
}
