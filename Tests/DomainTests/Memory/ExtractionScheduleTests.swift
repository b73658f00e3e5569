import Domain
import Foundation
import Testing

struct ExtractionScheduleTests {
    /// Wednesday, 2 September 2026, 12:00 UTC, which is 20:00 in Shanghai.
    private static let noon = Date(timeIntervalSince1970: 1_788_350_400)

    private static func heard(_ text: String, hours: Double = 0) -> HistoryMessage {
        HistoryMessage(speaker: .person(name: "Kim"), content: .text(text), date: noon + hours * 3600)
    }

    private static func said(_ text: String, hours: Double = 0) -> HistoryMessage {
        HistoryMessage(speaker: .persona, content: .text(text), date: noon + hours * 3600)
    }

    /// Talk of so many messages, one of each side after the other.
    private static func talk(_ count: Int) -> [HistoryMessage] {
        (0..<count).map { $0.isMultiple(of: 2) ? heard("words") : said("words") }
    }

    @Test(
        arguments: [
            (0, false, false, 1800), (1, false, false, 1800), (19, false, false, 1800), (20, false, false, 0),
            (500, false, false, 0), (1, true, false, 0), (1, false, true, 30), (500, false, true, 30),
            (1, true, true, 0),
        ]
            as [(Int, Bool, Bool, TimeInterval)])
    func `talk waits for a pause, unless it is long, something is to be forgotten, or the two say what they are`(
        unread: Int, asksToForget: Bool, declares: Bool, wait: TimeInterval
    ) {
        let moment = ExtractionSchedule.moment(
            after: Self.noon, unread: unread, asksToForget: asksToForget, declares: declares)

        #expect(moment == Self.noon + wait)
    }

    @Test(arguments: [(0, false), (1, false), (5, false), (6, true), (60, true)])
    func `on their day few messages wait, and more do not`(count: Int, isDue: Bool) {
        let messages = Self.talk(count)

        #expect(ExtractionSchedule.isDue(messages, at: Self.noon + 1800, in: .gmt) == isDue)
    }

    @Test(arguments: [
        ("UTC", 15.9, false), ("UTC", 16.0, true), ("Asia/Shanghai", 7.9, false), ("Asia/Shanghai", 8.0, true),
    ])
    func `few messages wait until the day is over where the person lives`(
        zone: String, hours: Double, isDue: Bool
    ) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let now = Self.noon + hours * 3600

        #expect(ExtractionSchedule.isDue([Self.heard("I moved")], at: now, in: zone) == isDue)
    }

    @Test func `nothing is never due, however late it is`() {
        #expect(!ExtractionSchedule.isDue([], at: .distantFuture, in: .gmt))
    }

    @Test func `the oldest message tells whether the day is over`() {
        let messages = [Self.heard("late"), Self.said("so late", hours: 16.5)]

        #expect(ExtractionSchedule.isDue(messages, at: Self.noon + 17 * 3600, in: .gmt))
    }

    @Test(arguments: [
        ("please forget that", true), ("别记这个", true), ("don't forget that", false), ("I forgot my keys", false),
    ])
    func `a request to forget does not wait for more`(words: String, isDue: Bool) {
        #expect(ExtractionSchedule.isDue([Self.heard(words)], at: Self.noon, in: .gmt) == isDue)
    }

    @Test func `only the person can ask to forget`() {
        #expect(!ExtractionSchedule.isDue([Self.said("please forget that")], at: Self.noon, in: .gmt))
    }

    @Test(
        arguments: [
            (["hi", "ok", "haha"], false), (["I moved to Chengdu with two cats"], true), (["我搬到成都了"], true),
            (["嗯", "哦"], false), ([], false), (["hi hi hi hi hi hi"], false), (["forget it"], true),
            (["I", "and", "the", "of", "to", "it"], false),
        ] as [([String], Bool)])
    func `a few terms of the person's are worth a call`(texts: [String], isWorth: Bool) {
        let messages = texts.map { Self.heard($0) }

        #expect(ExtractionSchedule.tellsAnything(messages) == isWorth)
    }

    @Test func `what the persona says is worth no call`() {
        let messages = [Self.said("I went to the market and bought a melon, two lamps and a red bicycle")]

        #expect(!ExtractionSchedule.tellsAnything(messages))
    }

    @Test func `the words under a picture count, a sticker has none worth a call`() {
        let caption = "my new flat beside the old harbour"
        let photo = HistoryMessage(
            speaker: .person(name: "Kim"), content: .attachment(.photo, caption: caption), date: Self.noon)
        let sticker = HistoryMessage(
            speaker: .person(name: "Kim"), content: .attachment(.sticker, caption: "😀"), date: Self.noon)

        #expect(ExtractionSchedule.tellsAnything([photo]))
        #expect(!ExtractionSchedule.tellsAnything([sticker]))
    }
}
