import Domain
import Foundation
import Testing

private let presses: [ButtonPress] =
    RelationshipKind.allCases.map { ButtonPress.kind($0) }
    + PersonProfile.Field.allCases.map { ButtonPress.skip($0) }
    + otherPresses + wishes.map { .wish($0, asked: asked, isMeant: true) }
    + wishes.map { .wish($0, asked: asked + 60, isMeant: false) }

private let wishes: [ContactWish] = [
    .quiet(QuietHours(begin: 23 * 60, end: 8 * 60)), .quiet(QuietHours(begin: 0, end: 0)),
    .quiet(QuietHours(begin: 1439, end: 1438)), .pause(days: 3), .pause(days: 365), .stop, .zone(.gmt),
    .zone(zone("Asia/Tokyo")), .zone(zone("America/Argentina/ComodRivadavia")),
]

/// A whole minute.
private let asked = Date(timeIntervalSince1970: 1_789_999_980)

private func zone(_ identifier: String) -> TimeZone { TimeZone(identifier: identifier) ?? .gmt }

private let otherPresses: [ButtonPress] = [
    .nickname(0), .nickname(19), .deleteMemory("nickname", page: 0), .deleteMemory("42", page: 3),
    .deleteMemory("9223372036854775807", page: 1_000_000), .deleteMemory("a:b:c", page: 2), .memoryPage(0),
    .memoryPage(.max), .forget(all: true), .forget(all: false), .keep,
]

@Suite struct ButtonPressTests {
    @Test(arguments: presses)
    func `a button brings back what it stands for`(press: ButtonPress) {
        let data = press.data

        let read = ButtonPress(data: data)

        #expect(read == press)
        #expect((1...64).contains(data.utf8.count))
    }

    @Test func `no two buttons carry the same`() {
        let data = presses.map(\.data)

        let different = Set(data)

        #expect(different.count == presses.count)
    }

    @Test func `a button keeps the minute at which somebody was asked`() {
        let press = ButtonPress.wish(.stop, asked: asked + 59, isMeant: true)

        let read = ButtonPress(data: press.data)

        #expect(read == .wish(.stop, asked: asked, isMeant: true))
    }

    @Test(arguments: [
        "", ":", "::", "kind", "kind:", "kind:lover", "kind:Friend", "kind:friend:x", "nickname", "nickname:",
        "nickname:x", "nickname:1.5", "nickname:99999999999999999999", "skip:", "skip:age", "delete", "delete:1",
        "delete:x:1", "delete::1", "memory", "memory:", "memory:first", "forget", "forget:", "forget:some",
        "forget:all:x", "keep:", "keep:1", "KEEP", " keep", "stage:2", "⟦keep⟧", "kind：friend",
        "yes", "yes:", "yes:hqw0g", "yes:hqw0g:", "yes::s", "yes:-1:s", "yes:+1:s", "yes:hqw0ghqw0g:s", "yes:?:s",
        "yes:hqw0g:x",
        "yes:hqw0g:stop", "yes:hqw0g:p", "yes:hqw0g:p0", "yes:hqw0g:p366", "yes:hqw0g:q", "yes:hqw0g:q1-2-3",
        "yes:hqw0g:q1440-1", "yes:hqw0g:q-1-5", "no:hqw0g:zNowhere/Atall", "maybe:hqw0g:s",
    ])
    func `what no button of ours carries means nothing`(data: String) {
        let carried = data

        let press = ButtonPress(data: carried)

        #expect(press == nil)
    }
}
