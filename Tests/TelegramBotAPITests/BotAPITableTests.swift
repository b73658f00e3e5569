import Domain
import Foundation
import Ports
import Testing

@testable import TelegramBotAPI

private let chat = ChatID(rawValue: -1_001_234_567_890)
private let message = MessageID(rawValue: 0)
private let upload = InputFile.upload(
    Upload(bytes: Data([0, 255, 13, 10]), fileName: "a.bin", contentType: "application/octet-stream"))

/// Every call we can make, with as little and with as much as it can be told.
private func everyCall() throws -> [BuiltCall] {
    try updateCalls() + messageCalls() + actionCalls() + mediaCalls() + profileCalls()
}

private func updateCalls() throws -> [BuiltCall] {
    [
        try BuiltCall(.getMe()),
        try BuiltCall(.getUpdates(from: nil, limit: 0, wait: .zero)),
        try BuiltCall(.getUpdates(from: UpdateID(rawValue: 1 << 31), limit: 100, wait: .seconds(50))),
        try BuiltCall(.deleteWebhook()),
        try BuiltCall(.getWebhookInfo()),
        try BuiltCall(.answerCallbackQuery("4382bfdwdsb323b2d9")),
        try BuiltCall(.answerCallbackQuery("4382bfdwdsb323b2d9", text: "好", showsAlert: true)),
        try BuiltCall(.leaveChat(chat)),
        try BuiltCall(.getFile("AgACAgIAAx")),
    ]
}

private func messageCalls() throws -> [BuiltCall] {
    [
        try BuiltCall(.sendMessage("1", to: chat)),
        try BuiltCall(.sendMessage("你好", to: chat, replyTo: message, markup: .html, isSilent: true)),
        try BuiltCall(.editMessageText("a", of: message, in: chat)),
        try BuiltCall(.editMessageText("a", of: message, in: chat, markup: .markdown)),
        try BuiltCall(.deleteMessage(message, in: chat)),
        try BuiltCall(.setMessageReaction(nil, to: message, in: chat)),
        try BuiltCall(.setMessageReaction("❤", to: message, in: chat, isBig: true)),
    ]
}

private func actionCalls() throws -> [BuiltCall] {
    try ChatAction.allCases.map { try BuiltCall(.sendChatAction($0, in: chat)) }
}

private func mediaCalls() throws -> [BuiltCall] {
    try [InputFile.stored(id: "AgACAgIAAx"), upload].flatMap { file in
        [
            try BuiltCall(.sendPhoto(file, to: chat)),
            try BuiltCall(.sendPhoto(file, to: chat, caption: "me", replyTo: message)),
            try BuiltCall(.sendVoice(file, to: chat)),
            try BuiltCall(.sendVoice(file, to: chat, length: .seconds(7), caption: "me", replyTo: message)),
            try BuiltCall(.sendDocument(file, to: chat)),
            try BuiltCall(.sendDocument(file, to: chat, caption: "me", replyTo: message)),
        ]
    }
}

private func profileCalls() throws -> [BuiltCall] {
    let command = BotCommand(name: "help", description: "what I can do")
    return [
        try BuiltCall(.setMyCommands([])),
        try BuiltCall(.setMyCommands([command, command], in: .privateChats, language: .english)),
        try BuiltCall(.setMyCommands([command], in: .groups)),
        try BuiltCall(.setMyCommands([command], in: .chat(chat))),
        try BuiltCall(.setMyName("Lin")),
        try BuiltCall(.setMyName("Lin", language: .chinese)),
        try BuiltCall(.setMyDescription("")),
        try BuiltCall(.setMyDescription("An AI character", language: .chinese)),
        try BuiltCall(.setMyShortDescription("")),
        try BuiltCall(.setMyShortDescription("An AI character", language: .chinese)),
    ]
}

@Test
func `every call we can make is one that Bot API 10.3 knows`() throws {
    let table = try BotAPITable.load()

    let calls = try everyCall()

    for call in calls { #expect(table.faults(in: call) == [], "\(call)") }
    #expect(Set(calls.map(\.method)) == Set(table.methods.keys))
}

@Test
func `the updates we ask for are members of an update`() throws {
    let table = try BotAPITable.load()

    let call = try BuiltCall(.getUpdates(from: nil, limit: 1, wait: .zero))

    guard case .json(.list(let kinds)) = call.values["allowed_updates"] else {
        Issue.record("no list of updates")
        return
    }
    #expect(Set(kinds) == ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"])
    for case .string(let kind) in kinds { #expect(table.types["Update"]?[kind] != nil, "\(kind)") }
}

private let faultyCalls: [(method: String, parameters: [Parameter], fault: String)] = [
    (method: "sendMassage", parameters: [], fault: "no method sendMassage"),
    ("deleteMessage", [Parameter("chat_id", .integer(1))], "deleteMessage lacks message_id"),
    ("leaveChat", [Parameter("chat_id", .integer(1)), Parameter("x", .integer(1))], "leaveChat has no x"),
    ("leaveChat", [Parameter("chat_id", .boolean(true))], "leaveChat.chat_id is not Integer or String"),
    (
        "getFile", [Parameter("file_id", .file(Upload(bytes: Data(), fileName: "", contentType: "")))],
        "getFile.file_id is not String"
    ),
    (
        "setMyCommands", [Parameter("commands", .list([.object([Parameter("command", .string("a"))])]))],
        "setMyCommands.commands is not Array of BotCommand"
    ),
    ("setMyCommands", [Parameter("commands", .object([]))], "setMyCommands.commands is not Array of BotCommand"),
]

@Test(arguments: faultyCalls)
func `a call that Bot API 10.3 does not know is found out`(method: String, parameters: [Parameter], fault: String)
    throws
{
    let table = try BotAPITable.load()

    let call = try BuiltCall(MethodCall<Void>(done: method, parameters))

    #expect(table.faults(in: call) == [fault])
}
