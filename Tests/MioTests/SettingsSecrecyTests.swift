import Domain
import Foundation
import Testing

@testable import mio

struct SettingsSecrecyTests {
    private static let token = "987654321:AAF0verySecretToken_that-is-long-enough"
    private static let key = "sk-proj-0123456789abcdefghijklmnopqrstuv"

    @Test(arguments: [
        #"{"id":"\#(token)","token":"x","preset":"keke"}"#, #"{"id":"${T}","token":"${K}","preset":"${T}"}"#,
        #"{"id":"k","token":"\#(token)x:y","preset":"\#(token)"}"#,
        #"{"id":"k","token":"${T}","preset":"keke","pace":"${T}"}"#,
        #"{"id":"k","token":"${T}","preset":"keke","\#(token)":1}"#,
        #"{"id":"k","token":"${T}","preset":"keke","\#(token)":1,"\#(token)":2}"#,
        #"{"id":"k","token":"file:${T}","preset":"keke","relationship":"${K}","memory_group":"${K}${T}"}"#,
        #"{"id":"k","token":"${T}","preset":"keke" "\#(token)"}"#,
    ])
    func `no message repeats a secret, wherever it was written`(bot: String) throws {
        var fixture = try SettingsFixture(bots: [bot])
        fixture.environment = ["T": Self.token, "K": Self.key]

        let text = fixture.problems().joined(separator: "\n")

        #expect(text.contains("bots.json"))
        #expect(!text.contains("verySecret"))
        #expect(!text.contains("sk-proj"))
    }

    @Test func `settings print without their secrets`() throws {
        var fixture = try SettingsFixture(
            #"""
            {"models":{"chat":[{"provider":"openai","model":"m","api_key":"${K}"}]},
             "telegram":{"proxy":"http://me:geheim@proxy:1"},"bots":[\#(SettingsFixture.bot)]}
            """#)
        fixture.environment = ["TOKEN": Self.token, "K": Self.key]
        let settings = try fixture.settings()

        var dumped = String(describing: settings) + String(reflecting: settings)
        dump(settings, to: &dumped)

        #expect(dumped.contains("‹secret›"))
        for secret in ["verySecret", "sk-proj", "geheim"] { #expect(!dumped.contains(secret)) }
    }

    @Test(arguments: [
        ("keke", "\"keke\""), ("${KEKE_BOT_TOKEN}", "\"${KEKE_BOT_TOKEN}\""), ("可可 2", "\"可可 2\""),
        ("1:x", "‹not shown›"), ("a@b", "‹not shown›"), ("a\nb", "‹not shown›"), ("a\u{1B}[1m", "‹not shown›"),
        (String(repeating: "a", count: 31), "\"\(String(repeating: "a", count: 31))\""),
        (String(repeating: "a", count: 32), "‹not shown›"),
    ])
    func `only short plain words are quoted`(text: String, expected: String) {
        let quotation = Quotation(text)

        #expect(quotation.description == expected)
    }
}
