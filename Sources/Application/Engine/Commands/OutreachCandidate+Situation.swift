package import Domain
package import Foundation
package import Ports

extension OutreachCandidate {
    /// What decides at `now` whether `persona` may write; `guess` holds while nobody knows where the person lives.
    package func situation(with persona: Persona, guess: TimeZone, at now: Date) -> OutreachSituation {
        let traits = persona.traits
        return OutreachSituation(
            standing: standing, cadence: traits.cadence[stage] ?? OutreachPolicy.longestInterval / 60,
            mood: mood?.decayed(at: now, to: traits.temperament), temperament: traits.temperament,
            preferences: preferences, timeZone: preferences.timeZone ?? guess, outreach: outreach,
            lastMessage: lastMessage, isReachable: isReachable)
    }
}
