package import Foundation

/// What happens to a standing. Whatever `situation` says of the standing itself, this one counts.
extension OutreachStanding {
    /// After so long without a word between the two, whoever speaks begins a new talk.
    static let talkGap: TimeInterval = 2 * 3600
    /// So many talks, and they are halved, so that the latest weigh most.
    static let mostTalks = 20.0

    /// The standing after words of the person at `now`; `lastWords` is when one of the two spoke before.
    ///
    /// An answer to what the persona wrote first begins no talk, however late it comes.
    package func afterWords(
        at now: Date, lastWords: Date?, in situation: OutreachSituation, roll: Double
    ) -> OutreachStanding {
        var standing = unanswered > 0 ? self : afterWords(begunBy: 0, at: now, lastWords: lastWords)
        standing.unanswered = 0
        return standing.drawn(at: now, in: situation, roll: roll)
    }

    /// The standing after the persona wrote first at `now`; `lastWords` is when one of the two spoke before.
    package func afterOutreach(
        at now: Date, lastWords: Date?, in situation: OutreachSituation, roll: Double
    ) -> OutreachStanding {
        var standing = afterWords(begunBy: 1, at: now, lastWords: lastWords)
        standing.unanswered = max(0, unanswered) + 1
        standing.lastSent = now
        return standing.drawn(at: now, in: situation, roll: roll)
    }

    /// The longer a silence has been, the less often a persona thinks of it in vain: after a quarter of it again.
    private static let silenceShare = 0.25

    /// The standing after the persona thought of writing at `now` and said nothing: it waits at least as long as if it had
    /// written.
    package func afterSilence(at now: Date, in situation: OutreachSituation, roll: Double)
        -> OutreachStanding
    {
        var sent = self
        sent.unanswered = min(unanswered + 1, OutreachPolicy.mostUnanswered - 1)
        var standing = sent.drawn(at: now, in: situation, roll: roll)
        standing.unanswered = unanswered
        let silence = situation.lastMessage.map { now.timeIntervalSince($0) } ?? 0
        let wait = min(OutreachPolicy.longestInterval, max(0, silence) * Self.silenceShare)
        standing.nextAt = standing.nextAt.map { max($0, now.addingTimeInterval(wait)) }
        return standing
    }

    /// The standing with a moment drawn anew from `now` on; with none where the persona waits for the person.
    ///
    /// It is what a relationship needs whose persona rested for another cause, once that is gone: the person ended the
    /// pause, has other quiet hours, or can be reached again.
    package func drawn(at now: Date, in situation: OutreachSituation, roll: Double)
        -> OutreachStanding
    {
        var standing = self
        standing.nextAt = OutreachPolicy.interval(of: self, in: situation, roll: roll).map(
            now.addingTimeInterval)
        return standing
    }

    private func afterWords(begunBy persona: Double, at now: Date, lastWords: Date?)
        -> OutreachStanding
    {
        // A clock that went back leaves words in the future: they were said a moment ago.
        if let lastWords, now.timeIntervalSince(lastWords) < Self.talkGap { return self }
        var standing = self
        standing.talks += 1
        standing.begunByPersona += persona
        if standing.talks >= Self.mostTalks {
            standing.talks /= 2
            standing.begunByPersona /= 2
        }
        return standing
    }
}
