import Domain
import Foundation
import Ports
import TestSupport
import Testing

@testable import TelegramBotAPI

private let chat = ChatID(rawValue: 7)
private let keyboard = InlineKeyboard([
    [.init("朋友 \"1\"", data: ButtonPress.kind(.friend).data)], [],
    [.init("←", data: ButtonPress.memoryPage(0).data), .init("→", data: ButtonPress.memoryPage(2).data)],
])
private let markup: PlainJSON = [
    "inline_keyboard": [
        [["text": "朋友 \"1\"", "callback_data": "kind:friend"]],
        [["text": "←", "callback_data": "memory:0"], ["text": "→", "callback_data": "memory:2"]],
    ]
]

@Test
func `a message is sent with its buttons, row by row`() throws {
    let text = "who are we?"

    let call = try BuiltCall(.sendMessage(text, to: chat, keyboard: keyboard))

    #expect(call.values == ["chat_id": .json(7), "text": .json(.string(text)), "reply_markup": .json(markup)])
}

@Test
func `the words of a message are replaced together with its buttons`() throws {
    let message = MessageID(rawValue: 4)

    let call = try BuiltCall(.editMessageText("friends", of: message, in: chat, keyboard: keyboard))

    #expect(
        call.values == [
            "chat_id": .json(7), "message_id": .json(4), "text": .json("friends"), "reply_markup": .json(markup),
        ])
}

@Test
func `without buttons nothing is said of any`() throws {
    let message = MessageID(rawValue: 4)

    let calls = [
        try BuiltCall(.sendMessage("a", to: chat)), try BuiltCall(.editMessageText("a", of: message, in: chat)),
    ]

    #expect(calls.allSatisfy { $0.values["reply_markup"] == nil })
}

@Test(arguments: [[], [[]], [[], []]] as [[[InlineKeyboard.Button]]])
func `a keyboard without buttons takes the old ones away`(rows: [[InlineKeyboard.Button]]) throws {
    let keyboard = InlineKeyboard(rows)

    let call = try BuiltCall(.sendMessage("a", to: chat, keyboard: keyboard))

    #expect(call.values["reply_markup"] == .json(["inline_keyboard": []]))
}

@Test(.timeLimit(.minutes(5)))
func `buttons, an edit and a note are one call each`() async throws {
    let loopback = try LoopbackBot(LoopbackBot.success("true"))
    let conversation = ConversationID(bot: loopback.bot.id, chat: chat)

    _ = try await loopback.gateway.send(OutgoingMessage(conversation: conversation, text: "who?", keyboard: keyboard))
    try await loopback.gateway.edit(MessageID(rawValue: 4), in: chat, to: "friends", keyboard: nil)
    try await loopback.gateway.answerCallback("4382", note: "gone")

    let requests = loopback.server.requests
    #expect(
        requests.map { $0.target.split(separator: "/").last } == [
            "sendMessage", "editMessageText", "answerCallbackQuery",
        ])
    #expect(
        try requests.map { try PlainJSON.parsed($0.body) } == [
            ["chat_id": 7, "text": "who?", "reply_markup": markup],
            ["chat_id": 7, "message_id": 4, "text": "friends"],
            ["callback_query_id": "4382", "text": "gone"],
        ])
}

@Test(.timeLimit(.minutes(5)))
func `a reaction is put on its message and becomes none of its own`() async throws {
    let loopback = try LoopbackBot(LoopbackBot.success("true"))
    let reaction = OutgoingMessage(
        conversation: ConversationID(bot: loopback.bot.id, chat: chat), reaction: "❤", to: MessageID(rawValue: 5))

    let sent = try await loopback.gateway.send(reaction)

    #expect(sent == SentMessage(id: nil))
    let request = await loopback.server.request(1)
    #expect(request.target.hasSuffix("/setMessageReaction"))
    #expect(
        try PlainJSON.parsed(request.body) == [
            "chat_id": 7, "message_id": 5, "reaction": [["type": "emoji", "emoji": "❤"]],
        ])
}

@Test(.timeLimit(.minutes(5)))
func `a reaction to nothing is said in words`() async throws {
    let loopback = try LoopbackBot(LoopbackBot.success(#"{"message_id":6,"date":1}"#))
    let reaction = OutgoingMessage(
        conversation: ConversationID(bot: loopback.bot.id, chat: chat), kind: .reaction, text: "❤", replyTo: nil)

    let sent = try await loopback.gateway.send(reaction)

    #expect(sent == SentMessage(id: MessageID(rawValue: 6)))
    let request = await loopback.server.request(1)
    #expect(request.target.hasSuffix("/sendMessage"))
    #expect(try PlainJSON.parsed(request.body) == ["chat_id": 7, "text": "❤"])
}

private let pressed: [(members: String, chat: Chat?, message: Int64?)] = [
    (
        members: #""data":"keep","message":{"message_id":4,"date":1790000000,"chat":\#(SampleUpdate.privateChatJSON)}"#,
        chat: SampleUpdate.privateChat, message: 4
    ),
    // A message that Telegram no longer shows us.
    (#""data":"keep","message":{"message_id":0,"date":0,"chat":\#(SampleUpdate.groupJSON)}"#, SampleUpdate.group, 0),
    (#""data":"keep","message":{"message_id":"4","chat":\#(SampleUpdate.groupJSON)}"#, SampleUpdate.group, nil),
    (#""data":"keep","message":{"message_id":4,"chat":{"id":7}}"#, nil, 4),
    (#""data":"keep","inline_message_id":"AbC""#, nil, nil), (#""data":"keep","message":7"#, nil, nil),
]

@Test(arguments: pressed)
func `a press tells under which message its button stands`(members: String, chat: Chat?, message: Int64?) {
    let update = SampleUpdate.update(
        "callback_query", #"{"id":"4382","from":\#(SampleUpdate.lilyJSON),"chat_instance":"-3",\#(members)}"#)

    let event = SampleUpdate.event(update)

    let query = IncomingEvent.CallbackQuery(
        id: "4382", sender: SampleUpdate.lily, chat: chat, message: message.map(MessageID.init(rawValue:)),
        data: "keep")
    #expect(event == .callback(query))
    #expect(event?.laneChat == chat?.id)
}

private let waits: [(update: String, chat: ChatID?)] = [
    (update: SampleUpdate.message(#""text":"a""#), chat: SampleUpdate.privateChat.id),
    (SampleUpdate.message(#""text":"a""#, in: SampleUpdate.groupJSON, kind: "edited_message"), SampleUpdate.group.id),
    (SampleUpdate.message(#""new_chat_title":"t""#, in: SampleUpdate.groupJSON), nil),
    (SampleUpdate.message(#""migrate_to_chat_id":-9"#, in: SampleUpdate.groupJSON), nil),
    (#"{"update_id":1,"poll_answer":{}}"#, nil),
    (
        SampleUpdate.update(
            "my_chat_member", #"{"chat":\#(SampleUpdate.privateChatJSON),"new_chat_member":{"status":"kicked"}}"#),
        nil
    ),
]

@Test(arguments: waits)
func `only what somebody waits for has its place in a conversation`(update: String, chat: ChatID?) throws {
    let json = update

    let event = try #require(SampleUpdate.event(json))

    #expect(event.laneChat == chat)
}
