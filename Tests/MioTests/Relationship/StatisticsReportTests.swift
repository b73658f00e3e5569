import Domain
import Ports
import Testing

@testable import mio

struct StatisticsReportTests {
    private typealias Figures = RelationshipStatistics.Figures

    private static let nobody = Figures(count: 0, reached: 0, medianDaysTo: nil, medianDaysAt: nil)

    private static let june = RelationshipStatistics(
        preset: PresetName(rawValue: "june"), arm: nil, modes: [.evolving: 10, .static: 2],
        stages: [
            .justMet: Figures(count: 3, reached: 12, medianDaysTo: 0, medianDaysAt: 4.3),
            .goodFriends: Figures(count: 6, reached: 9, medianDaysTo: 9.5, medianDaysAt: 21),
            .flirting: Figures(count: 3, reached: 3, medianDaysTo: 30, medianDaysAt: 100.04), .partners: nobody,
        ],
        agreements: 12, refusals: [.tooSoon: 3, .pressure: 1, .conflict: 1, .unclear: 0])

    private static let keke = RelationshipStatistics(
        preset: PresetName(rawValue: "keke"), arm: ArmName(rawValue: "slow-burn/slow"), modes: [.evolving: 1],
        stages: [
            .justMet: Figures(count: 1, reached: 1, medianDaysTo: 0, medianDaysAt: 0.5), .goodFriends: nobody,
            .flirting: nobody, .partners: nobody,
        ],
        agreements: 0, refusals: [:])

    @Test func `many are told by persona and arm, and what the judge said beside it`() {
        let text = StatisticsReport([Self.june, Self.keke]).text

        #expect(
            text == """
                preset  arm             stage         now  reached  days to it  days at it
                june    –               just_met        3       12         0.0         4.3
                                        good_friends    6        9         9.5        21.0
                                        flirting        3        3        30.0       100.0
                                        partners        0        0           –           –
                keke    slow-burn/slow  just_met        1        1         0.0         0.5
                                        good_friends    0        0           –           –
                                        flirting        0        0           –           –
                                        partners        0        0           –           –

                preset  arm             evolving  static  agreed  refused  grounds
                june    –                     10       2      12        5  too_soon 3, conflict 1, pressure 1
                keke    slow-burn/slow         1       0       0        0  –

                """)
    }

    @Test func `one persona alone is told where she is asked for`() {
        let text = StatisticsReport([Self.june, Self.keke], preset: "keke").text

        #expect(
            text == """
                preset  arm             stage         now  reached  days to it  days at it
                keke    slow-burn/slow  just_met        1        1         0.0         0.5
                                        good_friends    0        0           –           –
                                        flirting        0        0           –           –
                                        partners        0        0           –           –

                preset  arm             evolving  static  agreed  refused  grounds
                keke    slow-burn/slow         1       0       0        0  –

                """)
    }

    @Test(
        arguments: [
            (nil, "There are no relationships yet.\n"), ("keke", "There are no relationships with the preset keke.\n"),
        ] as [(String?, String)])
    func `none are told as none`(preset: String?, words: String) throws {
        let report = StatisticsReport(preset == nil ? [] : [Self.june], preset: preset)

        #expect(report.text == words)
        #expect(try report.printableJSON() == "[\n\n]\n")
    }

    @Test func `programs read every figure, and none where nobody is`() throws {
        let json = try StatisticsReport([Self.june]).printableJSON()

        for line in [
            #""medianDaysTo" : 9.5"#, #""reached" : 12"#, #""agreements" : 12"#, #""too_soon" : 3"#, #""static" : 2"#,
        ] {
            #expect(json.contains(line))
        }
        #expect(json.matches(of: /"medianDaysAt"/).count == 3)
        #expect(!json.contains("null"))
    }
}
