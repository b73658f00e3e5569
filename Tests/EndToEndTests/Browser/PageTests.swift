import Foundation
import TestSupport
import Testing

/// The sandbox's page in a real browser, used as a person would.
@Suite(.serialized, .timeLimit(.minutes(3)), .enabled(if: Browser.driver != nil, "no chromedriver on this machine"))
struct PageTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL

    /// Opens the page of a fresh sandbox.
    private static func visit(
        width: Int = 1280, height: Int = 800, _ body: (Browser, String) async throws -> Void
    ) async throws {
        let config = project.appendingPathComponent("bots.json").path
        let sandbox = try MioProcess(
            ["sandbox", "--scripted", "--config", config, "--port", "0", "--name", "Ann"], readsOutput: true)
        let line = await sandbox.logged("in a browser")
        let url = try #require(line.firstMatch(of: /http:[^ ]+/).map { String($0.output) })
        try await Browser.open(url, width: width, height: height) { try await body($0, url) }
        _ = await sandbox.terminate()
    }

    /// Opens the conversation with the persona of that name and starts it if need be.
    private static func open(_ name: String, in page: Browser) async throws {
        let selector = #"[data-testid^="chat-"][data-testid*=":"]"#
        try await page.wait(
            "[...document.querySelectorAll('\(selector)')].some(e => e.textContent.includes('\(name)'))")
        let id = try await page.value(
            "[...document.querySelectorAll('\(selector)')].find(e => e.textContent.includes('\(name)')).dataset.testid")
        try await page.click("[data-testid=\"\(id)\"]")
    }

    @Test func `a newcomer presses Start, is greeted, writes, sees typing and is answered`() async throws {
        try await Self.visit { page, _ in
            try await Self.open("June", in: page)
            try await page.click("[data-testid=start]")
            try await page.wait("document.querySelector('[data-testid=message-2]') !== null")

            _ = try await page.value(Self.typingWatch)
            try await page.type("my name is Robin\n", into: "[data-testid=composer]")
            try await page.wait("document.querySelector('[data-testid=message-4]')?.textContent.includes('Robin')")

            #expect(try await page.value("window.hasSeenTyping") == "true")
            try await page.wait("document.querySelector('[data-testid=panel-lastPrompt]').textContent.match(/[0-9]/)")
        }
    }

    @Test func `the panel tells how far it is to the next stage, and the mood`() async throws {
        try await Self.visit { page, _ in
            try await Self.open("June", in: page)

            try await page.click("[data-testid=start]")

            try await page.wait("document.querySelector('[data-testid=next-stage]')?.textContent.includes('220')")
            let mark = "document.querySelector('[data-testid=panel-relationship] .track b').style.left"
            #expect(try await page.value(mark) == "22%")
            #expect(try await page.value("document.querySelector('[data-testid=panel-mood]') !== null") == "true")
        }
    }

    @Test func `the panel tells what is open between two`() async throws {
        try await Self.visit { page, _ in
            _ = try await page.value(
                """
                void Promise.all([import("/panel-sections.js"), import("/wording.js")]).then(([sections, wording]) => {
                  const refusal = { ground: "too_soon", until: "2026-01-01T18:00:00Z", messages_left: 18 };
                  const known = { mode: "evolving", stage: "good_friends", since: "2025-12-01T12:00:00Z", score: 300,
                    agreed_at: "2026-01-01T11:00:00Z", hurt: 2.44, refusal };
                  wording.setLanguage("en");
                  window.told = sections.relationship(known, null, new Date("2026-01-01T12:00:00Z")).textContent;
                })
                """)

            try await page.wait("window.told !== undefined")
            let told = try await page.value("window.told")
            for words in [
                "too soon; waits for another 6 hours and 18 messages", "2.4 points of hurt", "want to be closer",
            ] {
                #expect(told.contains(words), "\(told)")
            }
        }
    }

    @Test func `a photo, a reaction and a jump in time arrive`() async throws {
        let photo = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
        try Data(Self.pixel).write(to: photo)
        defer { try? FileManager.default.removeItem(at: photo) }
        try await Self.visit { page, _ in
            try await Self.open("June", in: page)
            try await page.click("[data-testid=start]")
            try await page.wait("document.querySelector('[data-testid=message-2]') !== null")

            try await page.type(photo.path, into: "[data-testid=attach-photo]")
            try await page.click("[data-testid=send]")
            try await page.wait("document.querySelector('[data-testid=message-3] img')?.naturalWidth > 0")
            try await page.wait("document.querySelector('[data-testid=message-4]') !== null")
            let before = try await page.value("document.querySelector('[data-testid=now]').textContent")
            try await page.click("[data-testid=advance-8h]")
            try await page.wait("document.querySelector('[data-testid=now]').textContent !== '\(before)'")
            _ = try await page.value("document.querySelector('[data-testid=react-2]').click()")
            try await page.click(#"[data-testid="pick-👍"]"#)

            try await page.wait("document.querySelector('[data-testid=message-2] .reaction') !== null")
        }
    }

    @Test func `two people talk to one persona, each for themselves`() async throws {
        try await Self.visit { page, url in
            try await Self.open("June", in: page)
            try await page.click("[data-testid=start]")
            try await page.wait("document.querySelector('[data-testid=message-2]') !== null")
            try await page.type("my name is Robin\n", into: "[data-testid=composer]")
            try await page.waitForBubble(containing: "Robin")

            try await page.click("[data-testid=person-switch]")
            try await page.click("[data-testid=add-person]")
            try await page.type("Bo", into: "dialog [data-testid=person-name]")
            try await page.click("dialog [data-testid=person-create]")
            try await page.wait("document.querySelector('[data-testid=person-switch]').textContent.includes('Bo')")
            try await Self.open("June", in: page)
            try await page.click("[data-testid=start]")
            try await page.wait("document.querySelector('[data-testid=message-2]') !== null")

            let words = try await page.value("document.querySelector('[data-testid=messages]').textContent")
            #expect(!words.contains("Robin"))
        }
    }

    @Test func `a reload in the middle of typing loses no word, on a phone too`() async throws {
        try await Self.visit(width: 390, height: 844) { page, _ in
            try await Self.open("June", in: page)
            try await page.click("[data-testid=start]")
            try await page.wait("document.querySelector('[data-testid=message-2]') !== null")
            try await page.type("half a thou", into: "[data-testid=composer]")

            _ = try await page.value("location.reload()")
            try await page.wait("document.querySelectorAll('[data-testid^=chat-]').length > 5")
            let isListed = try await page.value("document.querySelector('[data-testid=composer]')?.checkVisibility()")
            if isListed != "true" { try await Self.open("June", in: page) }

            try await page.wait("document.querySelector('[data-testid=composer]').value === 'half a thou'")
        }
    }

    /// Notes whether typing is ever shown, however briefly.
    private static let typingWatch = """
        (() => {
          window.hasSeenTyping = false;
          const look = () => { window.hasSeenTyping ||= Boolean(document.querySelector("[data-testid=typing]")?.checkVisibility()); };
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
        })()
        """

    /// A picture of one pixel.
    private static let pixel: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())
}
