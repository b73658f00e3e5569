import Domain
import Foundation
import HTTPTransport
import Ports
import Testing

@testable import TelegramBotAPI

private let secret = Secret("123:AAHsecretwords")

/// What a send is told by a response of that status and body.
private func error(
    _ status: Int, _ body: String, headers: [(name: String, value: String)] = [],
    to call: MethodCall<SentMessage> = .sendMessage("a", to: ChatID(rawValue: 1))
) -> GatewayError? {
    let response = HTTPResponse(head: HTTPResponseHead(status: status, headers: headers), body: Data(body.utf8))
    return #expect(throws: GatewayError.self) { try call.answer(in: response, hiding: secret) }
}

private func refusal(_ code: Int, _ description: String, _ parameters: String = "{}") -> String {
    let words = ParameterValue.string(description).json
    return #"{"ok":false,"error_code":\#(code),"description":\#(words),"parameters":\#(parameters)}"#
}

private let sayings: [(code: Int, description: String, means: GatewayError)] = [
    (code: 401, description: "Unauthorized", means: GatewayError.unauthorized),
    (401, "Unauthorized: invalid token specified", .unauthorized), (404, "Not Found", .unauthorized),
    (404, "Not Found: method not found", .refused(reason: "Not Found: method not found")),
    (421, "Misdirected Request: unallowed token specified", .unauthorized),
    (403, "Forbidden: bot was blocked by the user", .unreachable),
    (403, "Forbidden: user is deactivated", .unreachable),
    (403, "Forbidden: bot can't initiate conversation with a user", .unreachable),
    (403, "Forbidden: the bot can't send messages to the bot", .unreachable),
    (403, "Forbidden: bot can't send messages to bots", .unreachable),
    (403, "Forbidden: bot was kicked from the group chat", .unreachable),
    (403, "Forbidden: bot was kicked from the supergroup chat", .unreachable),
    (403, "Forbidden: bot was kicked from the channel chat", .unreachable),
    (403, "Forbidden: bot is not a member of the channel chat", .unreachable),
    (403, "Forbidden: bot is not a member of the supergroup chat", .unreachable),
    (403, "Forbidden: the group chat was deleted", .unreachable),
    (400, "Bad Request: have no write access to the chat", .unreachable),
    (400, "Bad Request: not enough rights to send text messages to the chat", .unreachable),
    (400, "Bad Request: message is too long", .tooLong), (400, "Bad Request: MESSAGE_TOO_LONG", .tooLong),
    (400, "Bad Request: message caption is too long", .tooLong),
    (
        400, "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 7",
        .unparsableMarkup
    ),
    (
        400,
        #"Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\'"#,
        .unparsableMarkup
    ),
    (400, #"Bad Request: can't parse entities: Unsupported start tag "mum" at byte offset 0"#, .unparsableMarkup),
    (
        400, #"Bad Request: can't parse entities: Unmatched end tag at byte offset 3, expected "</b>", found "</i>""#,
        .unparsableMarkup
    ),
    (400, "Bad Request: unsupported parse_mode", .unparsableMarkup),
    (400, "Bad Request: message to be replied not found", .replyNotFound),
    (400, "Bad Request: MESSAGE TO BE REPLIED NOT FOUND", .replyNotFound),
    (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        .webhookActive
    ),
    (409, "Conflict: terminated by setWebhook request", .webhookActive),
    (
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        .conflict
    ),
    (500, "Internal Server Error: restart", .unavailable(reason: "Internal Server Error: restart", isAnswered: true)),
    (502, "Bad Gateway", .unavailable(reason: "Bad Gateway", isAnswered: true)),
]

@Test(arguments: sayings)
func `Telegram's own words say what to do next`(code: Int, description: String, means: GatewayError) {
    let body = refusal(code, description)

    let error = error(code, body)

    #expect(error == means)
}

@Test(arguments: [
    "chat not found", "chat_id is empty", "PEER_ID_INVALID", "message text is empty", "text must be non-empty",
    "message to edit not found", "message can't be edited", "there is no text in the message to edit",
    "message to delete not found", "message can't be deleted", "message thread not found",
    "query is too old and response timeout expired or query ID is invalid", "BUTTON_DATA_INVALID",
    "reply markup is too long", "wrong file identifier/HTTP URL specified", "failed to get HTTP URL content",
    "wrong type of the web page content", "file is too big", "VOICE_MESSAGES_FORBIDDEN", "TEXTDRAFT_PEER_INVALID",
    "USER_BOT_TO_BOT_DISABLED", "CHARGE_ALREADY_REFUNDED", "CHARGE_ID_EMPTY", "USER_ID_INVALID",
    "BOT_CREATE_LIMIT_EXCEEDED", "group chat was upgraded to a supergroup chat", "something nobody has seen",
])
func `a request that Telegram finds bad is not worth another try`(words: String) {
    let body = refusal(400, "Bad Request: \(words)")

    let error = error(400, body)

    #expect(error == .refused(reason: "Bad Request: \(words)"))
}

@Test
func `what is too large is not worth another try`() {
    let body = refusal(413, "Request Entity Too Large")

    let error = error(413, body)

    #expect(error == .refused(reason: "Request Entity Too Large"))
}

@Test
func `a group that moved tells where to`() {
    let body = refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", #"{"migrate_to_chat_id":-1001234567890}"#)

    let error = error(400, body)

    #expect(error == .migrated(to: ChatID(rawValue: -1_001_234_567_890)))
}

private let throttlings: [(body: String, header: String?, seconds: Int)] = [
    (body: refusal(429, "Too Many Requests: retry after 7", #"{"retry_after":7}"#), header: "9", seconds: 7),
    (refusal(429, "Too Many Requests: retry after 7"), "9", 9), (refusal(429, "Too Many Requests"), nil, 5),
    ("<html>429</html>", "12", 12), ("", nil, 5), ("", "Wed, 21 Oct 2026 07:28:00 GMT", 5),
    (refusal(429, "", #"{"retry_after":0}"#), nil, 1), (refusal(429, "", #"{"retry_after":-3}"#), nil, 1),
    (refusal(429, "", #"{"retry_after":9223372036854775807}"#), nil, 86_400),
    (refusal(429, "", #"{"retry_after":"7"}"#), nil, 5),
]

@Test(arguments: throttlings)
func `too many requests are followed by quiet`(body: String, header: String?, seconds: Int) {
    let headers = header.map { [(name: "retry-after", value: $0)] } ?? []

    let error = error(429, body, headers: headers)

    #expect(error == .throttled(wait: .seconds(seconds)))
}

@Test(
    arguments: [400, 401, 403, 404, 409, 413, 500, 502, 503, 504],
    ["<html><head><title>502 Bad Gateway</title></head></html>", "", "null", "{", #"{"ok":false}"#])
func `a page of some server on the way says only to try later`(status: Int, body: String) {
    let page = body

    let error = error(status, page)

    #expect(error == .unavailable(reason: "HTTP \(status) and no answer of Telegram's", isAnswered: true))
}

@Test
func `Telegram's own code counts, whatever the status`() {
    let body = refusal(403, "Forbidden: bot was blocked by the user")

    let error = error(200, body)

    #expect(error == .unreachable)
}

private let reasons: [(description: String, reason: String)] = [
    (
        description: "Bad Request: no such method /bot123:AAHsecretwords/x",
        reason: "Bad Request: no such method /bot‹secret›/x"
    ),
    (#"Bad Request: wrong value "I miss you" given"#, "Bad Request: wrong value"),
    (#""I miss you""#, "HTTP 400"), (String(repeating: "a", count: 500), String(repeating: "a", count: 160)),
]

@Test(arguments: reasons)
func `a reason holds no token and nothing that was quoted`(description: String, reason: String) {
    let body = refusal(400, description)

    let error = error(400, body)

    #expect(error == .refused(reason: reason))
}

@Test(arguments: [
    HTTPError.resolve(reason: "r"), .connect(reason: "r"), .tls(reason: "r"), .timeout(.connect), .invalid(reason: "r"),
])
func `what never left may be sent later`(cause: HTTPError) {
    let send = MethodCall.sendMessage("a", to: ChatID(rawValue: 1))

    let error = send.failure(of: cause)

    guard case .unavailable = error else {
        Issue.record("\(error)")
        return
    }
}

@Test(arguments: [
    HTTPError.timeout(.firstByte), .timeout(.stall), .timeout(.total), .reset(reason: "r"), .tooLarge(limit: 1),
])
func `what left without an answer is unknown to a send and repeated by a poll`(cause: HTTPError) {
    let send = MethodCall.sendMessage("a", to: ChatID(rawValue: 1))
    let poll = MethodCall.getUpdates(from: nil, limit: 1, wait: .zero)

    let errors = (send: send.failure(of: cause), poll: poll.failure(of: cause))

    guard case (.outcomeUnknown(let reason), .unavailable(let same, isAnswered: false)) = errors else {
        Issue.record("\(errors)")
        return
    }
    #expect(reason == same)
    #expect(!reason.isEmpty)
}

@Test
func `a cancelled call is neither`() {
    let send = MethodCall.sendMessage("a", to: ChatID(rawValue: 1))

    let error = send.failure(of: .cancelled)

    #expect(error == .cancelled)
}
