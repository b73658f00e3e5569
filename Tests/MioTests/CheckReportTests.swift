import Domain
import Foundation
import Testing

@testable import mio

struct CheckReportTests {
    private let report = CheckReport([
        .ok("bots.json", "2 bots"), .warning("bot keke", "privacy mode is on"),
        .error("model openai/m", "refuses: \"no\""),
    ])

    @Test func `people read columns and a count`() {
        let text = report.text

        #expect(
            text == """
                ok      bots.json       2 bots
                warning bot keke        privacy mode is on
                error   model openai/m  refuses: "no"
                1 error, 1 warning

                """)
    }

    @Test func `programs read the same as JSON`() throws {
        let json = try report.printableJSON()

        #expect(
            json == """
                {
                  "errors" : 1,
                  "lines" : [
                    {
                      "level" : "ok",
                      "message" : "2 bots",
                      "subject" : "bots.json"
                    },
                    {
                      "level" : "warning",
                      "message" : "privacy mode is on",
                      "subject" : "bot keke"
                    },
                    {
                      "level" : "error",
                      "message" : "refuses: \\"no\\"",
                      "subject" : "model openai/m"
                    }
                  ],
                  "ok" : false,
                  "warnings" : 1
                }

                """)
    }

    @Test func `an empty report is fine`() {
        let empty = CheckReport([])

        #expect(empty.text == "0 errors, 0 warnings\n")
        #expect(empty.exitCode == 0)
    }

    @Test(arguments: [
        "at https://x/bot\(SettingsFixture.token)/getMe", "half AAH-secret_secret_secret_secret_sec of it", "key abcd",
        "key abcdef", "proxy http://me:geheim@p:1", "password geheim",
    ])
    func `every secret is blotted out`(text: String) throws {
        let fixture = try SettingsFixture(
            #"""
            {"models":{"chat":[{"provider":"openai","model":"m","api_key":"abcd"},
                               {"provider":"openai","model":"m","api_key":"abcdef"}]},
             "telegram":{"proxy":"http://me:geheim@p:1"},"bots":[\#(SettingsFixture.bot)]}
            """#)
        let redaction = Redaction(try fixture.settings())

        let redacted = redaction.apply(to: text)

        #expect(redacted.contains("‹secret›"))
        for secret in ["AAH", "abc", "def", "geheim"] { #expect(!redacted.contains(secret)) }
    }

    @Test func `a key too short to be one leaves words whole`() throws {
        let redaction = Redaction(try SettingsFixture().settings())

        let redacted = redaction.apply(to: "unknown key")

        #expect(redacted == "unknown key")
    }
}
