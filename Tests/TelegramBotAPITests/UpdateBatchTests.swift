import Domain
import Foundation
import Ports
import Testing

@testable import TelegramBotAPI

private func read(_ elements: [String]) -> UpdateBatch? {
    JSONValue(Data("[\(elements.joined(separator: ","))]".utf8)).flatMap(UpdateBatch.init)
}

@Test
func `one bad update spoils no other`() throws {
    let good = SampleUpdate.message(#""text":"a""#)
    let bad = SampleUpdate.update("message", #"{"chat":"words"}"#, id: 2_000_000)
    let foreign = SampleUpdate.update("hologram", "{}", id: 7)

    let batch = try #require(read([good, bad, #"{"message":{}}"#, "17", foreign]))

    #expect(batch.updates.map(\.id.rawValue) == [123_456_789, 2_000_000, 7])
    #expect(batch.updates.map { String(decoding: $0.raw, as: UTF8.self) } == [good, bad, foreign])
    #expect(batch.updates[0].event == SampleUpdate.event(good))
    #expect(batch.updates[1].event == nil)
    #expect(batch.updates[2].event == .ignored)
    #expect(batch.unidentifiedCount == 2)
}

@Test(arguments: [#"{"update_id":"5"}"#, #"{"update_id":5.5}"#, #"{"id":5}"#, #"{"update_id":}"#, "null", "[]"])
func `an update without an id is counted and left out`(element: String) throws {
    let elements = [element]

    let batch = try #require(read(elements))

    #expect(batch.updates.isEmpty)
    #expect(batch.unidentifiedCount == 1)
}

@Test(arguments: ["{}", "true", "[1,]", "\"[]\""])
func `what is no array is no batch`(result: String) throws {
    let json = try #require(JSONValue(Data(result.utf8)))

    let batch = UpdateBatch(json)

    #expect(batch == nil)
}

@Test
func `an empty array is an empty batch`() throws {
    let none: [String] = []

    let batch = try #require(read(none))

    #expect(batch.updates.isEmpty)
    #expect(batch.unidentifiedCount == 0)
}
