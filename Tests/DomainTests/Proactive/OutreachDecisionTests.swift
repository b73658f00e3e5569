import Domain
import Foundation
import TestSupport
import Testing

private typealias Fixtures = OutreachFixtures
private typealias Obstacle = OutreachDecision.Obstacle

private let now = OutreachFixtures.now
private let hour = OutreachFixtures.hour
private let day = OutreachFixtures.day

/// Something that only the person ends.
private struct RestCase: Sendable {
    let obstacle: Obstacle
    let change: @Sendable (inout OutreachFixtures.Parts) -> Void
}

private let restCases = [
    RestCase(obstacle: .unreachable) { $0.isReachable = false },
    RestCase(obstacle: .unanswered) { $0.standing.unanswered = 3 },
    RestCase(obstacle: .unanswered) { $0.standing.nextAt = nil },
    RestCase(obstacle: .paused) { $0.preferences.pausedUntil = .distantFuture },
    RestCase(obstacle: .quietHours) { $0.preferences.quiet = .hours(QuietHours(begin: 0, end: 0)) },
    RestCase(obstacle: .quietHours) {
        $0.preferences.quiet = .hours(QuietHours(begin: 0, end: 0))
        $0.standing.nextAt = nil
    },
]

@Suite struct OutreachDecisionTests {
    @Test func `where nothing speaks against it, it may write`() {
        let situation = Fixtures.situation()

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .write)
    }

    @Test func `each obstacle is met in its order`() {
        let quiet = QuietHours(begin: 14 * 60, end: 16 * 60)
        var obstacles: [Obstacle?] = []
        var parts = Fixtures.Parts()
        parts.isReachable = false
        parts.standing = OutreachStanding(nextAt: now + hour, unanswered: 3)
        parts.preferences = ContactPreferences(quiet: .hours(quiet), pausedUntil: now + day)
        parts.lastMessage = now - 60
        parts.outreach = (1...5).map { now - Double($0) * 60 }

        let removals: [(inout Fixtures.Parts) -> Void] = [
            { _ in }, { $0.isReachable = true }, { $0.standing.unanswered = 2 }, { $0.preferences.pausedUntil = nil },
            { $0.standing.nextAt = now - hour }, { $0.standing.nextAt = now }, { $0.lastMessage = now - 15 * 60 },
            { $0.outreach = (0...4).map { now - Double($0 + 1) * 1800 } }, { $0.outreach.removeLast() },
            { $0.preferences.quiet = .off },
        ]
        for remove in removals {
            remove(&parts)
            obstacles.append(
                obstacle(of: OutreachPolicy.decision(in: Fixtures.situation { $0 = parts }, at: now, roll: 0.5)))
        }

        #expect(
            obstacles == [
                .unreachable, .unanswered, .paused, .notYet, .missed, .talking, .tooSoon, .dailyLimit, .quietHours, nil,
            ])
    }

    @Test(arguments: restCases)
    private func `what only the person ends lets it rest`(cause: RestCase) {
        let situation = Fixtures.situation(cause.change)

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .rest(cause.obstacle))
    }

    @Test(arguments: [(0.0, 3.0), (0.5, 3.75), (0.999, 4.4985)])
    func `a pause is waited for, and a while more`(roll: Double, hours: Double) {
        let situation = Fixtures.situation { $0.preferences.pausedUntil = now + 3 * hour }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: roll)

        #expect(decision == .wait(.paused, until: now + hours * hour))
    }

    @Test func `a long pause is asked after once a week`() {
        let situation = Fixtures.situation { $0.preferences.pausedUntil = now + 300 * day }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .wait(.paused, until: now + 7 * day))
    }

    @Test func `a pause that is over holds nobody back`() {
        let situation = Fixtures.situation { $0.preferences.pausedUntil = now }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .write)
    }

    @Test(arguments: [1.0, 60.0, 3600.0, 518_400.0])
    func `before its moment it waits for that`(seconds: Double) {
        let situation = Fixtures.situation { $0.standing.nextAt = now + seconds }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .wait(.notYet, until: now + seconds))
    }

    @Test(arguments: [8.1, 30.0, 365.0, 100_000.0])
    func `a moment that a wrong clock drew is drawn anew`(days: Double) {
        let situation = Fixtures.situation { $0.standing.nextAt = now + days * day }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0)

        #expect(decision == .wait(.missed, until: now + 90 * 60))
    }

    @Test(arguments: [
        (0.0, 1801.0, 0.0375), (0.5, 1801.0, 0.28875), (0.0, 2_592_000.0, 0.0375), (0.999_999, 1e9, 0.675),
    ])
    func `what was missed comes within half an interval`(roll: Double, late: Double, share: Double) throws {
        let situation = Fixtures.situation {
            $0.standing.nextAt = now - late
            $0.cadence = 1440
        }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: roll)

        let seconds = try #require(wait(of: decision, for: .missed))
        #expect(abs(seconds - share * day) < 1)
    }

    @Test(arguments: [0.0, 60.0, 1800.0])
    func `half an hour late is not missed`(late: Double) {
        let situation = Fixtures.situation { $0.standing.nextAt = now - late }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .write)
    }

    @Test(arguments: [(ago: 0.0, minutes: 22.5), (60.0, 21.5), (840.0, 8.5), (-60.0, 22.5), (-899.0, 22.5)])
    func `nobody is interrupted`(ago: Double, minutes: Double) throws {
        let situation = Fixtures.situation { $0.lastMessage = now - ago }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        let seconds = try #require(wait(of: decision, for: .talking))
        #expect(abs(seconds - minutes * 60) < 0.01)
    }

    @Test(arguments: [(ago: 0.0, minutes: 45.0), (600.0, 35.0), (1740.0, 16.0), (-600.0, 45.0)])
    func `two personas keep their distance`(ago: Double, minutes: Double) throws {
        let situation = Fixtures.situation { $0.outreach = [now - ago, now - 3 * hour] }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        let seconds = try #require(wait(of: decision, for: .tooSoon))
        #expect(abs(seconds - minutes * 60) < 0.01)
    }

    @Test func `dates that a wrong clock left far ahead hold nobody back`() {
        let situation = Fixtures.situation {
            $0.lastMessage = now + 365 * day
            $0.outreach = (1...9).map { now + Double($0) * 30 * day }
        }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .write)
    }

    @Test func `the sixth of a day waits for the next, and for its morning`() {
        let situation = Fixtures.situation { $0.outreach = (1...5).map { now - Double($0) * hour } }

        let decision = OutreachPolicy.decision(in: situation, at: now, roll: 0.5)

        #expect(decision == .wait(.dailyLimit, until: Fixtures.date("2026-01-16", "08:45")))
    }

    @Test(arguments: [("03:59", true), ("04:01", false)])
    func `the day ends at four`(time: String, isFull: Bool) {
        let moment = Fixtures.date("2026-01-16", time)
        let situation = Fixtures.situation {
            $0.standing.nextAt = moment
            $0.preferences.quiet = .off
            $0.outreach = (1...5).map { moment - Double($0) * hour }
        }

        let decision = OutreachPolicy.decision(in: situation, at: moment, roll: 0)

        #expect(decision == (isFull ? .wait(.dailyLimit, until: Fixtures.date("2026-01-16", "04:00")) : .write))
    }
}

