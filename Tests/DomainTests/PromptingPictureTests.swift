import Domain
import Foundation
import Testing

private typealias Fixtures = BackgroundFixtures

private let files: [(bytes: [UInt8], type: String?)] = [
    (bytes: [0xFF, 0xD8, 0xFF, 0xE0], type: "image/jpeg"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "image/png"),
    (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), "image/webp"),
    (Array("RIFF\u{1}\u{2}\u{3}\u{4}WAVEfmt ".utf8), nil), (Array("GIF89a".utf8), nil), (Array("%PDF-1.7".utf8), nil),
    (Array("<svg/>".utf8), nil), ([0xFF, 0xD8], nil), ([], nil),
]

@Suite struct PromptingPictureTests {
    @Test func `attached pictures come with the last message, in order, and are numbered by themselves`() throws {
        let history = [Fixtures.heard(.attachment(.photo, caption: nil), at: -9), Fixtures.said(.text("oh"), at: -8)]
        let new = [
            Fixtures.heard(.attachment(.photo, caption: nil)), Fixtures.heard(.text("look")),
            Fixtures.heard(.attachment(.photo, caption: "and this")),
        ]
        let (first, second) = (try Fixtures.picture(1), try Fixtures.picture(2))

        let composed = Fixtures.composer().compose(
            Fixtures.situation(history, new: new, pictures: [2: second, 0: first]))

        let last = "⟦1⟧ ⟦picture 1, attached⟧\n⟦2⟧ look\n⟦3⟧ ⟦picture 2, attached⟧ and this"
        #expect(composed.prompt.messages.last == .init(.user, Fixtures.present + last, pictures: [first, second]))
        #expect(composed.prompt.messages.dropLast().allSatisfy { $0.pictures.isEmpty })
        #expect(composed.prompt.hasPictures)
    }

    @Test func `without a history an attached picture stays with its message behind the background`() throws {
        let picture = try Fixtures.picture(1)

        let composed = Fixtures.composer().compose(
            Fixtures.situation(
                new: [Fixtures.heard(.attachment(.sticker, caption: "😂"))], profile: PersonProfile(name: "Kim"),
                pictures: [0: picture]))

        let text = "⟦name Kim⟧\n" + Fixtures.present + "⟦sticker 😂 · picture 1, attached⟧"
        #expect(composed.prompt.messages == [.init(.user, text, pictures: [picture])])
    }

    @Test func `a picture that is seen needs no description`() throws {
        let message = Fixtures.heard(.attachment(.photo, caption: nil), MessageRemarks(picture: "a cat"))

        let composed = Fixtures.composer().compose(
            Fixtures.situation(new: [message], pictures: [0: try Fixtures.picture(1)]))

        #expect(composed.prompt.messages.last?.text == Fixtures.present + "⟦picture 1, attached⟧")
    }

    @Test(arguments: [0, 1, 2])
    func `each picture costs tokens, and history makes room for them`(count: Int) throws {
        let history = (0..<100).map { Fixtures.heard(.text(String(repeating: "很", count: 60)), at: Double($0) - 100) }
        let new = (0..<2).map { _ in Fixtures.heard(.attachment(.photo, caption: nil)) }
        let pictures = try Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, try Fixtures.picture(UInt8($0))) })

        let composed = Fixtures.composer().compose(Fixtures.situation(history, new: new, pictures: pictures))

        #expect(composed.parts.first { $0.name == .pictures }?.tokens == count * 1120)
        #expect(TokenEstimator().tokens(in: composed.prompt) <= 5000)
        #expect(composed.cuts.messages < 100)
        #expect(abs(composed.tokens - TokenEstimator().tokens(in: composed.prompt)) <= 12)
    }

    @Test(arguments: files)
    func `a picture is told by its first bytes`(bytes: [UInt8], type: String?) {
        let file = Data(bytes)

        let picture = ChatPrompt.Picture(file)

        #expect(picture?.mediaType == type)
        #expect(picture.map { $0.bytes == file } ?? (type == nil))
    }
}
