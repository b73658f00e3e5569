import Domain
import Foundation
import Ports
import Testing

@testable import mio

struct RelationshipReportTests {
    private static func report(
        _ chronicle: RelationshipChronicle, at day: Double = 20.5, limit: Int = 30, isBrief: Bool = false
    ) throws -> RelationshipReport {
        RelationshipReport(
            chronicle, of: UserID(rawValue: 4242), with: try #require(BotKey("keke")), by: ChronicleFixture.rules,
            at: ChronicleFixture.day(day), in: .gmt, .init(limit: limit, isBrief: isBrief))
    }

    /// Friends since the new year, who talked on the twentieth day.
    private static func friends(
        mode: RelationshipMode = .evolving, stage: Stage = .goodFriends, score: Double = 300, since: Double = 0,
        refusal: RelationshipStanding.Refusal? = nil
    ) -> RelationshipStanding {
        RelationshipStanding(
            mode: mode, stage: stage, score: score, stageScore: 180, since: ChronicleFixture.day(since),
            lastContact: ChronicleFixture.day(20), refusal: refusal)
    }

    @Test func `where two stand, the course of it and what moved it are told`() throws {
        let text = try Self.report(ChronicleFixture.friends, limit: 2).text

        #expect(
            text == """
                keke and 4242: evolving, good_friends since 2026-01-20 00:00
                met on 2026-01-01, 20 days ago; 3 days of real talk, 52 messages
                score 166.0, 4.0 of hurt not made good; flirting at 450, 284.0 to go
                cooldown: 12.0 h left
                both said on 2026-01-20 12:00 that they want to be closer
                refused on 2026-01-21 00:00 (too_soon); a new proposal waits until 2026-01-22 00:00 and for 18 messages more
                mood even: valence +0.50, energy 0.80; at rest valence +0.50, energy 0.80
                arm slow-burn/slow
                times in GMT

                 200 ┤
                     ┤┄┄▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅███████▇▇▇▆▆▆▅▅▅▄▄▃▃▃▂▂▂▁▁▁┄▂▂ good_friends 180
                 160 ┤  ███████████████████████████████████████████████████████
                     ┤  ███████████████████████████████████████████████████████
                 120 ┤  ███████████████████████████████████████████████████████
                     ┤  ███████████████████████████████████████████████████████
                  80 ┤  ███████████████████████████████████████████████████████
                     ┤  ███████████████████████████████████████████████████████
                  40 ┤  ███████████████████████████████████████████████████████
                     ┤  ███████████████████████████████████████████████████████
                   0 └───────────────────────────▲───────────────────────────×─
                      2026-01-01             2026-01-11              2026-01-21
                      × the judge refused   ▲ a stage up

                changes, the latest 2:
                2026-01-21 00:00  -20.0  to 160.0  silence -20.0
                2026-01-21 00:00   +6.0  to 166.0  humour +6.0

                transitions:
                2026-01-11 00:00  just_met to good_friends  earned  score 180.0

                verdicts:
                2026-01-11 00:00  good_friends, by score: agreed, openai/m
                    They trust each other.
                    “nobody but you knows”
                    “thank you”
                2026-01-21 00:00  flirting, spoken by both: refused (too_soon), openai/m
                    They only talk of music.
                    “I like you”

                """)
    }

    @Test func `brief leaves out every word of the judge and of the person`() throws {
        let report = try Self.report(ChronicleFixture.friends, isBrief: true)

        let texts = [report.text, try report.printableJSON()]

        for word in ["trust", "music", "nobody", "thank", "like you"] {
            #expect(!texts.contains { $0.contains(word) })
        }
        #expect(report.text.hasSuffix("2026-01-21 00:00  flirting, spoken by both: refused (too_soon), openai/m\n"))
        #expect(report.text.contains("changes, all:\n"))
    }

    @Test func `two who stay as they are have a score that stays and no way to go`() throws {
        let text = try Self.report(ChronicleFixture.chronicle(Self.friends(mode: .static))).text

        #expect(
            text == """
                keke and 4242: static, good_friends since 2026-01-01 00:00
                met on 2026-01-01, 20 days ago; 52 messages
                score 300.0, which stays: the relationship is static
                mood even: valence +0.50, energy 0.80; at rest valence +0.50, energy 0.80
                times in GMT

                The score has not moved yet.

                """)
    }

    @Test(arguments: [
        (friends(score: 460), "score 460.0; flirting at 450, reached\ncooldown: over\n"),
        (friends(stage: .partners, score: 800), "score 800.0; it goes no further\nmood"),
        (friends(since: 20), "150.0 to go\ncooldown: 36.0 h left\n"),
        (
            friends(refusal: .init(date: ChronicleFixture.day(20), messages: 0)),
            "refused on 2026-01-21 00:00; a new proposal waits until 2026-01-22 00:00\n"
        ),
        (
            friends(refusal: .init(date: ChronicleFixture.day(10), messages: 23)),
            "refused on 2026-01-11 00:00; a new proposal waits for 1 message more\n"
        ),
        (friends(since: 3000), "150.0 to go\ncooldown: 48.0 h left\n"),
    ])
    func `what stands in the way of the next stage is told`(standing: RelationshipStanding, words: String) throws {
        let text = try Self.report(ChronicleFixture.chronicle(standing)).text

        #expect(text.contains(words), "\(text)")
    }

    @Test(arguments: [
        friends(refusal: .init(date: ChronicleFixture.day(10), messages: 0)),
        friends(mode: .static, refusal: .init(date: ChronicleFixture.day(20), messages: 52)),
    ])
    func `a refusal that stands in nobody's way is not told of`(standing: RelationshipStanding) throws {
        let report = try Self.report(ChronicleFixture.chronicle(standing))

        #expect(report.refusal == nil)
        #expect(!report.text.contains("refused on"))
    }

    @Test(arguments: [
        (RelationshipMode.evolving, 27.4, true), (.evolving, 27.6, false), (.static, 27.4, false),
    ])
    func `what both said is told for a week, where it leads somewhere`(
        mode: RelationshipMode, day: Double, isTold: Bool
    ) throws {
        var standing = Self.friends(mode: mode)
        standing.agreedAt = ChronicleFixture.day(20.5)

        let report = try Self.report(ChronicleFixture.chronicle(standing), at: day)

        #expect((report.agreedAt != nil) == isTold)
        #expect(report.text.contains("both said on") == isTold)
    }

    @Test func `silence that no change tells of yet is reckoned`() throws {
        let report = try Self.report(ChronicleFixture.chronicle(Self.friends()), at: 30)

        #expect(report.silence > 0)
        #expect(abs(report.score + report.silence - 300) < 1e-9)
        #expect(report.text.contains("lost to silence"))
    }
}
