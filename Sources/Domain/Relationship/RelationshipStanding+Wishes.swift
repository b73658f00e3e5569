package import Foundation

extension RelationshipStanding {
    /// The refusal that stands in the way of the next proposal when the two have had `messages` messages in all; `nil`
    /// when there is none, when it is over, and where nothing evolves.
    package func standingRefusal(messages: Int, at now: Date) -> StandingRefusal? {
        guard mode == .evolving, let refusal = sound(at: now).refusal else { return nil }
        let until = refusal.date.addingTimeInterval(RelationshipEvolution.refusalWait)
        let missing = max(0, refusal.messages + RelationshipEvolution.refusalMessages - messages)
        guard until > now || missing > 0 else { return nil }
        return StandingRefusal(date: refusal.date, until: until, messagesLeft: missing)
    }

    /// When both last said that they want to be closer, as long as that counts; `nil` where nothing evolves.
    package func standingAgreement(at now: Date) -> Date? {
        guard mode == .evolving, let agreed = sound(at: now).agreedAt else { return nil }
        return now.timeIntervalSince(agreed) <= RelationshipEvolution.spokenWish ? agreed : nil
    }

    /// The persona's mood at `now`: that of its temperament where nothing has moved it.
    package func mood(at now: Date, of temperament: Temperament) -> Mood {
        mood?.decayed(at: now, to: temperament)
            ?? Mood(valence: temperament.valence, energy: temperament.energy, date: now)
    }
}
