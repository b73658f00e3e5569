import Domain
import Foundation
import Testing

@testable import TelegramBotAPI

private let replies: [(members: String, quoted: String?)] = [
    (members: #""reply_to_message":{"message_id":9,"text":"are you home?"}"#, quoted: "are you home?"),
    (#""reply_to_message":{"message_id":9,"photo":[],"caption":"my cat"}"#, "my cat"),
    (#""reply_to_message":{"message_id":9,"text":"all of it"},"quote":{"text":"of it","position":4}"#, "of it"),
    (#""reply_to_message":{"message_id":9,"caption":"my cat"},"quote":{"text":"cat","position":3}"#, "cat"),
    (#""reply_to_message":{"message_id":9,"text":"all of it"},"quote":{"position":4}"#, "all of it"),
    (#""reply_to_message":{"message_id":9,"text":"all of it"},"quote":null"#, "all of it"),
    (#""reply_to_message":{"message_id":9,"text":"all of it"},"quote":"of it""#, "all of it"),
    (#""external_reply":{"origin":{"type":"user"}},"quote":{"text":"elsewhere","position":0}"#, "elsewhere"),
    (#""reply_to_message":{"message_id":9,"text":"\u4f60\ud83d\ude00\n\u27e6x\u27e7"}"#, "你😀\n⟦x⟧"),
    (#""reply_to_message":{"message_id":9,"voice":{"duration":3}}"#, nil),
    (#""reply_to_message":{"message_id":9,"text":7,"caption":null}"#, nil), (#""reply_to_message":7"#, nil),
    (#""reply_to_message":{"message_id":9,"forum_topic_created":{"name":"t"}}"#, nil),
    (#""reply_to_message":{"message_id":9,"forum_topic_created":{"name":"t"},"text":"t"}"#, nil),
    (#""is_topic_message":true"#, nil),
]

@Test(arguments: replies)
func `a message that answers another knows its words, rather those that were marked`(
    members: String, quoted: String?
) throws {
    let update = SampleUpdate.message(#""text":"yes",\#(members)"#, in: SampleUpdate.groupJSON)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.remarks == MessageRemarks(quoted: quoted))
    #expect(message.content == .text("yes"))
}

private let origins: [(members: String, isForwarded: Bool)] = [
    (
        members: #""forward_origin":{"type":"user","date":1,"sender_user":{"id":5,"first_name":"Bo"}}"#,
        isForwarded: true
    ),
    (#""forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"Bo"}"#, true),
    (#""forward_origin":{"type":"channel","date":1,"message_id":4}"#, true), (#""forward_origin":{}"#, true),
    (#""forward_origin":null"#, false), (#""forwards":3"#, false), (#""via_bot":{"id":5,"is_bot":true}"#, false),
]

@Test(arguments: origins)
func `words of somebody else are told from the sender's own`(members: String, isForwarded: Bool) throws {
    let update = SampleUpdate.message(#""text":"/forget",\#(members)"#)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.remarks == MessageRemarks(isForwarded: isForwarded))
    #expect((message.command == .forget) == !isForwarded)
}

@Test
func `an edit is not marked as one by what Telegram says of the message`() throws {
    let update = SampleUpdate.message(#""text":"b","edit_date":1790000009"#, kind: "edited_message")

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.remarks == MessageRemarks())
}

private let dice: [(members: String, caption: String?)] = [
    (members: #""dice":{"emoji":"🎲","value":5}"#, caption: "🎲 5"), (#""dice":{"emoji":"🎰","value":64}"#, "🎰 64"),
    (#""dice":{"emoji":"\ud83c\udfb2","value":1}"#, "🎲 1"), (#""dice":{"emoji":"🎯"}"#, "🎯"),
    (#""dice":{"emoji":"🎯","value":"six"}"#, "🎯"), (#""dice":{"value":5}"#, nil), (#""dice":7"#, nil),
]

@Test(arguments: dice)
func `a throw of the dice tells what came up`(members: String, caption: String?) throws {
    let update = SampleUpdate.message(members)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.content == .attachment(.dice, caption: caption))
}
