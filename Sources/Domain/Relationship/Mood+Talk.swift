package import Foundation

extension Mood {
    /// The mood after a stretch of talk that ended at `moment`.
    ///
    /// A quarrel spoils more than kindness mends, and leaves tired; laughter lifts and wakes; what was said before moves
    /// less, only hurt does not wear off. Feelings and weak sides make two closer and no mood.
    package func moved(by talk: ScoredTalk, isReturn: Bool, at moment: Date) -> Mood {
        let warmth = talk.worth(of: .warmth)
        let humour = talk.worth(of: .humour)
        let repair = talk.worth(of: .repair)
        let conflict = talk.value(of: .conflict)
        // Joy about somebody who is back.
        let joy = isReturn ? 0.2 : 0
        return Mood(
            valence: valence + 0.5 * warmth + 0.3 * humour + 0.2 * repair - 0.9 * conflict + joy,
            energy: energy + 0.2 * warmth + 0.4 * humour - 0.3 * conflict + joy, date: moment)
    }
}

extension RelationshipStanding {
    /// Moves the mood by a stretch of talk that ended at `moment`, from where it had come by then.
    mutating func feel(_ talk: ScoredTalk, isReturn: Bool, at moment: Date, by temperament: Temperament) {
        guard isReturn || !talk.signals.readings.isEmpty else { return }
        let rest = Mood(valence: temperament.valence, energy: temperament.energy, date: moment)
        mood = (mood ?? rest).decayed(at: moment, to: temperament).moved(by: talk, isReturn: isReturn, at: moment)
    }
}
