/// Draws from several choices so that each comes once before any comes again.
struct LifeDeck<Choice> {
    private let choices: [Choice]
    private var next = 0

    /// A deck of `choices`, which must not be empty, in an order of its own.
    init(_ choices: [Choice], using random: inout SplitMix) {
        self.choices = choices.shuffled(using: &random)
    }

    /// The next one. The order stays, so that whatever comes again comes as late as it can.
    mutating func draw() -> Choice {
        defer { next = (next + 1) % choices.count }
        return choices[next]
    }
}