// MARK: - Any situation

extension OutreachDecisionTests {
    @Test(arguments: 1...40)
    func `whatever the situation, a wait lies ahead and is shorter than the horizon`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var faults: [String] = []

        for _ in 0..<200 {
            let situation = randomSituation(using: &random)
            let moment = now + .random(in: -400 * day...400 * day, using: &random)
            let decision = OutreachPolicy.decision(in: situation, at: moment, roll: .random(in: 0..<1, using: &random))
            guard case .wait(_, let until) = decision else { continue }
            if until <= moment || until > moment + OutreachPolicy.horizon { faults.append("\(moment): \(decision)") }
        }

        #expect(faults == [])
    }

    private func randomSituation(using random: inout SplitMix) -> OutreachSituation {
        let zones = ["Pacific/Apia", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"]
        return Fixtures.situation { parts in
            parts.standing = OutreachStanding(
                nextAt: near(using: &random), unanswered: .random(in: 0...2, using: &random))
            parts.cadence = .random(in: 1...5000, using: &random)
            parts.preferences.pausedUntil = near(using: &random)
            let hours = QuietHours(
                begin: .random(in: 0..<1440, using: &random), end: .random(in: 0..<1440, using: &random))
            parts.preferences.quiet = [.unset, .off, .hours(hours)].randomElement(using: &random) ?? .off
            parts.timeZone = zones.randomElement(using: &random).flatMap { TimeZone(identifier: $0) } ?? .gmt
            parts.outreach = (0..<8).compactMap { _ in near(using: &random) }
            parts.lastMessage = near(using: &random)
        }
    }

    private func near(using random: inout SplitMix) -> Date? {
        let spans = [60.0, 1800.0, day, 20 * day, 500 * day]
        guard let span = spans.randomElement(using: &random), Bool.random(using: &random) else { return nil }
        return now + .random(in: -span...span, using: &random)
    }

    private func obstacle(of decision: OutreachDecision) -> Obstacle? {
        switch decision {
        case .write: nil
        case .wait(let obstacle, _), .rest(let obstacle): obstacle
        }
    }

    /// Seconds that a decision waits for that cause; `nil` when it is another.
    private func wait(of decision: OutreachDecision, for obstacle: Obstacle) -> TimeInterval? {
        guard case .wait(obstacle, let moment) = decision else { return nil }
        return moment.timeIntervalSince(now)
    }
}
