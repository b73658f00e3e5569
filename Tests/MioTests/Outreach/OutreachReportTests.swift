import Domain
import Foundation
import Ports
import Testing

@testable import mio

struct OutreachReportTests {
    /// Tuesday, 2026-01-20, 15:00 in Shanghai.
    private static let now = Date(timeIntervalSince1970: 1_768_892_400)
    private static let shanghai = TimeZone(identifier: "Asia/Shanghai")

    private static func hours(_ count: Double) -> Date { now.addingTimeInterval(count * 3600) }

    private static func report(
        _ standing: OutreachStanding, _ preferences: ContactPreferences = ContactPreferences(timeZone: shanghai),
        outreach: [Date] = [], lastMessage: Date? = nil, isReachable: Bool = true, records: [OutreachRecord] = [],
        isBrief: Bool = false
    ) throws -> OutreachReport {
        let candidate = OutreachCandidate(
            relationship: RelationshipID(rawValue: 1), person: PersonID(rawValue: 1),
            preset: PresetName(rawValue: "keke"),
            conversation: ConversationID(bot: BotID(rawValue: 42), chat: ChatID(rawValue: 4242)),
            user: UserID(rawValue: 4242), epoch: 1, stage: .goodFriends, mood: nil, standing: standing,
            preferences: preferences, outreach: outreach, lastMessage: lastMessage, isReachable: isReachable)
        let situation = OutreachSituation(
            standing: standing, cadence: 300, preferences: preferences, timeZone: preferences.timeZone ?? .gmt,
            outreach: outreach, lastMessage: lastMessage, isReachable: isReachable)
        return OutreachReport(
            of: candidate, in: situation, records: records, bot: try #require(BotKey("keke")), at: now,
            isBrief: isBrief)
    }

    private static let records = [
        OutreachRecord(
            date: hours(-20),
            reason: OutreachReason(
                .plan, topic: "Has an exam", sources: [MemoryID(rawValue: 12), MemoryID(rawValue: 15)],
                day: CalendarDay(year: 2026, month: 1, day: 19)),
            skipped: [
                SkippedReason(
                    OutreachReason(.memory, topic: "Has a cat", sources: [MemoryID(rawValue: 3)]), because: .recent),
                SkippedReason(OutreachReason(.missing), because: .weaker),
            ], outcome: .sent),
        OutreachRecord(date: hours(-44), reason: OutreachReason(.missing), skipped: [], outcome: .declined),
    ]

    @Test func `the next moment, what stands in the way and what it wrote are told`() throws {
        let standing = OutreachStanding(
            nextAt: Self.hours(10), unanswered: 1, lastSent: Self.hours(-20), begunByPersona: 3, talks: 8)

        let text = try Self.report(standing, outreach: [Self.hours(-1), Self.hours(-20)], records: Self.records).text

        #expect(
            text == """
                keke and 4242: good_friends
                now: waits until 2026-01-21 01:00: it is not time yet
                then: waits until about 2026-01-21 08:45: night, where nothing was said of quiet hours
                between two messages 7.5 h to 13.5 h; its cadence at this stage is 5.0 h
                wrote first on 2026-01-19 19:00; 1 of at most 3 unanswered
                began 38 % of the latest talks
                today 1 of 5 from all personas
                quiet hours: none told, so the night, 23:00-08:00
                times in Asia/Shanghai

                the latest 2:
                2026-01-19 19:00  sent  plan: Has an exam (2026-01-19, memories 12, 15)
                    not memory, spoken of within a week: Has a cat (memory 3)
                    not missing, weaker
                2026-01-18 19:00  declined  missing

                """)
    }

    @Test func `brief leaves out every topic`() throws {
        let report = try Self.report(OutreachStanding(nextAt: Self.now), records: Self.records, isBrief: true)

        let texts = [report.text, try report.printableJSON()]

        #expect(!texts.contains { $0.contains("exam") || $0.contains("cat\"") || $0.contains("a cat") })
        #expect(report.text.contains("sent  plan (2026-01-19, memories 12, 15)\n"))
    }

    @Test(
        arguments: [
            (.init(nextAt: now), .init(), "now: may write\n"),
            (.init(unanswered: 3), .init(), "now: rests until the person writes: the last 3 were not answered\n"),
            (.init(), .init(), "now: rests until the person writes: no moment is drawn\n"),
            (
                .init(nextAt: now), .init(pausedUntil: .distantFuture),
                "now: rests until the person ends the pause: the person wants a pause\n"
            ),
            (.init(nextAt: now), .init(pausedUntil: .distantFuture), "pause: until the person ends it\n"),
            (.init(nextAt: now), .init(pausedUntil: hours(2)), "pause: until 2026-01-20 09:00\n"),
            (.init(nextAt: now), .init(quiet: .off), "quiet hours: none wanted\n"),
            (
                .init(nextAt: now), .init(quiet: .hours(QuietHours(begin: 0, end: 0))),
                "now: rests until the person has other quiet hours: quiet hours\n"
            ),
            (.init(nextAt: now), .init(), "times in UTC, which is a guess\n"),
            (.init(nextAt: hours(-3)), .init(), "its moment passed unused, and another is drawn\n"),
        ] as [(OutreachStanding, ContactPreferences, String)])
    func `what holds is told in words`(
        standing: OutreachStanding, preferences: ContactPreferences, words: String
    ) throws {
        // Seven in the morning at Greenwich is night where nothing else is said.
        var preferences = preferences
        if preferences.quiet == .unset, words.contains("may write") { preferences.quiet = .off }

        let text = try Self.report(standing, preferences).text

        #expect(text.contains(words), "\(text)")
    }

    @Test func `a bot that cannot write says so`() throws {
        let report = try Self.report(OutreachStanding(nextAt: Self.now), isReachable: false)

        #expect(
            report.text.contains("now: rests until the person writes: the bot is blocked, or the account is gone\n"))
        #expect(report.text.hasSuffix("\nNo time that it thought of writing is listed.\n"))
    }
}
