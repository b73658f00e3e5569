import Domain
import Foundation
import Testing

@testable import TelegramBotAPI

@Test(arguments: [
    #""new_chat_members":[\#(SampleUpdate.lilyJSON)],"new_chat_member":{}"#,
    #""left_chat_member":\#(SampleUpdate.lilyJSON)"#, #""new_chat_title":"t""#, #""new_chat_photo":[]"#,
    #""pinned_message":{"message_id":1,"text":"words of another day"}"#, #""group_chat_created":true"#,
    #""migrate_from_chat_id":-5"#, #""forum_topic_created":{"name":"t","icon_color":1}"#,
    #""video_chat_started":{}"#, #""message_auto_delete_timer_changed":{"message_auto_delete_time":86400}"#,
    #""successful_payment":{"currency":"XTR"}"#, #""write_access_allowed":{}"#, #""boost_added":{"boost_count":1}"#,
    #""suggested_post_approval_failed":{}"#, #""poll_option_added":{}"#, #""managed_bot_created":{}"#,
])
func `what only tells of the chat is no message`(members: String) {
    let update = SampleUpdate.message(members, in: SampleUpdate.groupJSON)

    let event = SampleUpdate.event(update)

    #expect(event == .ignored)
}

@Test(arguments: [
    #"{"update_id":1}"#, #"{"update_id":1,"message_reaction":{"chat":{"id":1,"type":"private"},"message_id":5}}"#,
    #"{"update_id":1,"brand_new_kind":{"message":{"text":5}}}"#, #"{"update_id":1,"poll_answer":null}"#,
    #"{"update_id":1,"message":null}"#, #"{"update_id":1,"business_message":{}}"#,
    SampleUpdate.message(#""text":"a""#, in: #"{"id":-5,"type":"channel"}"#, kind: "channel_post"),
    SampleUpdate.message(#""text":"a""#, in: #"{"id":-5,"type":"channel"}"#),
])
func `kinds that we do not act on are passed over`(update: String) {
    let json = update

    let event = SampleUpdate.event(json)

    #expect(event == .ignored)
}

@Test
func `a group that becomes a supergroup tells its new id`() {
    let update = SampleUpdate.message(
        #""migrate_to_chat_id":-1001234567890"#, in: #"{"id":-5,"type":"group","title":"g"}"#)

    let event = SampleUpdate.event(update)

    #expect(event == .migration(from: ChatID(rawValue: -5), to: ChatID(rawValue: -1_001_234_567_890)))
}

private let changes: [(member: String, isReachable: Bool)] = [
    (member: #"{"status":"kicked","until_date":0}"#, isReachable: false), (#"{"status":"left"}"#, false),
    (#"{"status":"member"}"#, true), (#"{"status":"administrator"}"#, true), (#"{"status":"creator"}"#, true),
    (#"{"status":"restricted","is_member":true,"can_send_messages":true}"#, true),
    (#"{"status":"restricted","is_member":true,"can_send_messages":false}"#, false),
    (#"{"status":"restricted","is_member":false,"can_send_messages":true}"#, false),
    (#"{"status":"restricted"}"#, false),
]

private let places: [(json: String, chat: Chat)] = [
    (json: SampleUpdate.privateChatJSON, chat: SampleUpdate.privateChat), (SampleUpdate.groupJSON, SampleUpdate.group),
]

@Test(arguments: changes, places)
func `a change of the bot's own membership tells whether it may write`(
    change: (member: String, isReachable: Bool), place: (json: String, chat: Chat)
) {
    let update = SampleUpdate.update(
        "my_chat_member",
        #"{"chat":\#(place.json),"from":\#(SampleUpdate.lilyJSON),"date":1790000000,"#
            + #""old_chat_member":{"status":"member"},"new_chat_member":\#(change.member)}"#)

    let event = SampleUpdate.event(update)

    #expect(event == .membership(place.chat, isReachable: change.isReachable))
}

@Test(arguments: [
    #"{"chat":{"id":-5,"type":"channel"},"new_chat_member":{"status":"administrator"}}"#,
    #"{"chat":{"id":-5,"type":"group"},"new_chat_member":{"status":"enchanted"}}"#,
])
func `a membership that says nothing to us is passed over`(change: String) {
    let update = SampleUpdate.update("my_chat_member", change)

    let event = SampleUpdate.event(update)

    #expect(event == .ignored)
}

private let presses: [(members: String, chat: Chat?, data: String?)] = [
    (
        members: #""data":"stage:2","message":{"message_id":4,"date":0,"chat":\#(SampleUpdate.privateChatJSON)}"#,
        chat: SampleUpdate.privateChat, data: "stage:2"
    ),
    (#""data":"x","inline_message_id":"AbC""#, nil, "x"), (#""game_short_name":"g","message":{}"#, nil, nil),
]

@Test(arguments: presses)
func `a press of a button is read with what it carries`(members: String, chat: Chat?, data: String?) {
    let update = SampleUpdate.update(
        "callback_query", #"{"id":"4382","from":\#(SampleUpdate.lilyJSON),"chat_instance":"-3",\#(members)}"#)

    let event = SampleUpdate.event(update)

    #expect(
        event
            == .callback(
                IncomingEvent.CallbackQuery(
                    id: "4382", sender: SampleUpdate.lily, chat: chat,
                    message: chat.map { _ in MessageID(rawValue: 4) }, data: data)))
}

@Test(arguments: [
    ("message", "5"), ("message", "{}"), ("message", "[]"), ("edited_message", #""a""#), ("message", #"{"chat":7}"#),
    ("message", #"{"message_id":"1","date":1,"text":"a","chat":{"id":1,"type":"private"}}"#),
    ("message", #"{"message_id":1,"date":1e9,"text":"a","chat":{"id":1,"type":"private"}}"#),
    ("message", #"{"message_id":1,"date":1,"text":"a","chat":{"id":1,"type":"séance"}}"#),
    ("message", #"{"message_id":1,"date":1,"text":"a","chat":{"id":99999999999999999999,"type":"private"}}"#),
    ("message", #"{"message_id":1,"date":1,"text":"a","from":7,"chat":{"id":1,"type":"private"}}"#),
    ("message", #"{"message_id":1,"date":1,"text":"a" "from":7,"chat":{"id":1,"type":"private"}}"#),
    ("callback_query", #"{"id":4,"from":{"id":1}}"#), ("callback_query", #"{"id":"4"}"#),
    ("my_chat_member", #"{"chat":{"id":1,"type":"private"}}"#), ("my_chat_member", "null_"),
])
func `what makes no sense has no meaning`(kind: String, value: String) {
    let update = SampleUpdate.update(kind, value)

    let event = SampleUpdate.event(update)

    #expect(event == nil)
}
