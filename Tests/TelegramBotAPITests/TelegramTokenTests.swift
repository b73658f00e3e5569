import Domain
import Testing

@testable import TelegramBotAPI

@Test(arguments: [
    (token: "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw-_", bot: Int64(123_456_789)), ("7:x", 7),
    ("9999999999999999:A", 9_999_999_999_999_999),
])
func `a token tells its bot`(token: String, bot: Int64) {
    let secret = Secret(token)

    let parsed = TelegramToken(secret)

    #expect(parsed?.bot == BotID(rawValue: bot))
    #expect(parsed?.secret == secret)
    #expect(BotID(token: secret) == BotID(rawValue: bot))
}

@Test(arguments: [
    "", ":", "123", "123:", ":abc", "abc:def", "-1:abc", "+1:abc", "0:abc", "12345678901234567:abc", "1:a/b", "1:a b",
    "1:abc\n", "1:ab?c", "1:é", "１:abc", "1:a:b", " 1:abc", "${KEKE_BOT_TOKEN}",
])
func `what has not the form of a token is none`(words: String) {
    let secret = Secret(words)

    let parsed = TelegramToken(secret)

    #expect(parsed == nil)
    #expect(BotID(token: secret) == nil)
}

@Test
func `a token does not print itself`() throws {
    let token = try #require(TelegramToken(Secret("123:secretwords")))

    let printed = "\(token) \(String(reflecting: token))"

    #expect(!printed.contains("secretwords"))
}
