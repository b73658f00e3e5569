import Domain
import Engine
import Foundation
import Ports
import SQLiteStorage
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct PictureTests {
    private let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4])

    private func photo(_ id: Int64, _ file: String, _ caption: String = "") throws -> ReceivedUpdate {
        var update = TestUpdate(id, caption)
        update.picture = file
        return try update.received
    }

    @Test func `a model that describes pictures looks once, and the persona reads what it says`() async throws {
        var fixture = try EngineFixture()
        let eyes = ObedientModel("test/eyes", seesPictures: true, orders: [.say("1. A red bike.")])
        fixture.vision = [eyes]
        fixture.gateway.keep(png, as: "bike")

        try await fixture.run {
            fixture.gateway.deliver([try photo(1, "bike", "mine!")])
            _ = await fixture.gateway.sent.first(1)
            fixture.gateway.deliver([try photo(2, "bike")])
            _ = await fixture.gateway.sent.first(2)
        }

        let prompts = fixture.model.prompts.entries
        #expect(eyes.prompts.entries.count == 1)
        #expect(eyes.prompts.entries[0].messages[0].pictures.map(\.mediaType) == ["image/png"])
        #expect(fixture.gateway.downloads.entries == ["bike"])
        #expect(prompts.allSatisfy { !$0.hasPictures })
        #expect(prompts[0].messages.last?.text.contains("⟦described picture A red bike.⟧ mine!") == true)
        #expect(prompts[1].messages.last?.text.contains("⟦described picture A red bike.⟧") == true)
        #expect(prompts[1].messages.first?.text.contains("⟦described picture A red bike.⟧ mine!") == true)
    }

    @Test func `a persona that can look sees a picture once, and its note stands for it afterwards`() async throws {
        let seeing = ObedientModel("test/seeing", seesPictures: true, orders: [.say("Nice!\n[saw A red bike.]")])
        let fixture = try EngineFixture(model: seeing)
        fixture.gateway.keep(png, as: "bike")

        try await fixture.run {
            fixture.gateway.deliver([try photo(1, "bike")])
            _ = await fixture.gateway.sent.first(1)
            try fixture.deliver("like it?", from: 2)
            _ = await fixture.gateway.sent.first(2)
        }

        let prompts = seeing.prompts.entries
        let relationship = try await fixture.store.nextTurn(of: fixture.key, with: fixture.bot, historyLimit: 1)?
            .relationship
        #expect(fixture.gateway.sent.entries.map(\.text) == ["Nice!", "re: like it?"])
        #expect(prompts.map(\.hasPictures) == [true, false])
        #expect(prompts[0].messages.last?.text.contains("⟦attached 1⟧") == true)
        #expect(prompts[1].messages.first?.text.contains("⟦described picture A red bike.⟧") == true)
        #expect(try await fixture.store.descriptions(of: ["ubike"], for: relationship) == ["ubike": "A red bike."])
    }

    @Test func `a sticker is looked at too, but not before a photo`() async throws {
        let seeing = ObedientModel("test/seeing", seesPictures: true)
        let fixture = try EngineFixture(pace: .human, model: seeing)
        for id in ["bear", "bike"] { fixture.gateway.keep(png, as: id) }
        var sticker = TestUpdate(1, "😭", attachment: .sticker)
        sticker.picture = "bear"
        var again = TestUpdate(3, "😭", attachment: .sticker)
        again.picture = "bear"

        try await fixture.run {
            fixture.gateway.deliver([try photo(2, "bike"), try sticker.received])
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
            fixture.gateway.deliver([try again.received])
            await advance(fixture.clock, until: fixture.gateway.sent, has: 2)
        }

        let last = seeing.prompts.entries.map { $0.messages.last?.text ?? "" }
        #expect(fixture.gateway.downloads.entries == ["bike", "bear"])
        #expect(last[0].contains("⟦attached 1⟧"))
        #expect(last[0].contains("⟦sticker 😭⟧"))
        #expect(last[1].contains("⟦sticker 😭 · attached 1⟧"))
    }

    @Test func `a model that refuses the picture is asked without it`() async throws {
        let seeing = ObedientModel("test/seeing", seesPictures: true, orders: [.fail(ObedientModel.down)])
        let fixture = try EngineFixture(model: seeing)
        fixture.gateway.keep(png, as: "bike")

        try await fixture.run {
            fixture.gateway.deliver([try photo(1, "bike")])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(seeing.prompts.entries.map(\.hasPictures) == [true, false])
        #expect(seeing.prompts.entries[1].messages.last?.text.contains("⟦photo⟧") == true)
    }

    @Test func `a fallback that cannot look is told so`() async throws {
        let blind = ObedientModel("test/blind")
        let seeing = ObedientModel(
            "test/seeing", seesPictures: true, orders: [.fail(ObedientModel.down), .fail(ObedientModel.down)])
        let fixture = try EngineFixture(model: seeing, spare: blind)
        fixture.gateway.keep(png, as: "bike")

        try await fixture.run {
            fixture.gateway.deliver([try photo(1, "bike")])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(blind.prompts.entries.map(\.hasPictures) == [false])
        #expect(blind.prompts.entries[0].messages.last?.text.contains("⟦photo⟧") == true)
    }

    @Test func `where describing fails, the persona says that it saw nothing`() async throws {
        var fixture = try EngineFixture()
        let eyes = ObedientModel("test/eyes", seesPictures: true, orders: [.fail(ObedientModel.down)])
        fixture.vision = [eyes]
        fixture.gateway.keep(png, as: "bike")

        try await fixture.run {
            fixture.gateway.deliver([try photo(1, "bike")])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(eyes.prompts.entries.count == 1)
        #expect(fixture.model.prompts.entries[0].messages.last?.text.contains("⟦photo⟧") == true)
    }

    @Test(arguments: ["gone", "text"])
    func `a file that is gone or no picture was not seen`(file: String) async throws {
        var fixture = try EngineFixture()
        let eyes = ObedientModel("test/eyes", seesPictures: true)
        fixture.vision = [eyes]
        fixture.gateway.keep(Data("not a picture".utf8), as: "text")

        try await fixture.run {
            fixture.gateway.deliver([try photo(1, file)])
            _ = await fixture.gateway.sent.first(1)
        }

        #expect(eyes.prompts.entries.isEmpty)
        #expect(fixture.model.prompts.entries[0].messages.last?.text.contains("⟦photo⟧") == true)
    }

    @Test func `of a heap of pictures only the newest are looked at`() async throws {
        var fixture = try EngineFixture(pace: .human)
        let eyes = ObedientModel("test/eyes", seesPictures: true)
        fixture.vision = [eyes]
        let ids = (1...10).map { "p\($0)" }
        for id in ids { fixture.gateway.keep(png, as: id) }

        try await fixture.run {
            fixture.gateway.deliver(try ids.enumerated().map { try photo(Int64($0.offset + 1), $0.element) })
            await advance(fixture.clock, until: fixture.gateway.sent, has: 1)
        }

        #expect(eyes.prompts.entries.first?.messages[0].pictures.count == 6)
        #expect(fixture.gateway.downloads.entries == Array(ids.suffix(6)))
    }
}
