/// When a fault strikes.
package struct FaultRule: Hashable, Sendable {
    /// What happens.
    package let fault: Fault
    /// The only bot concerned; `nil` means all.
    package let bot: AccountID?
    /// The only method concerned, in whatever case; `nil` means all.
    package let method: String?
    /// The chance that it strikes a request, in `0...1`.
    package let probability: Double
    /// How often it strikes before the rule ends; `nil` means for ever.
    package let times: Int?

    /// A rule; without limits it strikes every request.
    package init(
        _ fault: Fault, bot: AccountID? = nil, method: String? = nil, probability: Double = 1, times: Int? = nil
    ) {
        self.fault = fault
        self.bot = bot
        self.method = method?.lowercased()
        self.probability = probability
        self.times = times
    }
}
