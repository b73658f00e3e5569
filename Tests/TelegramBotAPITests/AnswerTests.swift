import Domain
import Foundation
import HTTPTransport
import Ports
import Testing

@testable import TelegramBotAPI

/// What a call makes of a body that came with that status.
private func answer<Answer>(
    _ body: String, to call: MethodCall<Answer>, status: Int = 200
) throws(GatewayError) -> Answer {
    let response = HTTPResponse(head: HTTPResponseHead(status: status, headers: []), body: Data(body.utf8))
    return try call.answer(in: response, hiding: Secret("1:a"))
}

private let send = MethodCall.sendMessage("a", to: ChatID(rawValue: 1))

private let acceptances: [(body: String, id: Int64?)] = [
    (body: #"{"ok":true,"result":{"message_id":77,"date":1,"chat":{"id":1}}}"#, id: Int64(77)),
    (#"{"result":{"message_id":0},"ok":true}"#, 0), (#"{"ok":true,"result":{"message_id":77"#, nil),
    (#"{"ok":true,"result":{"message_id":"77"}}"#, nil), (#"{"ok":true}"#, nil), (#"{"ok":true,"result":true}"#, nil),
    ("<html>welcome</html>", nil), ("", nil), ("{}", nil), ("null", nil),
]

@Test(arguments: acceptances)
func `a send that was accepted is sent, whatever can be read of it`(body: String, id: Int64?) throws {
    let text = body

    let sent = try answer(text, to: send)

    #expect(sent == SentMessage(id: id.map(MessageID.init(rawValue:))))
}

@Test(arguments: [
    "", "<html>welcome</html>", #"{"ok":true,"result":[{"update_id":1}"#, #"{"ok":true,"result":{}}"#, #"{"ok":true}"#,
    #"{"result":[]}"#,
])
func `a poll that cannot be read is made again`(body: String) {
    let poll = MethodCall.getUpdates(from: nil, limit: 1, wait: .zero)

    let error = #expect(throws: GatewayError.self) { try answer(body, to: poll) }

    #expect(error == .unavailable(reason: "HTTP 200 and an unreadable answer", isAnswered: true))
}

@Test
func `an edit that changes nothing is done`() throws {
    let edit = MethodCall.editMessageText("a", of: MessageID(rawValue: 1), in: ChatID(rawValue: 1))
    let refusal = """
        {"ok":false,"error_code":400,"description":"Bad Request: message is not modified: specified new message \
        content and reply markup are exactly the same as a current content and reply markup of the message"}
        """

    try answer(refusal, to: edit, status: 400)

    let error = #expect(throws: GatewayError.self) { try answer(refusal, to: send, status: 400) }
    guard case .refused = error else {
        Issue.record("\(String(describing: error))")
        return
    }
}

@Test
func `a bot learns who it is`() throws {
    let user = """
        {"ok":true,"result":{"id":123456789,"is_bot":true,"first_name":"Lin","username":"LinBot",\
        "can_join_groups":true,"can_read_all_group_messages":true,"has_topics_enabled":false}}
        """

    let identity = try answer(user, to: .getMe())

    #expect(
        identity
            == BotIdentity(
                id: BotID(rawValue: 123_456_789), username: "LinBot", name: "Lin", readsAllGroupMessages: true))
}

@Test(arguments: [
    (state: #"{"url":"https://a.example/x","pending_update_count":3}"#, isSet: true, count: 3),
    (#"{"url":""}"#, false, 0),
])
func `a bot learns whether a webhook is set`(state: String, isSet: Bool, count: Int) throws {
    let body = #"{"ok":true,"result":\#(state)}"#

    let webhook = try answer(body, to: .getWebhookInfo())

    #expect(webhook.isSet == isSet)
    #expect(webhook.pendingUpdateCount == count)
}

@Test
func `a webhook that was deleted twice is deleted`() throws {
    let body = #"{"ok":true,"result":true,"description":"Webhook is already deleted"}"#

    let done: Void = try answer(body, to: .deleteWebhook())

    #expect(done == ())
}
