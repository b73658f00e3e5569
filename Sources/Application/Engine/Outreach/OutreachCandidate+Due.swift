import Domain
import Foundation
import Ports

extension OutreachCandidate {
    /// The same with another moment.
    func due(at date: Date) -> OutreachCandidate {
        var standing = standing
        standing.nextAt = date
        return OutreachCandidate(
            relationship: relationship, person: person, preset: preset, conversation: conversation, user: user,
            epoch: epoch, stage: stage, mood: mood, standing: standing, preferences: preferences, outreach: outreach,
            lastMessage: lastMessage, isReachable: isReachable)
    }

    /// What the persona knows of whom.
    var key: PersonKey { PersonKey(user: user, preset: preset) }
}
