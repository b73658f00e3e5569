package import Foundation

extension ContactPreferences {
    /// What holds with this account of a human whose other accounts have said `others`.
    ///
    /// The stricter holds: all quiet hours together, as few as one stretch can be, and the later end of a pause. Where
    /// nothing was said nothing is stricter, and the time zone is this account's own answer before another's. `now` tells
    /// how far apart their clocks are; without it hours are taken as they stand.
    package func shared(with others: [ContactPreferences], at now: Date?) -> ContactPreferences {
        var shared = self
        shared.timeZone = timeZone ?? others.lazy.compactMap(\.timeZone).first
        for other in others {
            if let pause = other.pausedUntil { shared.pausedUntil = max(shared.pausedUntil ?? pause, pause) }
            shared.quiet = shared.quiet.joined(
                with: other.quiet.moved(by: other.timeZone.minutes(behind: shared.timeZone, at: now)))
        }
        return shared
    }
}

extension ContactPreferences.Quiet {
    fileprivate func moved(by minutes: Int) -> Self {
        guard case .hours(let hours) = self else { return self }
        return .hours(QuietHours(begin: hours.begin + minutes, end: hours.end + minutes))
    }

    fileprivate func joined(with other: Self) -> Self {
        switch (self, other) {
        case (.hours(let hours), .hours(let others)): .hours(hours.joined(with: others))
        case (_, .hours), (.unset, _): other
        case (.hours, _), (.off, _): self
        }
    }
}

extension TimeZone? {
    /// How many minutes its clock is behind that of `other`; an unknown one shows the same.
    fileprivate func minutes(behind other: TimeZone?, at now: Date?) -> Int {
        guard let self, let other, let now else { return 0 }
        return (other.secondsFromGMT(for: now) - self.secondsFromGMT(for: now)) / 60
    }
}
