import Domain
import GRDB
import Ports

extension OnboardingStep {
    /// Takes the step; `false`, and nothing changed, when the questions no longer stand where it begins.
    ///
    /// The chosen kind of relationship decides its stage. What is not known leaves what was told before.
    func write(for relationship: RelationshipID, in db: Database) throws -> Bool {
        try db.change(
            """
            UPDATE relationship SET onboarding = ?, profile_kind = coalesce(?, profile_kind),
                profile_nickname = coalesce(?, profile_nickname), profile_name = coalesce(?, profile_name),
                profile_about = coalesce(?, profile_about), stage = coalesce(?, stage)
            WHERE id = ? AND onboarding IS ?
            """,
            [
                to.column, profile.kind?.rawValue, profile.nickname?.storable, profile.name?.storable,
                profile.about?.storable, profile.kind?.stage.rawValue, relationship.rawValue, from.column,
            ]) == 1
    }
}
