import Domain
import Foundation
import Testing

@testable import TelegramBotAPI

/// A file as Telegram describes it, with these members besides.
private func file(_ name: String, _ members: String = #""file_size":9"#) -> String {
    #"{"file_id":"\#(name)","file_unique_id":"u-\#(name)",\#(members)}"#
}

/// One size of a photo.
private func size(_ name: String, _ width: Int, _ height: Int) -> String {
    file(name, #""width":\#(width),"height":\#(height),"file_size":9"#)
}

private let photos: [(sizes: [String], chosen: String?)] = [
    (sizes: [size("s", 90, 67), size("m", 320, 240), size("x", 800, 600), size("y", 1280, 960)], chosen: "y"),
    ([size("s", 90, 67), size("y", 1280, 960), size("w", 2560, 1920)], "y"),
    ([size("w", 2560, 1920), size("y", 1280, 960), size("s", 90, 67)], "y"),
    ([size("s", 67, 90), size("y", 960, 1281), size("m", 240, 320)], "m"),
    ([size("s", 60, 90), size("tall", 200, 9000)], "s"), ([size("w", 2560, 1920), size("y", 1281, 10)], "y"),
    ([size("w", 2560, 1920)], "w"), ([file("bare")], "bare"), ([size("s", 90, 67), "7", "null", "[]"], "s"), ([], nil),
]

@Test(arguments: photos)
func `of a photo the size is taken that a model can use`(sizes: [String], chosen: String?) throws {
    let update = SampleUpdate.message(#""photo":[\#(sizes.joined(separator: ","))],"caption":"see""#)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.picture == chosen.map { MediaFile(id: $0, uniqueID: "u-\($0)", byteCount: 9) })
    #expect(message.content == .attachment(.photo, caption: "see"))
}

private let otherPictures: [(members: String, chosen: String?)] = [
    (members: #""sticker":\#(file("still", #""emoji":"😂","is_animated":false,"is_video":false"#))"#, chosen: "still"),
    (#""sticker":\#(file("still", #""thumbnail":\#(file("small"))"#))"#, "still"),
    (#""sticker":\#(file("tgs", #""is_animated":true,"thumbnail":\#(file("small"))"#))"#, "small"),
    (#""sticker":\#(file("webm", #""is_video":true,"thumbnail":\#(file("small"))"#))"#, "small"),
    (#""sticker":\#(file("tgs", #""is_animated":true"#))"#, nil),
    (#""sticker":\#(file("tgs", #""is_animated":true,"thumbnail":null"#))"#, nil),
    (#""document":\#(file("jpg", #""mime_type":"image/jpeg""#))"#, "jpg"),
    (#""document":\#(file("png", #""mime_type":"image/png""#))"#, "png"),
    (#""document":\#(file("webp", #""mime_type":"image/webp""#))"#, "webp"),
    (#""document":\#(file("pdf", #""mime_type":"application/pdf""#))"#, nil),
    (#""document":\#(file("gif", #""mime_type":"image/gif""#))"#, nil),
    (#""document":\#(file("svg", #""mime_type":"image/svg+xml","thumbnail":\#(file("small"))"#))"#, nil),
    (#""document":\#(file("bare"))"#, nil),
    (#""animation":\#(file("gif")),"document":\#(file("gif", #""mime_type":"image/png""#))"#, nil),
    (#""live_photo":\#(file("mov")),"photo":[\#(size("y", 1280, 960))]"#, "y"),
    (#""video":\#(file("mp4", #""thumbnail":\#(file("small"))"#))"#, nil),
    (#""voice":\#(file("ogg"))"#, nil), (#""text":"a picture""#, nil),
]

@Test(arguments: otherPictures)
func `what can be looked at is a picture, whatever it came as`(members: String, chosen: String?) throws {
    let update = SampleUpdate.message(members)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.picture?.id == chosen)
    #expect(message.picture?.uniqueID == chosen.map { "u-\($0)" })
}

@Test(arguments: [
    #""photo":"no list""#, #""photo":{"file_id":"a","file_unique_id":"b"}"#, #""photo":[7,"a",null]"#,
    #""photo":[{"width":90,"height":90}]"#, #""photo":[{"file_id":"a"}]"#, #""photo":[{"file_unique_id":"b"}]"#,
    #""photo":[{"file_id":7,"file_unique_id":"b"}]"#, #""photo":[{"file_id":"a","file_unique_id":null}]"#,
    #""sticker":5"#, #""sticker":{"emoji":"😂"}"#, #""sticker":{"is_video":true,"thumbnail":"small"}"#,
    #""document":[]"#, #""document":{"mime_type":"image/png"}"#, #""document":{"mime_type":7,"file_id":"a"}"#,
])
func `a picture that cannot be fetched is none, and spoils nothing else`(members: String) throws {
    let update = SampleUpdate.message(members)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.picture == nil)
    #expect(message.sender == SampleUpdate.lily)
}

private let byteCounts: [(members: String, count: Int64?)] = [
    (members: #""file_size":5000000000"#, count: 5_000_000_000), (#""file_size":0"#, 0), (#""file_size":null"#, nil),
    (#""file_size":"big""#, nil), (#""file_size":99999999999999999999"#, nil), (#""width":1"#, nil),
]

@Test(arguments: byteCounts)
func `how large a picture is may be unknown`(members: String, count: Int64?) throws {
    let update = SampleUpdate.message(#""photo":[\#(file("a", members))]"#)

    let message = try #require(SampleUpdate.incoming(update))

    #expect(message.picture == MediaFile(id: "a", uniqueID: "u-a", byteCount: count))
}
