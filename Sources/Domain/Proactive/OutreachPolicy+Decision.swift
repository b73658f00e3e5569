package import Foundation

extension OutreachPolicy {
    /// Whether the persona may write at `now`, and if not, what speaks against it and until when.
    ///
    /// Whoever has to wait waits until a moment after `now`, and never as long as ``horizon``: a longer pause is asked
    /// after once a week.
    package static func decision(
        in situation: OutreachSituation, at now: Date, roll: Double
    ) -> OutreachDecision {
        let obstacle = rest(in: situation, at: now) ?? obstacle(in: situation, at: now, roll: roll)
        guard case .wait(let cause, let moment) = obstacle else { return obstacle ?? .write }
        // A moment that is stored in whole seconds must not lie in the past.
        let bounded = min(
            max(moment, now.addingTimeInterval(1)), now.addingTimeInterval(longestInterval + 86_400 / 2))
        return .wait(cause, until: bounded)
    }

    private static func obstacle(
        in situation: OutreachSituation, at now: Date, roll: Double
    ) -> OutreachDecision? {
        pause(in: situation, at: now, roll: roll) ?? punctuality(in: situation, at: now, roll: roll)
            ?? talking(in: situation, at: now, roll: roll) ?? closeness(
                in: situation, at: now, roll: roll)
            ?? day(in: situation, at: now, roll: roll) ?? quiet(in: situation, at: now, roll: roll)
    }

    /// What only the person ends.
    private static func rest(in situation: OutreachSituation, at now: Date) -> OutreachDecision? {
        guard situation.isReachable else { return .rest(.unreachable) }
        guard situation.standing.unanswered < mostUnanswered else { return .rest(.unanswered) }
        if let pause = situation.preferences.pausedUntil, pause >= .distantFuture {
            return .rest(.paused)
        }
        if situation.standing.nextAt == nil {
            return .rest(isAlwaysQuiet(situation) ? .quietHours : .unanswered)
        }
        return nil
    }

    private static func isAlwaysQuiet(_ situation: OutreachSituation) -> Bool {
        guard case .hours(let hours) = situation.preferences.quiet else { return false }
        return hours.isWholeDay
    }
}

// MARK: - What makes it wait

extension OutreachPolicy {
    private static func pause(
        in situation: OutreachSituation, at now: Date, roll: Double
    ) -> OutreachDecision? {
        guard let pause = situation.preferences.pausedUntil, pause > now else { return nil }
        guard pause.timeIntervalSince(now) < longestInterval else {
            return .wait(.paused, until: now.addingTimeInterval(longestInterval))
        }
        return waking(.paused, pause.addingTimeInterval(roll * morningSpread), situation, roll: roll)
    }

    private static func punctuality(
        in situation: OutreachSituation, at now: Date, roll: Double
    ) -> OutreachDecision? {
        guard let next = situation.standing.nextAt else { return nil }
        let interval = interval(in: situation, roll: roll) ?? longestInterval
        if next > now.addingTimeInterval(horizon) {
            return .wait(.missed, until: now.addingTimeInterval(interval))
        }
        if next > now { return .wait(.notYet, until: next) }
        guard now.timeIntervalSince(next) > patience else { return nil }
        return .wait(.missed, until: now.addingTimeInterval(interval * (0.05 + 0.45 * roll)))
    }

    private static func talking(
        in situation: OutreachSituation, at now: Date, roll: Double
    ) -> OutreachDecision? {
        guard let last = situation.lastMessage, let moment = latest([last], within: talkPause, of: now)
        else { return nil }
        return waking(
            .talking, moment.addingTimeInterval(talkPause * (1 + roll)), situation, roll: roll)
    }

    private static func closeness(
        in situation: OutreachSituation, at now: Date, roll: Double
    ) -> OutreachDecision? {
        guard let moment = latest(situation.outreach, within: spacing, of: now) else { return nil }
        return waking(.tooSoon, moment.addingTimeInterval(spacing * (1 + roll)), situation, roll: roll)
    }

    private static func day(in situation: OutreachSituation, at now: Date, roll: Double)
        -> OutreachDecision?
    {
        guard situation.outreach.count >= mostADay else { return nil }
        let (today, zone) = (CalendarDay(of: now, in: situation.timeZone), situation.timeZone)
        let begin = today.start(in: zone)
        let recent = situation.outreach.filter { $0 >= begin }
        guard recent.count >= mostADay else { return nil }
        let tomorrow = today.advanced(by: 1).start(in: zone)
        guard recent.count(where: { $0 < tomorrow }) >= mostADay else { return nil }
        return waking(.dailyLimit, tomorrow.addingTimeInterval(roll * daySpread), situation, roll: roll)
    }

    /// The last of `dates` that lies within `limit` before `now`, as the present where it lies as little ahead.
    ///
    /// What lies further ahead was written by a clock that went back, and binds nobody until that time comes again.
    private static func latest(_ dates: [Date], within limit: TimeInterval, of now: Date) -> Date? {
        dates.filter { abs(now.timeIntervalSince($0)) < limit }.max().map { min($0, now) }
    }
}

// MARK: - Quiet hours

extension OutreachPolicy {
    private static func quiet(in situation: OutreachSituation, at now: Date, roll: Double)
        -> OutreachDecision?
    {
        let (hours, obstacle): (QuietHours, OutreachDecision.Obstacle)
        switch situation.preferences.quiet {
        case .off: return nil
        case .unset: (hours, obstacle) = (.night, .night)
        case .hours(let own): (hours, obstacle) = (own, .quietHours)
        }
        let zone = situation.timeZone
        guard !hours.isWholeDay else { return .rest(obstacle) }
        let soon = now.addingTimeInterval(composing)
        guard let end = [now, soon].lazy.compactMap({ hours.end(of: $0, in: zone) }).first else { return nil }
        // Whoever has but an hour in which they may be written to is written to in that hour.
        let spread = min(morningSpread, Double(1440 - hours.length) * 60 / 2)
        return .wait(obstacle, until: end.addingTimeInterval(roll * spread))
    }

    /// Waiting until `moment`, or until the quiet hours end into which it falls.
    private static func waking(
        _ obstacle: OutreachDecision.Obstacle, _ moment: Date, _ situation: OutreachSituation,
        roll: Double
    ) -> OutreachDecision {
        switch quiet(in: situation, at: moment, roll: roll) {
        case .wait(_, let later): .wait(obstacle, until: later)
        case .rest(let quiet): .rest(quiet)
        case .write, nil: .wait(obstacle, until: moment)
        }
    }
}
