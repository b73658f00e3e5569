import Foundation
import Ports
import TestSupport
import Testing

@testable import TelegramBotAPI

private func file(_ members: String) throws -> StoredFile {
    StoredFile(try #require(JSONValue(Data("{\(members)}".utf8))?.object))
}

@Test(.timeLimit(.minutes(5)))
func `a file is asked for and fetched`() async throws {
    let content = Data([0, 1, 255])
    let loopback = try LoopbackBot { request in
        request.target.hasPrefix("/file/")
            ? ScriptedHTTPServer.response(content)
            : LoopbackBot.success(#"{"file_id":"A","file_unique_id":"B","file_size":3,"file_path":"photos/a b?.jpg"}"#)
    }

    let file = try await loopback.bot.perform(.getFile("A"))
    let bytes = try await loopback.bot.download(file)

    #expect(file.size == 3)
    #expect(bytes == content)
    let request = await loopback.server.request(2)
    #expect(request.method == "GET")
    #expect(request.target == "/file/bot123456789:AAHsecretwords/photos/a%20b%3F.jpg")
}

@Test(
    .timeLimit(.minutes(5)),
    arguments: [
        "", #""file_path":"""#, #""file_path":"../x""#, #""file_path":"a/../../x""#, #""file_path":"/var/lib/x""#,
        #""file_path":"a//b""#, #""file_path":7"#,
    ])
func `a path that leads elsewhere is not followed`(members: String) async throws {
    let loopback = try LoopbackBot(ScriptedHTTPServer.response(Data("secret".utf8)))
    let file = try file(members)

    let error = await #expect(throws: GatewayError.self) { try await loopback.bot.download(file) }

    #expect(error == .refused(reason: "the file has no path to fetch it from"))
    #expect(loopback.server.requests.isEmpty)
}

private let failures: [(status: Int, body: String, means: GatewayError)] = [
    (404, #"{"ok":false,"error_code":404,"description":"Not Found"}"#, .refused(reason: "there is no such file")),
    (401, #"{"ok":false,"error_code":401,"description":"Unauthorized"}"#, .unauthorized),
    (429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":3}}"#, .throttled(wait: .seconds(3))),
    (502, "<html></html>", .unavailable(reason: "HTTP 502 and no answer of Telegram's", isAnswered: true)),
    (200, "twelve bytes", .refused(reason: "the file is larger than 11 bytes")),
]

@Test(.timeLimit(.minutes(5)), arguments: failures)
func `a file that cannot be had says why`(status: Int, body: String, means: GatewayError) async throws {
    let loopback = try LoopbackBot(ScriptedHTTPServer.response(Data(body.utf8), status: status))
    let file = try file(#""file_path":"photos/a.jpg""#)

    let error = await #expect(throws: GatewayError.self) { try await loopback.bot.download(file, limit: 11) }

    #expect(error == means)
}
