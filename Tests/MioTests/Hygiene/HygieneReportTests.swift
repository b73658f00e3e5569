import Domain
import Foundation
import Testing

@testable import mio

struct HygieneReportTests {
    private func report() throws -> HygieneReport {
        let junk = try HygieneFixture.score(#"{"remembered": [{"all": ["tea"]}]}"#, open: [.init(text: "Said hi")])
        let fine = try HygieneFixture.score(
            #"{"remembered": [{"all": ["jazz"]}]}"#, trap: "joke", open: [.init(text: "Likes jazz")])
        return HygieneReport([(.english, junk), (.chinese, fine), (.english, fine)])
    }

    @Test func `sums go by trap, by language and over all`() throws {
        let report = try report()

        #expect(report.parts[0].traps.map(\.trap) == [.joke, .trivia])
        #expect(report.parts[0].total.junk == .init(count: 1, total: 2))
        #expect(report.total.missed == .init(count: 1, total: 3))
        #expect(report.total.scenarios == 3)
        #expect(report.total.refusals == [.echo: 6])
    }

    @Test func `people read a table and what went wrong`() throws {
        let lines = try report().text.split(separator: "\n").map(String.init)

        #expect(lines[0].hasSuffix("superseded  people  doubles  refused"))
        #expect(lines[1].hasPrefix("en joke            1      1       1    0 %     0 %"))
        #expect(lines[2].hasPrefix("en trivia          1      1       1  100 %   100 %"))
        #expect(lines.dropFirst(3).prefix(4).map { $0.prefix(7) } == ["en all ", "zh joke", "zh all ", "all    "])
        #expect(lines.suffix(2) == ["en trivia “a”: missed: tea", "en trivia “a”: junk: Said hi"])
    }

    @Test func `programs read the same as JSON`() throws {
        let json = try report().printableJSON()

        let root = try JSONDecoder().decode(Root.self, from: Data(json.utf8))
        #expect(root.total.junk == .init(count: 1, total: 3, rate: 1.0 / 3))
        #expect(root.languages["en"]?.traps.keys.sorted() == ["joke", "trivia"])
        #expect(root.languages["en"]?.findings["a"]?.map { $0["kind"] } == ["missed", "junk"])
        #expect(json.contains(#""echo" : 6"#))
    }

    private struct Root: Decodable {
        struct Share: Decodable, Equatable {
            let count, total: Int
            let rate: Double?
        }
        struct Tally: Decodable {
            let junk: Share
        }
        struct Part: Decodable {
            let traps: [String: Tally]
            let findings: [String: [[String: String]]]
        }
        let total: Tally
        let languages: [String: Part]
    }
}
