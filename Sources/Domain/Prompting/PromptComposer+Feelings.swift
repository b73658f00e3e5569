/// How the persona feels at the moment, and what has just changed between the two.
///
/// It is told what it feels and never what anything is called, so that nothing is announced.
extension PromptComposer {
    /// Its mood, the step between stages that it has just lived through, and the joy about somebody who is back.
    func feelings(in situation: PromptSituation, clock: LocalClock) -> [String] {
        var feelings: [String] = []
        // Whatever the mood was, somebody who was left has no other.
        if situation.shift?.cause != .apart, let tone = situation.mood?.tone(beside: temperament) {
            feelings.append(phrases.filled(.mood, ["mood": phrases.filled(CommonTexts.Phrase(tone))]))
        }
        // Who is glad that somebody is back is not more careful with them for having been away.
        let isForgotten = situation.shift?.cause == .silence && situation.absence != nil
        if !isForgotten, let phrase = situation.shift.flatMap(CommonTexts.Phrase.init) {
            feelings.append(phrases.filled(phrase))
        }
        if let absence = situation.absence {
            feelings.append(phrases.filled(.welcomeBack, ["gap": clock.length(absence)]))
        }
        return feelings
    }
}

extension CommonTexts.Phrase {
    fileprivate init(_ tone: Mood.Tone) {
        self =
            switch tone {
            case .bright: .moodBright
            case .content: .moodContent
            case .tired: .moodTired
            case .irritable: .moodIrritable
            case .low: .moodLow
            }
    }

    /// What a step feels like; `nil` for one that is not felt, because the operator took it.
    fileprivate init?(_ shift: StageShift) {
        switch (shift.cause, shift.to) {
        case (.earned, .goodFriends), (.agreed, .goodFriends): self = .closerGoodFriends
        case (.earned, .flirting), (.agreed, .flirting): self = .closerFlirting
        case (.earned, .partners), (.agreed, .partners): self = .closerPartners
        case (.silence, _): self = .cooler
        case (.conflict, _): self = .quarrelled
        case (.apart, _): self = .brokeUp
        case (.earned, .justMet), (.agreed, .justMet), (.operator, _): return nil
        }
    }
}
