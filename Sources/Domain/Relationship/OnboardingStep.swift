/// One step through the questions.
package struct OnboardingStep: Hashable, Sendable {
    /// Where the questions stood.
    package let from: Onboarding
    /// Where they stand now.
    package let to: Onboarding
    /// What is known now.
    package let profile: PersonProfile

    /// A step of these.
    package init(from: Onboarding, to: Onboarding, profile: PersonProfile) {
        self.from = from
        self.to = to
        self.profile = profile
    }
}
