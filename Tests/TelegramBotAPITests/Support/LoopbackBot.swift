import Domain
import Foundation
import HTTPTransport
import TestSupport

@testable import TelegramBotAPI

/// A bot that speaks with a server on loopback, which answers as a test wants.
struct LoopbackBot {
    static let token = "123456789:AAHsecretwords"

    let server: ScriptedHTTPServer
    let bot: TelegramBot
    var gateway: TelegramGateway { TelegramGateway(bot) }

    /// A bot whose every request is answered by `steps`.
    init(_ steps: [ScriptedHTTPServer.Step]) throws {
        try self.init { _ in steps }
    }

    init(_ answer: @escaping @Sendable (ScriptedHTTPServer.Request) -> [ScriptedHTTPServer.Step]) throws {
        let server = try ScriptedHTTPServer(answer)
        self.server = server
        bot = try Self.bot(at: server.url)
    }

    /// A bot whose Bot API is, or is not, at that address.
    static func bot(at root: String) throws -> TelegramBot {
        guard let token = TelegramToken(Secret(token)) else { throw CocoaError(.coderInvalidValue) }
        return TelegramBot(token: token, apiRoot: root, client: try HTTPClient())
    }

    /// A success with that result.
    static func success(_ result: String) -> [ScriptedHTTPServer.Step] {
        ScriptedHTTPServer.json(#"{"ok":true,"result":\#(result)}"#)
    }
}
