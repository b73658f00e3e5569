import Domain
import Testing

private let long = String(repeating: "x", count: 999)

private let windows: [(content: MessageContent, elapsed: Int, wait: Int)] = [
    (content: .attachment(.sticker, caption: "😂"), elapsed: 0, wait: 550),
    (.attachment(.sticker, caption: nil), 0, 550), (.attachment(.dice, caption: "🎲 5"), 0, 550),
    (.reaction("👍"), 0, 550), (.attachment(.sticker, caption: "😂"), 7800, 200),
    (.attachment(.sticker, caption: "😂"), 9000, 0), (.attachment(.photo, caption: "look"), 0, 2500),
    (.attachment(.photo, caption: "look"), 6000, 2000), (.attachment(.voice, caption: nil), 0, 2500),
    (.attachment(.other, caption: nil), 0, 2500),
]

private let readings: [(words: [String], energy: Double, milliseconds: Int)] = [
    (words: [], energy: 0.5, milliseconds: 0), ([""], 0.5, 0), (["hello", "世界"], 0.5, 126), (["hello", "世界"], 0, 157),
    (["世界"], 1, 42), ([long], 0.5, 4000), ([long, long], 0, 5000), ([long], 1, 3000),
]

@Suite struct RhythmTests {
    @Test(arguments: windows)
    func `a sticker has said all, other things are followed by more`(content: MessageContent, elapsed: Int, wait: Int) {
        let open = Duration.milliseconds(elapsed)

        let window = BatchWindow.wait(after: content, elapsed: open, pace: .human)

        #expect(window == .milliseconds(wait))
    }

    @Test(arguments: [
        ("ok", 0.0, 750), ("ok", 0.5, 600), ("ok", 1, 450), ("ok", -3, 750), ("ok", 9, 450), (long, 0, 6250),
        (long, 1, 3750),
    ])
    func `the lively type faster than the slow`(bubble: String, energy: Double, milliseconds: Int) {
        let words = bubble

        let pause = TypingRhythm.pause(before: words, energy: energy, pace: .human)

        #expect(pause == .milliseconds(milliseconds))
    }

    @Test func `what has passed counts for the slow as well`() {
        let spent = Duration.milliseconds(700)

        let pause = TypingRhythm.pause(before: "ok", spent: spent, energy: 0, pace: .human)

        #expect(pause == .milliseconds(50))
    }

    @Test(arguments: readings)
    func `reading takes a while, but never long`(words: [String], energy: Double, milliseconds: Int) {
        let heard = words

        let reading = TypingRhythm.reading(heard, energy: energy, pace: .human)

        #expect(reading >= .milliseconds(milliseconds) && reading < .milliseconds(milliseconds + 1))
    }

    @Test func `nobody reads or types at an instant pace`() {
        let words = [long]

        let reading = TypingRhythm.reading(words, energy: 0, pace: .instant)
        let typing = TypingRhythm.pause(before: long, energy: 0, pace: .instant)

        #expect(reading == .zero)
        #expect(typing == .zero)
    }
}
