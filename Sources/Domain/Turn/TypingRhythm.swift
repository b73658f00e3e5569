/// How long a person would take to type.
package enum TypingRhythm {
    /// The time before each keystroke's worth of text.
    static let perCharacter = Duration.milliseconds(55)
    /// The shortest pause before a bubble.
    static let shortest = Duration.milliseconds(600)
    /// The longest pause before a bubble: nobody likes to wait.
    static let longest = Duration.seconds(5)

    /// The pause before sending `bubble`, of which `spent` has already passed while the reply was made.
    ///
    /// A Chinese character is typed in about the time of two Latin ones.
    package static func pause(before bubble: String, spent: Duration = .zero, pace: Pace) -> Duration {
        guard pace == .human else { return .zero }
        let keystrokes = bubble.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        let typing = min(max(perCharacter * keystrokes, shortest), longest)
        return max(.zero, typing - spent)
    }
}
