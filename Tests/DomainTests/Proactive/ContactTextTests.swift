import Domain
import Foundation
import Testing

@Suite struct ContactTextTests {
    private static let texts = CommonTexts(
        guidelines: "", identity: "", phrases: PromptingFixtures.phrases,
        commands: [.zoneName: "{place} ({offset})", .quietAllDay: "all day"])
    private static let cities = CityZones(["Asia/Shanghai": ["Beijing", "北京", "上海", "Shanghai"]])
    /// Wednesday, 2 September 2026, 12:00 UTC.
    private static let noon = PromptingFixtures.noon

    @Test(arguments: [
        (QuietHours(begin: 1380, end: 480), "23:00–08:00"), (QuietHours(begin: 0, end: 5), "00:00–00:05"),
        (QuietHours(begin: 600, end: 600), "all day"),
    ])
    func `quiet hours are two times`(hours: QuietHours, name: String) {
        #expect(Self.texts.name(of: hours) == name)
    }

    @Test(arguments: [
        ("Europe/Berlin", Language.english, "Berlin (UTC+2)"), ("America/New_York", .english, "New York (UTC-4)"),
        ("America/St_Johns", .english, "St Johns (UTC-2:30)"), ("Asia/Kathmandu", .chinese, "Kathmandu (UTC+5:45)"),
        ("Asia/Shanghai", .chinese, "北京 (UTC+8)"), ("Asia/Shanghai", .english, "Beijing (UTC+8)"),
        ("America/Argentina/Buenos_Aires", .english, "Buenos Aires (UTC-3)"), ("GMT", .english, "UTC"),
        ("GMT+0800", .english, "UTC+8"),
    ])
    func `a zone is a place and how its clock stands`(identifier: String, language: Language, name: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))

        let text = Self.texts.name(of: zone, at: Self.noon, in: language, cities: Self.cities)

        #expect(text == name)
    }

    @Test func `in winter a clock stands otherwise`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))

        let text = Self.texts.name(of: zone, at: Self.noon + 100 * 86_400, in: .english, cities: Self.cities)

        #expect(text == "Berlin (UTC+1)")
    }

    @Test func `a moment is that of the person's clock`() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Kolkata"))

        let texts = (Self.texts.clockTime(at: Self.noon, in: zone), Self.texts.moment(Self.noon, in: zone))

        #expect(texts == ("17:30", "Wed 2026-09-02 17:30"))
    }
}
