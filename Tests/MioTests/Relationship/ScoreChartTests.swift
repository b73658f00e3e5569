import Domain
import Foundation
import Testing

@testable import mio

struct ScoreChartTests {
    private static let thresholds: [Stage: Double] = [.goodFriends: 180, .flirting: 450, .partners: 720]

    private static func chart(
        _ points: [ScoreChart.Point], thresholds: [Stage: Double] = thresholds,
        marks: [(date: Date, mark: ScoreChart.Mark)] = []
    ) -> ScoreChart {
        ScoreChart(points: points, thresholds: thresholds, marks: marks, time: LocalTime(zone: .gmt))
    }

    private static func point(_ day: Double, _ score: Double, isGlide: Bool = false) -> ScoreChart.Point {
        ScoreChart.Point(date: ChronicleFixture.day(day), score: score, isGlide: isGlide)
    }

    /// Sixty days in which the score rises, and forty of silence.
    private static var season: [ScoreChart.Point] {
        let scores = (1...60).reduce(into: [0.0]) { $0.append(($0.last ?? 0) + Double($1 % 7) * 1.8) }
        let days = scores.enumerated().map { point(Double($0), $1) }
        return days + [point(62, scores[60]), point(100, scores[60] - 90, isGlide: true)]
    }

    @Test func `a season is drawn with its stages, its dates and what happened beside it`() {
        let day = ChronicleFixture.day

        let text = Self.chart(
            Self.season, marks: [(day(30), .up), (day(50), .refused), (day(95), .down)]
        ).text

        #expect(
            text == """
                 500 ┤
                     ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ flirting 450
                 400 ┤
                     ┤                                ▁▂▃▃▂▁▁
                 300 ┤                          ▁▂▃▄▇██████████▇▆▆▅▄▄▃▂▂▁
                     ┤                      ▃▄▅▆███████████████████████████▇▆▆▅
                 200 ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▂▅▆▇████████████████████████████████████ good_friends 180
                     ┤           ▂▂▄▆██████████████████████████████████████████
                 100 ┤      ▂▄▄▆███████████████████████████████████████████████
                     ┤▁▂▄▆▆████████████████████████████████████████████████████
                   0 └─────────────────▲──────────×─────────────────────────▼──
                      2026-01-01             2026-02-20              2026-04-11
                      × the judge refused   ▲ a stage up   ▼ a stage down

                """)
    }

    @Test func `of two signs in one place only the one that is seen is explained`() {
        let day = ChronicleFixture.day

        let text = Self.chart(Self.season, marks: [(day(30), .refused), (day(30.2), .up)]).text

        #expect(text.contains("▲ a stage up") && !text.contains("×"))
    }

    @Test func `a first evening is told by the clock, against the stage that comes next`() {
        let text = Self.chart([Self.point(0, 0), Self.point(0.01, 9.1), Self.point(0.05, 12.4)]).text

        #expect(
            text == """
                 200 ┤
                     ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ good_friends 180
                 160 ┤
                     ┤
                 120 ┤
                     ┤
                  80 ┤
                     ┤
                  40 ┤
                     ┤           ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▅
                   0 └─────────────────────────────────────────────────────────
                      2026-01-01 00:00    2026-01-01 00:36     2026-01-01 01:12

                """)
    }

    @Test func `stages that begin close to each other share a line`() {
        let text = Self.chart(
            [Self.point(0, 0), Self.point(200, 800), Self.point(205, 1000)],
            thresholds: [.goodFriends: 600, .flirting: 610, .partners: 690]
        ).text

        let lines = text.split(separator: "\n")
        #expect(lines.contains { $0.hasSuffix(" flirting 610, partners 690") })
        #expect(lines.contains { $0.hasSuffix(" good_friends 600") })
    }

    @Test(arguments: [
        [ScoreChartTests.point(0, 0)], [ScoreChartTests.point(0, 1000), ScoreChartTests.point(0, 0)],
        [ScoreChartTests.point(3, 500), ScoreChartTests.point(1, 20), ScoreChartTests.point(2, 999.9)],
        ScoreChartTests.season, [ScoreChartTests.point(0, 0), ScoreChartTests.point(40_000, 1)],
    ])
    func `no line is wider than a terminal, and none has a blank at its end`(points: [ScoreChart.Point]) {
        let text = Self.chart(points).text

        let lines = text.split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines.allSatisfy { $0.count <= ScoreChart.width && !$0.hasSuffix(" ") })
    }

    @Test func `nothing is drawn of nothing`() {
        let text = Self.chart([]).text

        #expect(text.isEmpty)
    }
}
