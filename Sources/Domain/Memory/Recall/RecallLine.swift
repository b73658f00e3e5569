/// A line of the talk that goes on.
package struct RecallLine: Equatable, Sendable {
    /// Who said it; `nil` when that is not known.
    package let side: RecallSide?
    /// What was said.
    package let text: String

    /// A line of `side`.
    package init(side: RecallSide? = nil, _ text: String) {
        self.side = side
        self.text = text
    }
}
