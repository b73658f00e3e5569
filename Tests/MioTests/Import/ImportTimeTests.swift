import Foundation
import Testing

@testable import mio

struct ImportTimeTests {
    private func unix(_ text: String, _ zone: String = "GMT") throws -> Double? {
        let reader = TimeReader(try #require(TimeZone(identifier: zone)))
        return reader.date(text)?.timeIntervalSince1970
    }

    @Test(arguments: [
        ("2024-01-02T03:04:05Z", 1_704_164_645.0), ("2024-01-02T03:04:05z", 1_704_164_645),
        ("2024-01-02T03:04:05.25Z", 1_704_164_645.25), ("2024-01-02 03:04:05", 1_704_135_845),
        ("2024-01-02T03:04", 1_704_135_840), ("2024-01-02T03:04:05+01:00", 1_704_161_045),
        ("2024-01-02T03:04:05-0330", 1_704_177_245), ("2024-01-02T03:04:05,5+08", 1_704_135_845.5),
        ("2024-02-29T00:00:00Z", 1_709_164_800),
    ])
    func `a time without a zone is the place's, any other says it itself`(text: String, seconds: Double) throws {
        let time = try unix(text, "Asia/Shanghai")

        #expect(time == seconds)
    }

    @Test(arguments: [
        "", "2024-01-02", "2024-13-01T00:00:00Z", "2023-02-29T00:00:00Z", "2024-01-02T24:00:00Z",
        "2024-01-02T03:04:05.Z", "2024-01-02T03:04:05+1", "2024-01-02T03:04:05Z tomorrow", "1970-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "２０２４-01-02T03:04:05Z", "02.01.2024 03:04",
    ])
    func `what is no time of a message is none`(text: String) throws {
        let time = try unix(text)

        #expect(time == nil)
    }

    @Test(arguments: [
        // 02:30 does not exist on the last Sunday of March, and comes twice on that of October.
        ("2024-03-31T01:59:59", 1_711_846_799.0), ("2024-03-31T02:30:00", 1_711_848_600),
        ("2024-03-31T03:00:00", 1_711_846_800), ("2024-10-27T02:30:00", 1_729_989_000),
        ("2024-10-27T03:00:00", 1_729_994_400),
    ])
    func `a change of clocks loses no message`(text: String, seconds: Double) throws {
        let time = try unix(text, "Europe/Berlin")

        #expect(time == seconds)
    }

    @Test func `seconds since 1970 are a time, milliseconds are not`() {
        let reader = TimeReader(.gmt)

        #expect(reader.date(unix: 1_704_164_645)?.timeIntervalSince1970 == 1_704_164_645)
        #expect(reader.date(unix: 1_704_164_645_000) == nil)
        #expect(reader.date(unix: 0) == nil)
        #expect(reader.date(unix: .nan) == nil)
    }
}
