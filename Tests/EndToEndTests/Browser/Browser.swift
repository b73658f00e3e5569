import Foundation
import HTTPTransport
import TestSupport

/// A headless Chromium, driven through chromedriver as the WebDriver standard says.
final class Browser: Sendable {
    /// Where chromedriver is; `nil` when this machine has none.
    static let driver = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/chromedriver" }.first(where: FileManager.default.isExecutableFile)

    private let client: HTTPClient
    private let session: String

    /// Opens a window while `body` goes on.
    static func open(
        _ url: String, width: Int = 1280, height: Int = 800, _ body: (Browser) async throws -> Void
    ) async throws {
        let driver = try DriverProcess()
        let client = try HTTPClient()
        let browser = try await Browser(client, port: driver.port(), width: width, height: height)
        do {
            try await browser.send("url", ["url": url])
            try await body(browser)
        } catch {
            await browser.close()
            driver.end()
            throw error
        }
        await browser.close()
        driver.end()
    }

    private init(_ client: HTTPClient, port: Int, width: Int, height: Int) async throws {
        self.client = client
        let options: [String: Any] = [
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en", "--window-size=\(width),\(height)",
            ]
        ]
        let capabilities = ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]]
        let root = "http://127.0.0.1:\(port)/session"
        let answer = try await Self.post(root, capabilities, with: client) as? [String: Any]
        guard let id = answer?["sessionId"] as? String else { throw Refusal(reason: "no session") }
        session = "\(root)/\(id)"
    }

    /// Why the browser did not do what was asked.
    struct Refusal: Error {
        let reason: String
    }

    private func close() async {
        // A browser that is gone already is closed.
        _ = try? await client.send(HTTPRequest("DELETE", HTTPRequest.Secretive(session)))
        await client.shutDown()
    }

    @discardableResult
    private func send(_ command: String, _ values: [String: Any]) async throws -> Any {
        try await Self.post("\(session)/\(command)", values, with: client)
    }

    private static func post(_ url: String, _ values: [String: Any], with client: HTTPClient) async throws -> Any {
        let body = try JSONSerialization.data(withJSONObject: values)
        let response = try await client.send(
            HTTPRequest(
                "POST", HTTPRequest.Secretive(url), body: .bytes(body, contentType: "application/json"),
                deadlines: HTTPRequest.Deadlines(firstByte: .seconds(60), total: .seconds(90))))
        let answer = try JSONSerialization.jsonObject(with: response.body) as? [String: Any]
        guard response.head.status == 200 else {
            throw Refusal(reason: (answer?["value"] as? [String: Any])?["message"] as? String ?? "no reason")
        }
        return answer?["value"] ?? NSNull()
    }
}

// MARK: - What a person does

extension Browser {
    /// Clicks what can be seen under this selector, as soon as it is there.
    func click(_ selector: String) async throws {
        try await wait("\(Self.first(selector))?.checkVisibility()")
        try await send("element/\(element(selector))/click", [:])
    }

    /// Types into what stands under this selector; `\n` is the Enter key, a path chooses a file.
    func type(_ text: String, into selector: String) async throws {
        try await wait("\(Self.first(selector)) !== null")
        let keys = text.replacing("\n", with: "\u{E007}")
        try await send("element/\(element(selector))/value", ["text": keys])
    }

    /// What JavaScript says of the page.
    func value(_ expression: String) async throws -> String {
        "\(try await send("execute/sync", ["script": "return String(\(expression))", "args": [String]()]))"
    }

    /// Waits until an expression is true in the page; the page itself says when, half a minute at most.
    func wait(_ expression: String) async throws {
        let script = """
            const done = arguments[arguments.length - 1];
            const start = Date.now();
            const look = () => { if (\(expression)) done("yes");
              else if (Date.now() - start > 25000) done("no"); else setTimeout(look, 50); };
            look();
            """
        let answer = try await send("execute/async", ["script": script, "args": [String]()])
        guard "\(answer)" == "yes" else { throw Refusal(reason: "never true: \(expression)") }
    }

    /// Waits until some bubble of the conversation contains a text.
    func waitForBubble(containing text: String) async throws {
        try await wait(
            "[...document.querySelectorAll('[data-testid^=\"message-\"]')].some(e => e.textContent.includes('\(text)'))"
        )
    }

    private static func first(_ selector: String) -> String {
        "document.querySelector('\(selector)')"
    }

    private func element(_ selector: String) async throws -> String {
        let found = try await send("element", ["using": "css selector", "value": selector])
        guard let element = (found as? [String: String])?.values.first else { throw Refusal(reason: "no \(selector)") }
        return element
    }
}

/// A chromedriver on a free port.
private final class DriverProcess: Sendable {
    private let process: MioProcess

    init() throws {
        process = try MioProcess(
            ["--port=0"], executable: URL(fileURLWithPath: Browser.driver ?? ""), readsOutput: true)
    }

    /// The port, as soon as the driver has told it.
    func port() async -> Int {
        let line = await process.logged("started successfully on port")
        return line.matches(of: /port (\d+)/).last.flatMap { Int($0.1) } ?? 0
    }

    func end() {
        process.signal(SIGKILL)
    }
}
