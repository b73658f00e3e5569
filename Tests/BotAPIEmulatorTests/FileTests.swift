import BotAPIEmulator
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct FileTests {
    /// The head of a PNG of 3 by 2 pixels.
    static let picture = Data([
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2,
    ])

    private func upload(
        _ method: String, _ field: String, _ bytes: Data, to person: AccountID, by bot: BotAccount, on stage: Stage
    ) async throws -> HTTPAnswer {
        let form = Multipart(boundary: "----part").field("chat_id", "\(person)").field("caption", "look")
            .file(field, "a.png", type: "image/png", bytes)
        return try await stage.client.exchange(
            "POST", "/bot\(bot.token)/\(method)", contentType: form.contentType, body: form.data)
    }

    @Test(arguments: [("sendPhoto", "photo"), ("sendVoice", "voice"), ("sendDocument", "document")])
    func `a file goes up and comes down again unharmed`(method: String, field: String) async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let bytes = Self.picture + Data("\r\n----part\r\n\r\n--".utf8) + Data((0...255).map { UInt8($0) })

            let message = try await upload(method, field, bytes, to: person, by: bot, on: stage).result
            let part = (message[field] as? [[String: Any]])?.first ?? message[field] as? [String: Any] ?? [:]
            let id = try #require(part["file_id"] as? String)
            let file = try await stage.call("getFile", bot.token, ["file_id": id]).result
            let path = try #require(file["file_path"] as? String)
            let download = try await stage.client.exchange("GET", "/file/bot\(bot.token)/\(path)")

            #expect(message["caption"] as? String == "look")
            #expect(file["file_size"] as? Int == bytes.count)
            #expect(download.body == bytes)
            let seen = try #require(try stage.emulator.transcript(of: chat).last)
            #expect(seen.media?.rawValue == field)
            #expect(seen.fileID.flatMap(stage.emulator.file).map { Data($0) } == bytes)
        }
    }

    @Test
    func `a file id serves its own bot again and no other`() async throws {
        try await Stage.run { stage in
            let (bot, person, _) = try stage.acquainted()
            let other = try stage.emulator.createBot("Other")
            try stage.emulator.start(other.id, by: person)
            let sent = try await upload("sendPhoto", "photo", Self.picture, to: person, by: bot, on: stage).result
            let photo = try #require((sent["photo"] as? [[String: Any]])?.first)
            let id = try #require(photo["file_id"] as? String)
            let again: [String: Any] = ["chat_id": person, "photo": id]

            let own = try await stage.call("sendPhoto", bot.token, again)
            let foreign = try await stage.call("sendPhoto", other.token, again)
            let lookup = try await stage.call("getFile", other.token, ["file_id": id])

            #expect(photo["width"] as? Int == 3)
            #expect(photo["height"] as? Int == 2)
            #expect(own.status == 200)
            #expect(try foreign.description == "Bad Request: wrong file identifier/HTTP URL specified")
            #expect(lookup.status == 400)
        }
    }

    @Test
    func `what people send reaches the bot as it is`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let sound = Upload(bytes: [1, 2, 3], name: "v.ogg", mediaType: "audio/ogg")
            let picture = Upload(bytes: Array(Self.picture), name: "s.webp", mediaType: "image/webp")

            try stage.emulator.send(sound, as: .voice, duration: 4, from: person, to: chat)
            try stage.emulator.send(picture, as: .sticker, emoji: "👍", from: person, to: chat)
            try stage.emulator.send(picture, as: .photo, caption: "me", from: person, to: chat, replyTo: 1)

            let messages = try await stage.updates(bot.token).dropFirst().map(\.message)
            let voice = try #require(messages[0]["voice"] as? [String: Any])
            #expect(voice["duration"] as? Int == 4)
            #expect(voice["mime_type"] as? String == "audio/ogg")
            #expect((messages[1]["sticker"] as? [String: Any])?["emoji"] as? String == "👍")
            #expect(messages[2]["caption"] as? String == "me")
            #expect((messages[2]["reply_to_message"] as? [String: Any])?["message_id"] as? Int == 1)
        }
    }

    @Test
    func `a picture that is none, an empty file and a huge one are refused`() async throws {
        try await Stage.run { stage in
            let (bot, person, chat) = try stage.acquainted()
            let huge = Upload(
                bytes: [UInt8](repeating: 7, count: 20_000_001), name: "big", mediaType: "application/zip")
            try stage.emulator.send(huge, as: .document, from: person, to: chat)
            let document = try await stage.updates(bot.token)[1].message["document"] as? [String: Any]

            let noPicture = try await upload("sendPhoto", "photo", Data("text".utf8), to: person, by: bot, on: stage)
            let empty = try await upload("sendDocument", "document", Data(), to: person, by: bot, on: stage)
            let large = try await stage.call("getFile", bot.token, ["file_id": document?["file_id"] ?? ""])
            let missing = try await stage.client.exchange("GET", "/file/bot\(bot.token)/photos/none.jpg")

            #expect(try noPicture.description == "Bad Request: IMAGE_PROCESS_FAILED")
            #expect(try empty.description == "Bad Request: file must be non-empty")
            #expect(try large.description == "Bad Request: file is too big")
            #expect(missing.status == 404)
        }
    }

    @Test(arguments: ["", "--B\r\nno end", "--B\r\n\r\n\r\n--B--"])
    func `a form without sense is refused`(body: String) async throws {
        try await Stage.run { stage in
            let (bot, _, _) = try stage.acquainted()

            let answer = try await stage.client.exchange(
                "POST", "/bot\(bot.token)/sendMessage", contentType: "multipart/form-data; boundary=B",
                body: Data(body.utf8))

            #expect(answer.status == 400)
        }
    }
}
