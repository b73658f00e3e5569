import Domain
import Foundation
import Ports

extension TurnContext {
    /// What decides how long `persona` waits after words of the person; `guess` is their zone while nobody knows it.
    func outreachSituation(with persona: Persona, guess: TimeZone, at now: Date) -> OutreachSituation {
        let traits = persona.traits
        return OutreachSituation(
            standing: outreach ?? OutreachStanding(),
            cadence: traits.cadence[feltStage] ?? OutreachPolicy.longestInterval / 60,
            mood: mood?.decayed(at: now, to: traits.temperament), temperament: traits.temperament,
            preferences: preferences, timeZone: preferences.timeZone ?? guess)
    }
}

extension Persona {
    /// Whether it ever writes first to somebody: not while its first questions wait for an answer.
    func mayWriteFirst(in context: TurnContext) -> Bool {
        context.onboarding == .done && traits.cadence[context.feltStage] != nil
    }
}
