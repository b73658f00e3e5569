import Domain
import Foundation
import Testing

@Suite struct BatchTests {
    @Test func `an edit stands in the place of what it replaced`() throws {
        let batch = try #require(
            Batch([
                .text("helo", number: 1), .text("and you?", number: 2),
                .text("hello", number: 3, id: 1, isEdit: true),
            ]))

        let words = batch.messages.compactMap(\.message.content.words)

        #expect(words == ["hello", "and you?"])
        #expect(batch.arrivals.count == 3)
    }

    @Test func `an edit of what was answered before is no message`() throws {
        let batch = try #require(Batch([.text("hello", number: 1, id: 99, isEdit: true)]))

        let messages = batch.messages

        #expect(messages.isEmpty)
    }

    @Test func `a prepared line is owed while one message has none`() throws {
        let old = WaitingMessage.text("hello", number: 1, hasFallback: true)
        let new = WaitingMessage.text("hello?", number: 2)

        let mixed = try #require(Batch([old, new]))

        #expect(!mixed.hasFallback)
        #expect(mixed.withFallback.hasFallback)
        #expect(Batch([]) == nil)
    }

    @Test(arguments: [
        ("I am done.", 0.0, 550), ("你好呀。", 0, 550), ("so then", 0, 2000), ("ok 😀", 0, 550), ("", 0, 2000),
        ("so then", 7, 1000), ("so then", 9, 0),
    ])
    func `the wait depends on how a message ends and on how long the batch is open`(
        text: String, elapsed: Double, milliseconds: Int
    ) {
        let wait = BatchWindow.wait(after: .text(text), elapsed: .seconds(elapsed), pace: .human)

        #expect(wait == .milliseconds(milliseconds))
    }

    @Test func `a picture waits for its caption, and nobody waits at an instant pace`() {
        let photo = MessageContent.attachment(.photo, caption: nil)

        let human = BatchWindow.wait(after: photo, elapsed: .zero, pace: .human)
        let instant = BatchWindow.wait(after: photo, elapsed: .zero, pace: .instant)

        #expect(human == BatchWindow.afterAttachment)
        #expect(instant == .zero)
    }
}
