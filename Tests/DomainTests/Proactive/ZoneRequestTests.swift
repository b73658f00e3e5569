import Domain
import Foundation
import Testing

private let distances: [(hours: Double, texts: [String])] = [
    (
        8,
        [
            "UTC+8", "utc+8", "UTC +8", "GMT+8", "+08:00", "+8", "ＵＴＣ＋８", "UTC8", "utc 8", "GMT8", "8", "东八区", "东8区",
            "Etc/GMT-8",
        ]
    ),
    (-5, ["GMT-5", "gmt -5", "UTC−5", "-5", "西五区"]), (5.5, ["+0530", "+5:30"]), (5.75, ["UTC+5:45"]),
    (-9.5, ["UTC-9:30"]), (-3.5, ["GMT-3:30"]), (0, ["UTC", "GMT", "z", "UTC+0", "零时区", "格林尼治时间"]), (14, ["UTC+14"]),
    (-12, ["UTC-12"]), (10.5, ["UTC+10:30"]), (12.75, ["UTC+12:45"]), (12, ["东十二区"]), (9, ["东九时区"]), (-10, ["西十区"]),
]

@Suite struct ZoneRequestTests {
    private let cities = CityZonesFixtures.cities
    private let winter = Date(timeIntervalSince1970: 1_768_478_400)

    @Test(arguments: [
        ("Asia/Shanghai", "Asia/Shanghai"), ("asia/shanghai", "Asia/Shanghai"), ("ASIA/SHANGHAI", "Asia/Shanghai"),
        ("America/New_York", "America/New_York"), ("america/new_york", "America/New_York"),
        (" Europe/Berlin ", "Europe/Berlin"), ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("australia/lord_howe", "Australia/Lord_Howe"), ("america/port_of_spain", "America/Port_of_Spain"),
        ("Ａｓｉａ／Ｔｏｋｙｏ", "Asia/Tokyo"), ("berlin", "Europe/Berlin"), ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"), ("New York", "America/New_York"), ("newyork", "America/New_York"),
        ("NYC", "America/New_York"), ("nyc", "America/New_York"), ("münchen", "Europe/Berlin"),
        ("Munchen", "Europe/Berlin"), ("sao paulo", "America/Sao_Paulo"), ("Xi’an", "Asia/Shanghai"),
        ("xian", "Asia/Shanghai"), ("lord howe", "Australia/Lord_Howe"), ("Apia", "Pacific/Apia"),
        ("kathmandu", "Asia/Kathmandu"), ("Tokyo time", "Asia/Tokyo"), ("New York City", "America/New_York"),
        ("Japan", "Asia/Tokyo"), ("London timezone", "Europe/London"), ("北京", "Asia/Shanghai"),
        ("北京市", "Asia/Shanghai"), ("北京时间", "Asia/Shanghai"), ("柏林", "Europe/Berlin"), ("东京", "Asia/Tokyo"),
        ("东京时间", "Asia/Tokyo"), ("纽约", "America/New_York"), ("日本", "Asia/Tokyo"), ("洛杉矶", "America/Los_Angeles"),
        ("悉尼", "Australia/Sydney"), ("伦敦时区", "Europe/London"), ("巴黎", "Europe/Paris"), ("孟买", "Asia/Kolkata"),
        ("成都", "Asia/Shanghai"), ("新加坡", "Asia/Singapore"), ("London, UK", "Europe/London"),
        ("Berlin, Germany", "Europe/Berlin"), ("in Berlin", "Europe/Berlin"), ("In Tokyo, Japan", "Asia/Tokyo"),
        ("在东京", "Asia/Tokyo"), ("成都，中国", "Asia/Shanghai"), ("四川", "Asia/Shanghai"), ("广东省", "Asia/Shanghai"),
    ])
    func `places and identifiers are known`(text: String, zone: String) throws {
        let expected = try #require(TimeZone(identifier: zone))

        let found = try #require(ZoneRequest.read(text, cities: cities))
        let kept = TimeZone(identifier: found.identifier)

        #expect(found.secondsFromGMT(for: winter) == expected.secondsFromGMT(for: winter))
        #expect(kept == found)
    }

    @Test(arguments: distances.flatMap { distance in distance.texts.map { ($0, distance.hours) } })
    func `distances from Greenwich are known, and can be kept`(text: String, hours: Double) throws {
        let typed = text

        let found = try #require(ZoneRequest.read(typed, cities: cities))
        let kept = TimeZone(identifier: found.identifier)

        #expect(Double(found.secondsFromGMT(for: winter)) == hours * 3600)
        #expect(kept?.secondsFromGMT(for: winter) == found.secondsFromGMT(for: winter))
    }

    @Test(arguments: [
        "", " ", "x", "Mars", "the moon", "Asia/Atlantis", "Atlantis", "Foo/Bar", "UTC+15", "UTC-13", "+25:00",
        "UTC+8:10", "UTC+8:60", "+", "-", "UTC+", "UTC25", "25", "800", "+08:00:00", "+123456", "08:00", "CST", "BST",
        "IST", "../../etc/passwd", "../etc", "/etc/localtime", "Asia/../Asia/Tokyo", "Asia/", "/",
        "posix/Asia/Tokyo/..", "off", "yes", "me", "my time", "Tokyo and Berlin", "Tokyo, Berlin", "in", "in bed",
        "Birmingham", "Portland, Oregon", "Europe/Berlin; DROP TABLE person",
        "\u{0}", "🙂",
        String(repeating: "Berlin", count: 5_000),
    ])
    func `what is no zone is refused in English`(text: String) {
        let typed = text

        let found = ZoneRequest.read(typed, cities: cities)

        #expect(found == nil)
    }

    @Test(arguments: [
        "东十五区", "西十三区", "东区", "西区", "火星", "时间", "这里", "北京和上海", "东八", "八区", "东八区吧", "哪里", "家里", "东二十区", "老家", "公司",
        "北京时间几点", "我在北京", "不知道", "随便", "东八点区", "南八区", "北五区", "时区", "市", "东零点五区", "天上", "中东", "东八区东京", "几区", "东几区",
    ])
    func `what is no zone is refused in Chinese`(text: String) {
        let typed = text

        let found = ZoneRequest.read(typed, cities: cities)

        #expect(found == nil)
    }

    @Test func `a summer elsewhere is the summer there`() throws {
        let july = Date(timeIntervalSince1970: 1_783_944_000)

        let zone = try #require(ZoneRequest.read("柏林", cities: cities))

        #expect(zone.secondsFromGMT(for: july) - zone.secondsFromGMT(for: winter) == 3600)
    }
}
